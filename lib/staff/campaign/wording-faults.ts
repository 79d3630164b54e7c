import { checkWording } from '@/lib/campaign/check-wording';
import type { Language } from '@/lib/campaign/languages';
import {
  type Wording,
  type WordingField,
  type WordingKey,
  wordingKeys,
} from '@/lib/campaign/wording';
import { wordingSentence } from './wording-labels';

/** What keeps words from being published, as sentences, in the order of the form. */
export function wordingFaults(words: Wording): { field: WordingKey; sentence: string }[] {
  const found = checkWording(words);
  const fields = [...wordingKeys].sort((one, other) => placeOf(one) - placeOf(other));
  return fields.flatMap((key) => {
    const problem = found[key];
    const [language, field] = key.split('-') as [Language, WordingField];
    return problem ? [{ field: key, sentence: wordingSentence(field, language, problem) }] : [];
  });
}

/** Field by field, English before Spanish. */
const placeOf = (key: WordingKey) => {
  const half = wordingKeys.length / 2;
  const at = wordingKeys.indexOf(key);
  return (at % half) * 2 + Math.floor(at / half);
};
