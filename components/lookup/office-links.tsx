import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Office } from '@/lib/offices/offices';

/** The office's own pages. */
export function OfficeLinks({ language, office }: { language: Language; office: Office }) {
  const { office: words } = copy(language).lookup;
  const links = [
    { href: office.contactForm, label: words.form },
    { href: office.website, label: words.website },
  ];
  return (
    <ul className="inline">
      {links.map(
        ({ href, label }) =>
          href && (
            <li key={href}>
              <a href={href}>
                {label} <span className="hidden">{words.of(office.name)}</span>
              </a>
            </li>
          ),
      )}
    </ul>
  );
}
