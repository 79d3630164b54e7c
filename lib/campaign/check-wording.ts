import { type EditionName, isShippedName } from './edition';
import { letterLimits } from './edition-parts';
import { languages } from './languages';
import { readQuestions } from './stored-versions';
import { type FactField, factFields, versionFacts } from './version-facts';
import { type Wording, type WordingField, type WordingKey, wordingFieldsOf } from './wording';

/** Limits in code points; a text with a minimum of 0 may be omitted. */
export const wordingLimits: Record<WordingField, { least: number; most: number }> = {
  name: { least: 3, most: 60 },
  whyNow: { least: 10, most: 600 },
  problemTitle: { least: 3, most: 100 },
  problemText: { least: 20, most: 1_500 },
  won: { least: 0, most: 600 },
  left: { least: 0, most: 600 },
  actTitle: { least: 3, most: 100 },
  actText: { least: 20, most: 3_000 },
  questions: { least: 0, most: 8_000 },
  meeting: { least: 20, most: 3_000 },
  ownWords: { least: 10, most: 300 },
  thankYou: { least: 0, most: 400 },
  mail: { least: 0, most: 300 },
  // Leaves room for the address of the home page (shareLimits).
  shareBrief: { least: 10, most: 110 },
  shareShort: { least: 10, most: 240 },
  shareLong: { least: 10, most: 440 },
  headline: { least: 10, most: 150 },
  lead: { least: 20, most: 1_000 },
  ask: { least: 10, most: 300 },
  subject: letterLimits.subject,
  letter: letterLimits.message,
  scriptHouse: { least: 20, most: 2_000 },
  scriptSenate: { least: 20, most: 2_000 },
  thanksHouse: { least: 20, most: 2_000 },
  thanksSenate: { least: 20, most: 2_000 },
};

export type WordingProblem =
  | 'missing'
  | 'short'
  | 'long'
  /** Characters that are invisible or reverse the direction of text. */
  | 'control'
  /** Several lines where only one is allowed. */
  | 'lines'
  /** An incomplete placeholder, or one that is not among the four. */
  | 'placeholder'
  /** Braces in a text without placeholders. */
  | 'no_placeholder'
  /** A script that does not name the member. */
  | 'member'
  /** A link that is incomplete or not https. */
  | 'link'
  /** A greeting; every letter gets one automatically. */
  | 'greeting'
  /** The same text in both languages. */
  | 'same'
  /** A question without its answer. */
  | 'questions'
  /** A line that is not a bill, or too many lines. */
  | 'bill'
  /** A repeated bill. */
  | 'twice'
  /** Changed bills or stance of a published version, for which messages were written. */
  | 'fixed';

const singleLineFields: readonly WordingField[] = [
  ...(['name', 'headline', 'ask', 'subject', 'problemTitle', 'actTitle'] as const),
  ...(['thankYou', 'mail', 'shareBrief', 'shareShort', 'shareLong'] as const),
];
const scripts: readonly WordingField[] = [
  ...(['scriptHouse', 'scriptSenate', 'thanksHouse', 'thanksSenate', 'meeting'] as const),
];

/**
 * Problems that prevent publishing: the first of each field.
 * @param published facts in force, which a version written by staff keeps
 */
export function checkWording(
  name: EditionName,
  wording: Wording,
  published?: Wording['facts'],
): Partial<Record<WordingKey, WordingProblem>> {
  const found: Partial<Record<WordingKey, WordingProblem>> = {};
  if (!isShippedName(name)) Object.assign(found, factProblems(wording.facts, published));
  for (const field of wordingFieldsOf(name)) {
    for (const language of languages) {
      const text = wording[language][field];
      const isLeftOut = optionalIn(name).includes(field) && text.trim() === '';
      const problem = isLeftOut ? undefined : problemOf(field, text);
      if (problem) found[`${language}-${field}`] = problem;
    }
    const text = wording.en[field].trim();
    const isSame = text !== '' && field !== 'name' && text === wording.es[field].trim();
    if (isSame && !found[`es-${field}`]) found[`es-${field}`] = 'same';
  }
  return found;
}

/** Thank-you scripts of a version written by staff: its bills may have no sponsors known to us. */
const optionalIn = (name: EditionName): readonly WordingField[] =>
  isShippedName(name) ? [] : ['thanksHouse', 'thanksSenate'];

function factProblems(facts: Wording['facts'], published: Wording['facts'] | undefined) {
  const found: Partial<Record<WordingKey, WordingProblem>> = {};
  for (const { path, message } of versionFacts.safeParse(facts).error?.issues ?? []) {
    found[`facts-${path[0] as FactField}`] ??= message as WordingProblem;
  }
  for (const field of factFields.filter((each) => each === 'bills' || each === 'stance')) {
    if (published && facts[field] !== published[field]) found[`facts-${field}`] ??= 'fixed';
  }
  return found;
}

function problemOf(field: WordingField, text: string): WordingProblem | undefined {
  const { least, most } = wordingLimits[field];
  const length = [...text.trim()].length;
  if (length === 0) return least === 0 ? undefined : 'missing';
  if (length < least) return 'short';
  if (length > most) return 'long';
  if (CONTROLS.test(text)) return 'control';
  if (singleLineFields.includes(field) && text.trim().includes('\n')) return 'lines';
  const ofPlaces = scripts.includes(field) ? ofScript(text) : /[{}]/.test(text) && 'no_placeholder';
  if (ofPlaces) return ofPlaces;
  if (!linksOf(text).every(isWhole)) return 'link';
  if (field === 'questions' && !readQuestions(text)) return 'questions';
  return field === 'letter' && GREETING.test(text) ? 'greeting' : undefined;
}

/** Also line separators, lone surrogates, and direction marks that could hide a word. */
const CONTROLS = /(?!\n)\p{Cc}|[\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u;

const GREETING = /^\s*(dear|to whom|hello|estimad|querid|hola\b|a quien corresponda)/i;

/** Allows the four placeholders and no other braces. */
function ofScript(text: string): WordingProblem | undefined {
  const rest = text.replace(/\{\{(title|member|town|state)\}\}/g, '');
  if (/[{}]/.test(rest)) return 'placeholder';
  return text.includes('{{member}}') ? undefined : 'member';
}

/** Texts that look like links, in any spelling. */
function linksOf(text: string): string[] {
  const found = text.match(/\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:javascript|data|mailto):)\S*/gi);
  // A period or bracket after a link belongs to the sentence.
  return (found ?? []).map((link) => link.replace(/[.,;:!?)\]»”"']+$/, ''));
}

/** Whether the link is valid; checked without a request. */
function isWhole(link: string): boolean {
  if (!/^https:\/\/[^/]/.test(link) || !URL.canParse(link)) return false;
  const { hostname, username, password, port } = new URL(link);
  const isHost = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(hostname);
  return isHost && !username && !password && !port;
}
