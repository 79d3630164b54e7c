/** A text normalized for search, with the original position of each code unit. */
type SearchableText = {
  text: string;
  /** Index in the original text of each code unit, and of the end. */
  at: readonly number[];
};

const ASCII = /^[\0-\x7f]$/;
/** Maximum length of one character's replacement; ligatures have three letters. */
const MAX_LETTERS = 4;
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * The text as a reader sees it: full-width and ornamental letters become plain, dashes,
 * apostrophes, and spaces are unified, and invisible characters are removed. A number that is
 * disguised for a search is still readable for a person.
 */
export function searchableText(typed: string): SearchableText {
  const parts: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const character of typed) {
    const simple = simplified(character);
    parts.push(simple);
    for (let unit = 0; unit < simple.length; unit++) at.push(place);
    place += character.length;
  }
  at.push(place);
  return { text: parts.join(''), at };
}

function simplified(character: string): string {
  if (ASCII.test(character)) return character === '\t' ? ' ' : character;
  if (UNSEEN.test(character)) return '';
  const plain = character.normalize('NFKC');
  // A whole phrase in one character ("ﷺ") contains no number and would make the text 18 times as
  // long.
  if (plain.length > MAX_LETTERS) return ' ';
  return plain
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"');
}
