import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { DraftContent } from '@/lib/messages/draft';
import { officesWantingTitle } from '@/lib/messages/title';
import type { Office } from '@/lib/offices/offices';

/**
 * Sentence for a missing title, with the offices that require one; undefined if none does any more.
 */
export async function titleProblem(
  language: Language,
  draft: DraftContent,
): Promise<string | undefined> {
  if (draft.problems.prefix !== 'missing') return undefined;
  const prefix = draft.typed.prefix ?? '';
  const wanting = await officesWantingTitle(draft, prefix);
  if (wanting.length === 0) return undefined;
  const words = copy(language).titleQuestion;
  return words[prefix ? 'notTaken' : 'missing'](officeNames(wanting, language));
}

/** List of names: "Pat Example, Kim Example, and Lee Example" */
export function officeNames(offices: Pick<Office, 'name'>[], language: Language): string {
  return new Intl.ListFormat(language).format(offices.map(({ name }) => name));
}
