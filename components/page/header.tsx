import { copy } from '@/lib/campaign/copy';
import { type Language, otherLanguage } from '@/lib/campaign/languages';
import { env } from '@/lib/platform/env';

const menu = ['act', 'statistics', 'lookup', 'write', 'safety'] as const;

const isCurrent = (page: (typeof menu)[number], path: string) => path.split(/[/?]/)[1] === page;

/**
 * The exit is the first link of the page, so that it is also the first stop of the Tab key. The
 * menu is a popover, which needs no script; wide screens show it in the bar.
 */
export function Header({ language, path }: { language: Language; path: string }) {
  const { site } = copy(language);
  const other = otherLanguage(language);
  return (
    <header>
      <div className="bar">
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
          <span className="exit-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        </a>
        <a className="skip" href="#main">
          {site.skip}
        </a>
        <a className="brand" href={`/${language}`} aria-current={path === '' ? 'page' : undefined}>
          {site.name}
        </a>
        <button className="menu-button" type="button" popoverTarget="menu">
          {site.menu}
        </button>
        <nav className="menu" id="menu" popover="auto" aria-label={site.menu}>
          <ul>
            {menu.map((page) => (
              <li key={page}>
                <a
                  href={`/${language}/${page}`}
                  aria-current={isCurrent(page, path) ? 'page' : undefined}
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
      </div>
      <p className="exit-hint" id="exit-hint">
        {site.exitHint} <span className="with-keyboard">{site.exitHintKeyboard}</span>
      </p>
    </header>
  );
}
