import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { houseTitleOf } from '@/lib/lookup/district';
import { type StateCode, stateName } from '@/lib/lookup/states';

/** DC and the territories have no senators: said, so that nobody thinks one was forgotten. */
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
