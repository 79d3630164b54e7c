import { copy } from '@/lib/campaign/copy';
import { hotline } from '@/lib/campaign/hotline';
import type { Language } from '@/lib/campaign/languages';
import type { Operator } from '@/lib/campaign/settings';

const menu = ['safety', 'privacy', 'accessibility', 'share'] as const;

/** The Hotline on every page, then who runs the site and its small print. */
export function Footer({ language, runs }: { language: Language; runs?: Operator }) {
  const { site } = copy(language);
  return (
    <footer>
      <section className="hotline" aria-labelledby="hotline">
        <h2 id="hotline">{site.hotlineTitle}</h2>
        <p>
          {site.hotline} <a href={`tel:+${hotline.phone.replaceAll('-', '')}`}>{hotline.phone}</a>
          <br />
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
            {menu.map((page) => (
              <li key={page}>
                <a href={`/${language}/${page}`}>{site.pages[page]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          {runs ? `${site.runBy(runs.name)}, ${runs.address}. ` : `${site.nobody} `}
          {runs && `${site.contact} ${runs.contact}. `}
          {site.noThirdParty}
        </p>
      </div>
    </footer>
  );
}
