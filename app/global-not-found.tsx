import type { Metadata } from 'next';
import '@/components/page/site.css';
import { copy } from '@/lib/campaign/copy';
import { languages } from '@/lib/campaign/languages';

export const metadata: Metadata = { title: copy('en').site.notFound.title, icons: '/icon.svg' };

/** An address without a page has no language either: both are answered. */
export default function NotFound() {
  return (
    <html lang="en">
      <body>
        <main className="text">
          {languages.map((language, at) => {
            const { title, text, link } = copy(language).site.notFound;
            const Heading = at === 0 ? 'h1' : 'h2';
            return (
              <section key={language} lang={language}>
                <Heading>{title}</Heading>
                <p>{text}</p>
                <p>
                  <a href={`/${language}`}>{link}</a>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
