import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { displayFace } from '@/components/page/display-face';
import '@/components/page/site.css';
import '@/components/page/journey.css';
import '@/components/staff/staff.css';

/** Staff pages differ for every person and cannot be rendered at build time. */
export const dynamic = 'force-dynamic';

export const viewport: Viewport = { colorScheme: 'light dark' };

export const metadata: Metadata = {
  title: { default: 'Campaign staff', template: '%s – Campaign staff' },
  icons: '/icon.svg',
  robots: { index: false, follow: false },
};

export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={displayFace.variable}>
      <body>{children}</body>
    </html>
  );
}
