import { Fragment } from 'react';
import { copy } from '@/lib/campaign/copy';
import { type Language, languages } from '@/lib/campaign/languages';
import { Status } from './notices';
import { Page } from './page';

/** "Not found" content below a language; the exit, the menu, and the Hotline are in the layout. */
export function NotFoundIn({ language }: { language: Language }) {
  const { title, text, link } = copy(language).site.notFound;
  return (
    <Page language={language} path="">
      <Status code={404} />
      <div className="hung text">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a className="button" href={`/${language}`}>
            {link}
          </a>
        </p>
      </div>
    </Page>
  );
}

/** "Not found" content in both languages, because an unknown address has none. */
export function NotFound() {
  return (
    <>
      <header className="bar">
        <a className="exit" href="/exit">
          {languages.map((language, at) => (
            <Fragment key={language}>
              {at > 0 && ' / '}
              <span lang={language}>{copy(language).site.exit}</span>
            </Fragment>
          ))}
        </a>
      </header>
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
    </>
  );
}
