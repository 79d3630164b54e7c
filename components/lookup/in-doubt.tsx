import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { beginsCongress } from '@/lib/lookup/congress';

/** That somebody else may hold the seat since a day, and why. */
export function InDoubt({ language, since }: { language: Language; since: string | undefined }) {
  if (!since) return null;
  const { notConfirmed, newCongress } = copy(language).lookup.office;
  const sentence = beginsCongress(since) ? newCongress : notConfirmed;
  return <p className="small">{sentence(longDate(since, language))}</p>;
}
