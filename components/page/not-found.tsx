import { copy } from '@/lib/campaign/copy';
import { languages } from '@/lib/campaign/languages';

/** An address without a page has no language either: both are answered. */
export function NotFound() {
  return (
    <>
      <header className="bar">
        <a className="exit" href="/exit">
          {copy('en').site.exit}
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
