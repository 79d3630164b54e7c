import type { Prisma } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { isStoredName, rememberEdition, type StoredEdition, type StoredName } from './edition';
import type { EditionWords } from './edition-parts';
import type { Language } from './languages';
import { versionFacts } from './version-facts';
import {
  scriptLines,
  type Wording,
  type WordingText,
  wordingParagraphs,
  wordingSchema,
} from './wording';

/**
 * Version written by staff in the type of a shipped edition, so that every page, script, letter,
 * and email can use it in the same way; `undefined` if the texts do not form one.
 */
export function storedEdition(wording: Wording): StoredEdition | undefined {
  const facts = versionFacts.safeParse(wording.facts);
  if (!facts.success) return undefined;
  return { facts: facts.data, words: { en: wordsOf(wording.en), es: wordsOf(wording.es) } };
}

function wordsOf(text: WordingText): EditionWords {
  const { name, headline, ask, subject, whyNow, won, left, ownWords, thankYou, mail } = text;
  const script = { house: scriptLines(text.scriptHouse), senate: scriptLines(text.scriptSenate) };
  return {
    name,
    headline,
    ask,
    subject,
    whyNow,
    won,
    left,
    ownWords,
    thankYou,
    mail,
    lead: wordingParagraphs(text.lead),
    letter: wordingParagraphs(text.letter),
    meeting: wordingParagraphs(text.meeting),
    act: { title: text.actTitle, text: wordingParagraphs(text.actText) },
    problem: { title: text.problemTitle, text: text.problemText },
    share: { brief: text.shareBrief, short: text.shareShort, long: text.shareLong },
    script,
    thanks: { house: scriptLines(text.thanksHouse), senate: scriptLines(text.thanksSenate) },
    questions: readQuestions(text.questions) ?? [],
  };
}

/**
 * Questions with their answers: blocks separated by an empty line, each with the question in its
 * first line. A last line that is an https link is the source.
 */
export function readQuestions(text: string): EditionWords['questions'] | undefined {
  const read = wordingParagraphs(text).map((block) => {
    const [question = '', ...rest] = scriptLines(block);
    const last = rest.at(-1) ?? '';
    const url = /^https:\/\/\S+$/.test(last) && URL.canParse(last) ? last : undefined;
    const answer = (url ? rest.slice(0, -1) : rest).join(' ');
    const source = url && ({ url, date: '', confidence: 'medium' } as const);
    return answer ? { question, answer, ...(source && { source }) } : undefined;
  });
  const found = read.filter((each) => each !== undefined);
  return found.length === read.length ? found : undefined;
}

/** Numbers of the versions that this process has read; a published version never changes. */
const known = new Map<StoredName, number>();

/**
 * Reads the published versions written by staff that this process does not have yet, so that
 * `edition` finds them. Called with every read of the campaign's row.
 * @throws when the database does not answer
 */
export async function rememberVersions(
  wordings: Record<string, number> | null,
  of: Pick<Prisma.TransactionClient, '$queryRaw'>,
) {
  for (const [name, number] of Object.entries(wordings ?? {})) {
    if (!isStoredName(name) || known.get(name) === number) continue;
    const [row] = await of.$queryRaw<{ words: unknown }[]>`
      select words from "EditionWording" where edition = ${name} and number = ${number}`;
    const wording = wordingSchema.safeParse(row?.words);
    const version = wording.success ? storedEdition(wording.data) : undefined;
    if (!version) {
      log.error('wording_not_read', { code: name, count: number });
      continue;
    }
    rememberEdition(name, version);
    known.set(name, number);
  }
}

/** Version in one language, in the form that `edition` returns for shipped ones. */
export function inLanguage({ facts, words }: StoredEdition, language: Language) {
  return { ...facts, ...words[language] };
}
