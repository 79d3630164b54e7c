import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { houseTitleOf } from '@/lib/lookup/district';
import { stateName } from '@/lib/lookup/states';
import type { Office } from '@/lib/offices/offices';
import { placeOf } from './place';

/** "Representative, NY-12 · Democrat". A party that we have no word for is shown as it is. */
export function roleOf({ chamber, state, district, party }: Office, language: Language): string {
  const { office: words } = copy(language).lookup;
  const title = chamber === 'senate' ? words.senator : words[houseTitleOf(state)];
  const name = (words.parties as Record<string, string>)[party] ?? party;
  return `${title}, ${district ? placeOf(district, language) : stateName(state, language)} · ${name}`;
}
