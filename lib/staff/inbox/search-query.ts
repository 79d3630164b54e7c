import { db } from '@/lib/platform/db';

/** More words than this narrow nothing down any more. */
const TERMS_MOST = 20;
/** Words, "words in this order", and what must not be there: -word. */
const TERM = /(-?)(?:"([^"]*)"|(\S+))/g;

type Term = { without: boolean; words: string };
type Parsed = { number: number; english: string; spanish: string; plain: string };

/**
 * What was typed as a question to PostgreSQL's index of words: every word must be there, by the
 * grammar of the message's own language or, for names and addresses, as it is. Whatever is typed
 * is no error.
 * @returns nothing where all of it is words like "the", which are in no index.
 */
export async function readSearch(typed: string): Promise<string | undefined> {
  const terms = termsOf(typed);
  const texts = terms.map(({ words }) => words);
  const parsed = await db().$queryRaw<Parsed[]>`
    select number::int, phraseto_tsquery('english', without_accents(term))::text as english,
      (phraseto_tsquery('spanish', term) || phraseto_tsquery('spanish', without_accents(term)))::text
        as spanish,
      phraseto_tsquery('simple', without_accents(term))::text as plain
    from unnest(${texts}::text[]) with ordinality as t(term, number) order by number`;
  const languages = [
    allOf('#en', terms, parsed, ({ english }) => english),
    allOf('#es', terms, parsed, ({ spanish }) => spanish),
  ];
  return languages.filter(Boolean).join(' | ') || undefined;
}

/** The question for messages in one language; a word that its grammar does not count is left out. */
function allOf(mark: string, terms: Term[], parsed: Parsed[], ofLanguage: (one: Parsed) => string) {
  const asked = parsed.flatMap((one, at) => {
    const stem = ofLanguage(one);
    if (!stem) return [];
    return `${terms[at]?.without ? '!' : ''}(${stem} | ${one.plain})`;
  });
  return asked.length > 0 ? `('${mark}' & ${asked.join(' & ')})` : '';
}

function termsOf(typed: string): Term[] {
  return [...typed.matchAll(TERM)].slice(0, TERMS_MOST).map(([, minus, quoted, word = '']) => {
    return { without: minus === '-', words: quoted ?? word };
  });
}
