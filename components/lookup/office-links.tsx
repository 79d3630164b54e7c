import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Office } from '@/lib/lookup/offices';
import { PhoneLink } from './phone-link';

/** The offices outside Washington, and the office's own pages. */
export function OfficeLinks({ language, office }: { language: Language; office: Office }) {
  const { office: words } = copy(language).lookup;
  const links = [
    { href: office.contactForm, label: words.form },
    { href: office.website, label: words.website },
  ];
  return (
    <>
      {office.localPhones.length > 0 && (
        <details>
          <summary>
            {words.local} <span className="hidden">({office.name})</span>
          </summary>
          <ul className="local-phones">
            {office.localPhones.map(({ town, phone }) => (
              <li key={`${town} ${phone}`}>
                {town} <PhoneLink phone={phone} />
              </li>
            ))}
          </ul>
        </details>
      )}
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
    </>
  );
}
