import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { stateName } from '@/lib/lookup/states';
import type { VacantOffice } from '@/lib/offices/offices';
import { Switchboard } from './switchboard';

/**
 * A seat that nobody holds, what that means for the people there, and who answers the phone. That
 * the staff of a House seat stay under the Clerk: Roll Call, 2007-12-18 and 2012-03-27.
 */
export function VacantCard({ language, office }: { language: Language; office: VacantOffice }) {
  const { vacant } = copy(language).lookup;
  const since = longDate(office.since, language);
  const { seat, district, state } = office;
  // A district's name must not break at its hyphen.
  const name = district?.replace('-', '\u2011');
  if (office.notConfirmedSince) {
    const { newCongress } = vacant;
    const began = longDate(office.notConfirmedSince, language);
    return (
      <article className="office vacant" aria-labelledby={seat}>
        <h2 id={seat}>
          {name ? newCongress.house(name) : newCongress.senate(stateName(state, language))}
        </h2>
        <p>{newCongress.text(began)}</p>
        <p>
          {newCongress.phone} <Switchboard language={language} />
        </p>
      </article>
    );
  }
  return (
    <article className="office vacant" aria-labelledby={seat}>
      <h2 id={seat}>{name ? vacant.house(name) : vacant.senate(stateName(state, language))}</h2>
      <p>{district ? vacant.text(since) : vacant.senateText(since)}</p>
      <p>
        {district ? vacant.phone : vacant.senatePhone} <Switchboard language={language} />
      </p>
      <p>{vacant.meanwhile}</p>
    </article>
  );
}
