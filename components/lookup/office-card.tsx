import { callScript } from '@/lib/campaign/call-script';
import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import type { Office } from '@/lib/lookup/offices';
import { stateName } from '@/lib/lookup/states';
import { OfficeLinks } from './office-links';
import { PhoneLink } from './phone-link';
import { roleOf } from './role';
import { Switchboard } from './switchboard';

type Props = {
  language: Language;
  office: Office;
  edition: Edition;
  /** Shows the script at once: on the first card, since the others hardly differ. */
  open: boolean;
};

/** One office: who, the number first, then what to say and the other ways. */
export function OfficeCard({ language, office, edition, open }: Props) {
  const { office: words, script } = copy(language).lookup;
  const { name, phone, seat, notConfirmedSince } = office;
  const state = stateName(office.state, language);
  const values = { member: name, town: script.town, state };
  return (
    <article className="office" aria-labelledby={seat}>
      <h2 id={seat}>{name}</h2>
      <p className="role">{roleOf(office, language)}</p>
      {notConfirmedSince && (
        <p className="small">{words.notConfirmed(longDate(notConfirmedSince, language))}</p>
      )}
      <p className="call">
        {phone ? (
          <PhoneLink phone={phone} label={words.call(name)} />
        ) : (
          <>
            {words.noPhone} <Switchboard language={language} />
          </>
        )}
      </p>
      <details className="script" open={open}>
        <summary>
          {script.title} <span className="hidden">({name})</span>
        </summary>
        {callScript(edition, office.chamber, values).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="small">{script.note}</p>
      </details>
      <OfficeLinks language={language} office={office} />
    </article>
  );
}
