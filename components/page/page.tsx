import type { ReactNode } from 'react';
import { mayAskOffices, readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { hotline } from '@/lib/campaign/hotline';
import { type Language, otherLanguage } from '@/lib/campaign/languages';
import type { Logo } from '@/lib/campaign/logo';
import { type Operator, siteNameIn } from '@/lib/campaign/settings';
import { env } from '@/lib/platform/env';
import { Notices } from './notices';

type Props = {
  language: Language;
  /**
   * Path below the language, with its query: the header links to the same page in the other
   * language.
   */
  path: string;
  children: ReactNode;
};

/** Frame of every public page: the exit first, then the header. */
export async function Page({ language, path, children }: Props) {
  const campaign = await readCampaign();
  const { edition, settings } = campaign;
  return (
    <>
      {settings.lookPath && <link rel="stylesheet" href={settings.lookPath} precedence="look" />}
      <Header language={language} path={path} name={siteNameIn(settings, language)} />
      <Notices language={language} edition={edition} demonstration={!settings.operator} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer
        language={language}
        runs={settings.operator}
        logo={settings.logo}
        sharing={mayAskOffices(campaign)}
      />
    </>
  );
}

const menu = ['act', 'statistics', 'lookup', 'write', 'safety'] as const;

const isCurrent = (page: (typeof menu)[number], path: string) => path.split(/[/?]/)[1] === page;

/**
 * The exit is the first link of the page, and therefore the first stop of the Tab key. The menu is
 * a popover, which needs no script; wide screens show it in the bar.
 */
function Header({ language, path, name }: { language: Language; path: string; name: string }) {
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
          <Brand name={name} short={site.shortName} />
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

/** Name of the site, of which phones show the short form alone; screen readers get all of it. */
function Brand({ name, short }: { name: string; short: string }) {
  const at = name.indexOf(short);
  if (at < 0) return name;
  return (
    <>
      <span className="brand-rest">{name.slice(0, at)}</span>
      {short}
      <span className="brand-rest">{name.slice(at + short.length)}</span>
    </>
  );
}

const footerPages = ['safety', 'privacy', 'accessibility', 'share'] as const;

type FooterProps = {
  language: Language;
  runs?: Operator;
  logo?: Logo;
  /** Whether there is a request to share. */
  sharing: boolean;
};

/** Hotline on every page, then the operator and the small print. */
function Footer({ language, runs, logo, sharing }: FooterProps) {
  const { site } = copy(language);
  const pages = footerPages.filter((page) => sharing || page !== 'share');
  return (
    <footer>
      <section className="hotline" aria-labelledby="hotline">
        <h2 id="hotline">{site.hotlineTitle}</h2>
        <p>{site.hotline}</p>
        <p className="inline">
          <a href={`tel:+${hotline.phone.replaceAll('-', '')}`}>{hotline.phone}</a>
          <a href={`sms:${hotline.textNumber}`}>
            {site.hotlineText(hotline.textWord, hotline.textNumber)}
          </a>
        </p>
        <p className="small">
          {site.hotlineNote} <a href={hotline.site}>{site.hotlineOwnPage}</a>
        </p>
      </section>
      <div className="small">
        <nav aria-label={site.footerMenu}>
          <ul className="inline">
            {pages.map((page) => (
              <li key={page}>
                <a href={`/${language}/${page}`}>{site.pages[page]}</a>
              </li>
            ))}
          </ul>
        </nav>
        {logo && (
          // biome-ignore lint/performance/noImgElement: the site optimizes no pictures
          <img
            className="logo"
            src={logo.path}
            alt=""
            width={logo.width}
            height={logo.height}
            loading="lazy"
          />
        )}
        <p>
          {runs ? `${site.runBy(runs.name)}, ${runs.address}. ` : `${site.nobody} `}
          {runs && `${site.contact} ${runs.contact}. `}
          {site.noThirdParty}
        </p>
      </div>
    </footer>
  );
}
