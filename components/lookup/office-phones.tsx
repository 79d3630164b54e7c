import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { LocalPhoneAnswer } from '@/lib/offices/local-phones';
import type { Office } from '@/lib/offices/offices';

type Props = {
  language: Language;
  office: Office;
  /** The office's phones outside Washington, the nearest first, where the caller's place is known. */
  order: string[] | undefined;
};

/** The number in Washington in large type, then the office around the corner, then the others. */
export function OfficePhones({ language, office, order }: Props) {
  const { lookup, calling } = copy(language);
  const phones = order ? inOrder(office.localPhones, order) : office.localPhones;
  const nearest = order && phones[0];
  const others = nearest ? phones.slice(1) : phones;
  return (
    <>
      <p className="call">
        {office.phone ? (
          <PhoneLink phone={office.phone} label={lookup.office.call(office.name)} />
        ) : (
          <>
            {lookup.office.noPhone} <Switchboard language={language} />
          </>
        )}
      </p>
      <p className="small">{calling.hours}</p>
      {nearest && (
        <div className="nearest">
          <LocalPhone language={language} local={nearest} note={calling.nearest} />
        </div>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            {nearest ? calling.otherOffices : lookup.office.local}{' '}
            <span className="hidden">({office.name})</span>
          </summary>
          <ul className="local-phones">
            {others.map((local) => (
              <li key={`${local.town} ${local.phone}`}>
                <LocalPhone language={language} local={local} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type LocalProps = { language: Language; local: LocalPhoneAnswer; note?: string };

function LocalPhone({ language, local: { town, phone, hours }, note }: LocalProps) {
  return (
    <>
      <span className="town">
        {town} {note && <em>{note}</em>}
      </span>{' '}
      <PhoneLink phone={phone} />
      {hours && (
        <span className="hours small">
          {copy(language).calling.listedHours} <span lang="en">{hours}</span>
        </span>
      )}
    </>
  );
}

/** A phone that the order does not know stands last. */
function inOrder(phones: LocalPhoneAnswer[], order: string[]) {
  const rank = ({ phone }: LocalPhoneAnswer) => order.indexOf(phone) + 1 || order.length + 1;
  return [...phones].sort((a, b) => rank(a) - rank(b));
}

/** A number to call. @param phone "202-225-0000" */
function PhoneLink({ phone, label }: { phone: string; label?: string }) {
  return (
    <a className="phone" href={`tel:+1-${phone}`} aria-label={label && `${label}: ${phone}`}>
      {phone}
    </a>
  );
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
