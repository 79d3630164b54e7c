import { db, type Language } from '@/lib/platform/db';

/** More words than this narrow nothing down any more. */
const MAX_TERMS = 20;
/** Words, "words in this order", and what must not be there: -word. */
const TERM = /(-?)(?:"([^"]*)"|(\S+))/g;

const languages = ['en', 'es'] as const;
type Term = { without: boolean; words: string };
type Parsed = { en: string; es: string; plain: string };
type Found = Parsed & { without: boolean };

/** `common`: all of it is in almost every text of that language, where only names can have it. */
export type Search = { query: string; common: Language[] };

/**
 * What was typed as a question to PostgreSQL's index of words: every word must be there, by the
 * grammar of English or Spanish or, for names and addresses, as it is. Whatever is typed is no error.
 * @returns nothing where there is no word in it.
 */
export async function readSearch(typed: string): Promise<Search | undefined> {
  const terms = termsOf(typed);
  const texts = terms.map(({ words }) => words);
  const parsed = await db().$queryRaw<Parsed[]>`
    select phraseto_tsquery('english', without_accents(term))::text as en,
      (phraseto_tsquery('spanish', term) || phraseto_tsquery('spanish', without_accents(term)))::text
        as es,
      phraseto_tsquery('simple', without_accents(term))::text as plain
    from unnest(${texts}::text[]) with ordinality as t(term, number) order by number`;
  const found = parsed.map((one, at) => ({ ...one, without: terms[at]?.without ?? false }));
  const words = found.filter(({ plain }) => plain);
  if (words.length === 0) return undefined;
  const query = questionFor(words);
  const common = languages.filter((language) => words.every((one) => !one[language]));
  return { query, common };
}

/** In either language, or apart where one does not count a word that the other does. */
function questionFor(words: Found[]): string {
  if (words.every(({ en, es }) => en && es)) return words.map((one) => oneOf(one)).join(' & ');
  return languages.map((language) => allOf(language, words)).join(' | ');
}

/**
 * The question for messages in one language. A word that its grammar does not count is left out,
 * unless there is no other: "Will" and "Son" are names too.
 */
function allOf(language: Language, words: Found[]) {
  const counted = words.filter((one) => one[language]);
  const asked = (counted.length > 0 ? counted : words).map((one) => oneOf(one, [language]));
  return `(${[`'#${language}'`, ...asked].join(' & ')})`;
}

function oneOf(one: Found, of: readonly Language[] = languages) {
  const stems = [...of.map((language) => one[language]), one.plain].filter(Boolean);
  return `${one.without ? '!' : ''}(${[...new Set(stems)].join(' | ')})`;
}

function termsOf(typed: string): Term[] {
  return [...typed.matchAll(TERM)].slice(0, MAX_TERMS).map(([, minus, quoted, word = '']) => {
    return { without: minus === '-', words: quoted ?? word };
  });
}
