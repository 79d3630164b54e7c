import { db, type Language } from '@/lib/platform/db';

/** Maximum number of search terms; more words do not narrow a search further. */
const MAX_TERMS = 20;
/** Search terms: words, "words in this order", and excluded words (-word). */
const TERM = /(-?)(?:"([^"]*)"|(\S+))/g;

const languages = ['en', 'es'] as const;
type Term = { without: boolean; words: string };
type TermQueries = { en: string; es: string; plain: string };
type TermQuery = TermQueries & { without: boolean };

/** `common`: languages in which every term is a stop word, so that only names can match. */
type Search = { query: string; common: Language[] };

/**
 * Full-text query from typed text. Every word must match, by English or Spanish grammar or, for
 * names and addresses, literally. A text that may be a message's reference also finds that message.
 * No input causes an error.
 * @returns undefined if the text contains no word
 */
export async function readSearch(typed: string): Promise<Search | undefined> {
  const terms = termsOf(typed);
  const reference = readReference(typed);
  const texts = [...terms.map(({ words }) => words), ...(reference ? [reference] : [])];
  const parsed = await db().$queryRaw<TermQueries[]>`
    select phraseto_tsquery('english', without_accents(term))::text as en,
      (phraseto_tsquery('spanish', term) || phraseto_tsquery('spanish', without_accents(term)))::text
        as es,
      phraseto_tsquery('simple', without_accents(term))::text as plain
    from unnest(${texts}::text[]) with ordinality as t(term, number) order by number`;
  const found = parsed
    .slice(0, terms.length)
    .map((one, at) => ({ ...one, without: terms[at]?.without ?? false }));
  const words = found.filter(({ plain }) => plain);
  if (words.length === 0) return undefined;
  const common = languages.filter((language) => words.every((one) => !one[language]));
  const named = parsed[terms.length]?.plain;
  const query = [questionFor(words), ...(named ? [named] : [])].join(' | ');
  return { query, common };
}

/**
 * One query for both languages, or one per language if a word is a stop word in only one of them.
 */
function questionFor(words: TermQuery[]): string {
  if (words.every(({ en, es }) => en && es)) return words.map((one) => oneOf(one)).join(' & ');
  return languages.map((language) => allOf(language, words)).join(' | ');
}

/**
 * Query for messages in one language. Stop words are left out unless there are no other words,
 * because "Will" and "Son" are names too.
 */
function allOf(language: Language, words: TermQuery[]) {
  const counted = words.filter((one) => one[language]);
  const asked = (counted.length > 0 ? counted : words).map((one) => oneOf(one, [language]));
  return `(${[`'#${language}'`, ...asked].join(' & ')})`;
}

function oneOf(one: TermQuery, of: readonly Language[] = languages) {
  const stems = [...of.map((language) => one[language]), one.plain].filter(Boolean);
  return `${one.without ? '!' : ''}(${[...new Set(stems)].join(' | ')})`;
}

/** References have no vowels (messages/message-row.ts); one in fifteen has no digit either. */
const REFERENCE = /^\s*([2-9b-df-hj-np-tv-xz]{4})[\s\p{Pd}]?([2-9b-df-hj-np-tv-xz]{4})\s*$/iu;

/** Reference as people may copy it: "K7RM 2XQD", "k7rm2xqd", "krmxqdbc". */
export function readReference(typed: string): string | undefined {
  const [, start, end] = REFERENCE.exec(typed) ?? [];
  return start && end && `${start}-${end}`.toUpperCase();
}

function termsOf(typed: string): Term[] {
  return [...typed.matchAll(TERM)].slice(0, MAX_TERMS).map(([, minus, quoted, word = '']) => {
    return { without: minus === '-', words: quoted ?? word };
  });
}
