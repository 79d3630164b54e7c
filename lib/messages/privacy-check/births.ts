import { DATE, YEAR_ALONE } from './dates';
import type { Place } from './finding';
import { BEGIN, END, oneOf, placesOf, search } from './patterns';

const WORDS = oneOf(
  'born|d\\.?o\\.?b|birth ?dates?|dates? of birth|birthday|naci[oó]|nac[ií]|nacid[oa]|fecha de nacimiento|cumplea[nñ]os|f\\. ?de nac',
);

/** A date close behind a word of birth. */
const BIRTH = search(`${BEGIN}${WORDS}\\.?${END}[^\\d\\n]{0,30}?${BEGIN}(?<here>${DATE})${END}`);

/** A year alone tells less, but of a person it tells an age: laws are not born. */
const BIRTH_YEAR = search(
  `${BEGIN}${oneOf('(?:I|she|he|daughter|son|child|sister|brother|who) (?:was|were) born|nac[ií]|(?:hij[oa]|ella|él) naci[oó]')}[^\\d\\n.]{0,30}?(?<here>${YEAR_ALONE})${END}`,
);

/** Dates and years of birth. */
export function findBirths(text: string): Place[] {
  return [...placesOf(text, BIRTH), ...placesOf(text, BIRTH_YEAR)];
}
