import { SourceLink } from '@/components/page/source-link';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Source } from '@/lib/campaign/source';
import type { Office } from '@/lib/offices/offices';
import type { LocalPhoneAnswer } from '@/lib/offices/roster';

type Props = {
  language: Language;
  office: Office;
  /** Phones outside Washington, the nearest first, if the caller's location is known. */
  order: string[] | undefined;
};

export function WashingtonPhone({ language, office }: Pick<Props, 'language' | 'office'>) {
  const words = copy(language).lookup.office;
  if (!office.phone) {
    return (
      <p>
        {words.noPhone} <Switchboard language={language} />
      </p>
    );
  }
  return (
    <p className="call">
      <CallButton language={language} office={office} />
    </p>
  );
}

type OfficeProps = { language: Language; office: Pick<Office, 'name' | 'phone' | 'seat'> };

/** Call button: "Call 202-225-0000". With scripts, a press opens the question about the outcome. */
export function CallButton({ language, office: { name, phone, seat } }: OfficeProps) {
  const words = copy(language).lookup.office;
  return (
    <a className="button" href={`tel:+1-${phone}`} data-calls={seat}>
      {words.call(phone ?? '')} <span className="hidden">({words.callOffice(name)})</span>
    </a>
  );
}

type OtherWaysProps = Props & {
  /** Source for the member's sponsorship of the bill. */
  source?: Source;
};

/** Offices outside Washington, the nearest first, and the office's own pages. */
export function OtherWays({ language, office, order, source }: OtherWaysProps) {
  const { lookup, calling } = copy(language);
  const { office: words } = lookup;
  const phones = order ? inOrder(office.localPhones, order) : office.localPhones;
  return (
    <details className="other-ways">
      <summary>
        {words.more} <span className="hidden">({office.name})</span>
      </summary>
      {phones.length > 0 && <p>{words.local}</p>}
      <ul className="local-phones">
        {phones.map((local, at) => (
          <li key={`${local.town} ${local.phone}`}>
            <LocalPhone
              language={language}
              local={local}
              note={order && at === 0 ? calling.nearest : undefined}
            />
          </li>
        ))}
      </ul>
      <OfficeLinks language={language} office={office} />
      {source && (
        <p>
          <SourceLink language={language} source={source} />
        </p>
      )}
    </details>
  );
}

/** The office's own pages. */
function OfficeLinks({ language, office }: { language: Language; office: Office }) {
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

type LocalProps = { language: Language; local: LocalPhoneAnswer; note?: string };

function LocalPhone({ language, local: { town, phone, hours }, note }: LocalProps) {
  return (
    <>
      <span className="town">
        {town} {note && <em>{note}</em>}
      </span>{' '}
      <a className="phone" href={`tel:+1-${phone}`}>
        {phone}
      </a>
      {hours && (
        <span className="hours small">
          {copy(language).calling.listedHours} <span lang="en">{hours}</span>
        </span>
      )}
    </>
  );
}

/** Phones that are missing from the order come last. */
function inOrder(phones: LocalPhoneAnswer[], order: string[]) {
  const rank = ({ phone }: LocalPhoneAnswer) => order.indexOf(phone) + 1 || order.length + 1;
  return [...phones].sort((a, b) => rank(a) - rank(b));
}

/** The Capitol's switchboard, which connects to every office. */
export function Switchboard({ language }: { language: Language }) {
  const { number } = copy(language).lookup.switchboard;
  const [area, exchange, line] = number.match(/\d+/g) ?? [];
  return (
    <a className="phone" href={`tel:+1-${area}-${exchange}-${line}`}>
      {number}
    </a>
  );
}
