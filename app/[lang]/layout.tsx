import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { displayFace } from '@/components/page/display-face';
import { NotFound } from '@/components/page/not-found';
import '@/components/page/site.css';
import '@/components/page/targets.css';
import { Status } from '@/components/page/notices';
import { isLanguage } from '@/lib/campaign/languages';

/** The edition, the operator, and the mail mode are read for each response. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  icons: '/icon.svg',
  manifest: '/site.webmanifest',
  formatDetection: { telephone: false },
};

export const viewport: Viewport = { colorScheme: 'light dark' };

type Props = { params: Promise<{ lang: string }>; children: ReactNode };

export default async function Layout({ params, children }: Props) {
  const { lang } = await params;
  const known = isLanguage(lang);
  return (
    <html lang={known ? lang : 'en'} className={displayFace.variable}>
      <head>
        {/* Not deferred: the exit works as soon as it is visible. */}
        <script src="/site.js" data-site="" />
      </head>
      <body>
        {known ? children : <NotFound />}
        {!known && <Status code={404} />}
      </body>
    </html>
  );
}
