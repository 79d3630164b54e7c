import type { Metadata } from 'next';
import { displayFace } from '@/components/page/display-face';
import { NotFound } from '@/components/page/not-found';
import '@/components/page/site.css';
import '@/components/page/targets.css';
import { copy } from '@/lib/campaign/copy';

export const metadata: Metadata = { title: copy('en').site.notFound.title, icons: '/icon.svg' };

/** Page for unknown addresses outside the languages. */
export default function GlobalNotFound() {
  return (
    <html lang="en" className={displayFace.variable}>
      <body>
        <NotFound />
      </body>
    </html>
  );
}
