import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import type { VacantOffice } from '@/lib/lookup/offices';
import { stateName } from '@/lib/lookup/states';

/** A seat that nobody holds, and what that means for the people there. */
export function VacantCard({ language, office }: { language: Language; office: VacantOffice }) {
  const { vacant } = copy(language).lookup;
  const since = longDate(office.since, language);
  const { seat, district, state } = office;
  // A district's name must not break at its hyphen.
  const name = district?.replace('-', '\u2011');
  return (
    <article className="office vacant" aria-labelledby={seat}>
      <h2 id={seat}>{name ? vacant.house(name) : vacant.senate(stateName(state, language))}</h2>
      <p>{district ? vacant.text(since) : vacant.senateText(since)}</p>
      <p>{vacant.meanwhile}</p>
    </article>
  );
}
