import type { Span } from './finding';
import { anyOf, BEGIN, END, placesOf, search } from './patterns';

/** Dates as people write them, for use inside patterns. */
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre';
const MONTH = `(?:${MONTHS})`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:19|20)\d{2}`;

/** "May 3, 1990", "3 de mayo de 1990", "5/3/90", "1990-05-03", "May 1990"; the year may lack. */
const DATE = [
  String.raw`${MONTH}\.?[ ]${DAY}(?!\d)(?:,?[ ](?:of[ ])?${YEAR})?`,
  String.raw`${DAY}[ ](?:of[ ]|de[ ])?${MONTH}(?:\.?,?[ ](?:del?[ ])?${YEAR})?`,
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`,
  String.raw`${YEAR}[/.-]\d{1,2}[/.-]\d{1,2}`,
  String.raw`${MONTH}\.?,?[ ](?:del?[ ]|of[ ])?${YEAR}`,
].join('|');

const YEAR_ALONE = YEAR;

const WORDS = anyOf(
  'born|d\\.?o\\.?b|birth ?dates?|dates? of birth|birthday|naci[oó]|nac[ií]|nacid[oa]|fecha de nacimiento|cumplea[nñ]os|f\\. ?de nac',
);

/** A date close behind a word of birth. */
const BIRTH = search(`${BEGIN}${WORDS}\\.?${END}[^\\d\\n]{0,30}?${BEGIN}(?<here>${DATE})${END}`);

/** A year alone tells less, but of a person it tells an age: laws are not born. */
const BIRTH_YEAR = search(
  `${BEGIN}${anyOf('(?:I|she|he|daughter|son|child|sister|brother|who) (?:was|were) born|nac[ií]|(?:hij[oa]|ella|él) naci[oó]')}[^\\d\\n.]{0,30}?(?<here>${YEAR_ALONE})${END}`,
);

/** Dates and years of birth. */
export function findBirths(text: string): Span[] {
  return [...placesOf(text, BIRTH), ...placesOf(text, BIRTH_YEAR)];
}
