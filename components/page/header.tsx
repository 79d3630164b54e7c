import { copy } from '@/lib/campaign/copy';
import { type Language, otherLanguage } from '@/lib/campaign/languages';
import { env } from '@/lib/platform/env';

const menu = ['act', 'statistics', 'lookup', 'write', 'safety'] as const;
type Item = (typeof menu)[number];

/** Writing begins with the page that says how to leave. */
const pathOf = (item: Item) => (item === 'write' ? 'before' : item);
const leadsTo = (item: Item, path: string) => {
  const [, page] = path.split(/[/?]/);
  return page === item || page === pathOf(item);
};

/**
 * The exit comes first in the page, so that it is also the first stop of the Tab key; once more,
 * unseen until it has focus, after the link that skips, for whoever looks for it there.
 */
export function Header({ language, path }: { language: Language; path: string }) {
  const { site } = copy(language);
  const other = otherLanguage(language);
  return (
    <>
      <header className="bar">
        <a
          className="exit"
          href="/exit"
          data-exit={env().EXIT_URL}
          data-once={site.exitPresses.once}
          data-twice={site.exitPresses.twice}
          data-over={site.exitPresses.over}
          data-leaving={site.leaving}
          aria-describedby="exit-hint"
        >
          {site.exit}
        </a>
        <span className="exit-hint" id="exit-hint">
          {site.exitHint}
        </span>
        <a className="skip" href="#main">
          {site.skip}
        </a>
        <a className="skip" href="/exit" data-exit={env().EXIT_URL}>
          {site.exit}
        </a>
        <a className="brand" href={`/${language}`} aria-current={path === '' ? 'page' : undefined}>
          {site.name}
        </a>
      </header>
      <nav className="menu" aria-label={site.menu}>
        <ul>
          {menu.map((page) => (
            <li key={page}>
              <a
                href={`/${language}/${pathOf(page)}`}
                aria-current={leadsTo(page, path) ? 'page' : undefined}
              >
                {site.pages[page]}
              </a>
            </li>
          ))}
          <li className="language">
            <a href={`/${other}${path}`} lang={other} hrefLang={other}>
              {site.otherLanguage}
            </a>
          </li>
        </ul>
      </nav>
    </>
  );
}
