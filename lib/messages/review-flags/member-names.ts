import { cachedTable } from '@/lib/lookup/data-folder';
import { isVacant, listSeats } from '@/lib/offices/roster';
import { withoutAccents } from '@/lib/platform/text';

/**
 * Titles and names in a form that the rules can match: a title is written out, because its period
 * would end the sentence, and the name of a member of Congress follows the word "senator".
 */

const titles: [RegExp, string][] = [
  [/(?<!\b(?:your|my|our|sales) )\breps?\.? ?(?=\p{L})(?<=[. ])/giu, 'Representative '],
  [/\bsens?\.? ?(?=\p{L})(?<=[. ])/giu, 'Senator '],
  [/\bDel\. ?(?=\p{Lu})/gu, 'Delegate '],
  [/\bCong\. ?(?=\p{Lu})/gu, 'Congressman '],
  [/\bGov\. ?(?=\p{Lu})/gu, 'Governor '],
  [/\bPres\. ?(?=\p{Lu})/gu, 'President '],
  [/\bdip\. ?(?=\p{L})/giu, 'Diputado '],
  [/\b(mrs?|ms|dr|sra?|srta|hon)\. ?(?=\p{L})/giu, '$1 '],
  // A middle initial.
  [/(\p{Lu}\p{Ll}+ )\p{Lu}\. (?=\p{Lu}\p{Ll})/gu, '$1'],
];

const capitalizable = (words: string) =>
  words.replace(/(?<![a-z])[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

const VERBS = capitalizable(
  'kill|murder|shoot|stab|strangle|hang|lynch|assassinate|behead|execute|slaughter|poison|rape|matar|asesinar|fusilar|colgar|ahorcar|linchar|balear|ejecutar|maten|asesinen|fusilen|cuelguen|linchen|ahorquen',
);
const PLACES = capitalizable(
  'burn|burn down|torch|bomb|firebomb|trash|smash|hope|death to|muerte a',
);
/** A violent word and the name after it. */
const AFTER_VERB = new RegExp(
  `\\b((?:${VERBS}|${PLACES})(?: a| that)? )(\\p{Lu}[\\p{L}-]+)(?: (\\p{Lu}\\p{Ll}[\\p{L}-]*))?`,
  'gu',
);
const IS_KILLING = new RegExp(`^(?:${VERBS})\\b`, 'u');
/** A last name before what its bearer is said to deserve. */
const BEFORE_FATE =
  /(?<![\p{L}'-]|\p{Lu}[\p{L}.-]* )(\p{Lu}[\p{L}-]+)(?= (?:should|deserves?|must|needs to|ought to|merece|debería|debe|tiene que|va a) )/gu;
/** A last name within a sentence: "a bat to Sample". */
const IN_SENTENCE = /(?<=[\p{Ll},] )(?<!\p{Lu}[\p{Ll}.]* )(\p{Lu}[\p{L}-]+)(?![\p{L}'-]| \p{Lu})/gu;
/** Words that begin or end the capitalized name of something other than a person. */
const NO_PERSON =
  /^(?:senator|representative|congress.*|house|senate|bill|act|law|public|human|proposition|amendment|title|section|resolution|rule|measure|operation|project|the|this|that|my|your|trafficking|ley|proyecto|enmienda|cámara|senado)$/iu;

type Names = { last: Set<string>; full: Set<string> };

const memberNames = cachedTable('member names', (): Names => {
  const last = new Set<string>();
  const full = new Set<string>();
  for (const seat of listSeats()) {
    if (isVacant(seat)) continue;
    const words = withoutAccents(seat.name).replace(/,? (?:jr\.?|sr\.?|i{2,3}|iv)$/, '');
    const parts = words.match(/[a-z'-]{2,}/g) ?? [];
    const family = parts.pop() ?? '';
    last.add(family);
    for (const given of parts) full.add(`${given} ${family}`);
  }
  return { last, full };
});

/** @param text with its capitals, as returned by `searchableText`. */
export function withTitles(text: string): string {
  let written = text;
  for (const [short, long] of titles) written = written.replace(short, long);
  const { last } = memberNames();
  const isMember = (name: string) => last.has(withoutAccents(name));
  return written
    .replace(AFTER_VERB, (whole, verb: string, first: string, second?: string) => {
      const isName = !!second && !NO_PERSON.test(first) && !NO_PERSON.test(second);
      const isPerson = isMember(first) ? !second || isName : isName && IS_KILLING.test(verb);
      return isPerson ? `${verb}senator ${whole.slice(verb.length)}` : whole;
    })
    .replace(BEFORE_FATE, (name) => (isMember(name) ? `senator ${name}` : name))
    .replace(IN_SENTENCE, (name) => (isMember(name) ? `senator ${name}` : name));
}

const TITLE =
  '(?:senators?|congress(?:man|woman|person)|representatives?|delegate|governor|president|mrs?|ms|senador(?:a|es|as)?|congresista|diputad[oa]|representante|sra?|senora?)';
/** Words that end a name. */
const NO_NAME =
  '(?:bills?|acts?|laws?|proposals?|votes?|staff|and|or|but|who|that|if|as|of|for|to|in|on|is|are|was|not|never|does|will|would|can|has|had|i|we|you|they|people|should|must|traffick[a-z]+|victims?|said|says|thinks?|knows?|believes?|reads?|hears?|sees?|stops?|helps?|lets?|votes|how|when|what|why|the|que|y|o|de|del|en|es|son|no|nunca|se|proyecto|ley|propuesta|voto|sabe|dice|dijo|cree|piensa|victimas?|tratantes?|gente)\\b';
/** What is said about a title's bearer: what they should do or suffer. */
const SAID =
  '(?= (?:should|deserves?|must|needs?|ought|has|have|had|better|will|is|dies?|gets?|burns?|hangs?|bleeds?|rots?|drowns?|on fire|in (?:november|the debate)|at the polls|with kindness|an? (?:e-?mail|message|note|text)|merecen?|deberian?|deben?|tienen?|tendrian?|necesitan?|se|muera|sangre|arda)\\b)';
/** A title and up to three words of a name. */
const BEFORE_SAID = new RegExp(`\\b(${TITLE})(?: (?!${NO_NAME})[a-z-]+){1,3}${SAID}`, 'g');
const POSSESSIVE = new RegExp(
  `\\b(?:(?:the|that|this) )?${TITLE}(?: (?!${NO_NAME})[a-z-]+){0,3}'s?(?= )`,
  'g',
);

/**
 * Titles without names, and "their" for what belongs to a title's bearer.
 * @param text in lower case without accents.
 */
export function withMembers(text: string): string {
  const { full } = memberNames();
  const written = text.replace(/\b([a-z'-]{2,}) (?=([a-z-]{2,}))/g, (whole, given, family) =>
    full.has(`${given} ${family}`) ? 'senator ' : whole,
  );
  return written.replace(POSSESSIVE, 'their').replace(BEFORE_SAID, '$1');
}
