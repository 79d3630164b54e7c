import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@/components/page/site.css';
import '@/components/staff/staff.css';

export const metadata: Metadata = {
  title: { default: 'Campaign staff', template: '%s – Campaign staff' },
  robots: { index: false, follow: false },
};

export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
