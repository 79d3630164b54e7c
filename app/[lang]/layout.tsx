import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { type LanguageParams, pageLanguage } from '@/components/page/page-language';
import '@/components/page/site.css';
import { languages } from '@/lib/campaign/languages';

/** The edition, the operator and the mode of the mail are read for each answer. */
export const dynamic = 'force-dynamic';

/** Any other language is a page that does not exist. */
export const dynamicParams = false;

export function generateStaticParams() {
  return languages.map((lang) => ({ lang }));
}

export const metadata: Metadata = {
  icons: '/icon.svg',
  manifest: '/site.webmanifest',
  formatDetection: { telephone: false },
};

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function Layout(props: LanguageParams & { children: ReactNode }) {
  return (
    <html lang={await pageLanguage(props)}>
      <body>
        {props.children}
        <script src="/site.js" defer data-site="" />
      </body>
    </html>
  );
}
