import { copy } from '@/lib/campaign/copy';
import { type Language, longDate } from '@/lib/campaign/languages';
import { houseTitleOf } from '@/lib/lookup/district';
import { type StateCode, stateName } from '@/lib/lookup/states';
import { readRosterDate } from '@/lib/offices/seats';

/** Date of the roster, with its sources folded. */
export async function RosterNote({ language }: { language: Language }) {
  const { roster, sources, sourcesTitle } = copy(language).lookup;
  return (
    <div className="roster text">
      <p className="small">{roster(longDate(await readRosterDate(), language))}</p>
      <details>
        <summary>{sourcesTitle}</summary>
        <p className="small">{sources}</p>
      </details>
    </div>
  );
}

/** Note that DC and the territories have no senators, so that none seems to be missing. */
export function NoSenators({ language, state }: { language: Language; state: StateCode }) {
  const { noSenators } = copy(language).lookup;
  const title = houseTitleOf(state);
  return (
    <section className="callout text">
      <h2>{noSenators.title(stateName(state, language))}</h2>
      <p>{title === 'commissioner' ? noSenators.commissioner : noSenators.delegate}</p>
    </section>
  );
}
