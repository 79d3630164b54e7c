import { z } from 'zod';
import { copy } from './copy';
import {
  type Edition,
  type EditionName,
  edition,
  editionFacts,
  isShippedName,
  letterText,
} from './edition';
import { type Language, languages } from './languages';
import { shareText } from './share-texts';
import { factFields, factTexts } from './version-facts';

/** Texts of a shipped edition that staff may reword; its other texts are fixed. */
const rewordedFields = [
  'headline',
  'lead',
  'ask',
  'subject',
  'letter',
  'scriptHouse',
  'scriptSenate',
  'thanksHouse',
  'thanksSenate',
] as const;

/** Texts of a version written by staff, in the order of its form. */
const versionFields = [
  'name',
  'headline',
  'lead',
  'ask',
  'whyNow',
  'problemTitle',
  'problemText',
  'won',
  'left',
  'actTitle',
  'actText',
  'questions',
  'scriptHouse',
  'scriptSenate',
  'thanksHouse',
  'thanksSenate',
  'meeting',
  'subject',
  'letter',
  'ownWords',
  'thankYou',
  'mail',
  'shareBrief',
  'shareShort',
  'shareLong',
] as const;

export type WordingField = (typeof rewordedFields)[number] | (typeof versionFields)[number];

/** Fields of an edition's form in each language. */
export function wordingFieldsOf(name: EditionName): readonly WordingField[] {
  return isShippedName(name) ? rewordedFields : versionFields;
}

/** Texts of one language: paragraphs separated by an empty line, one line of a script per line. */
export type WordingText = Record<WordingField, string>;
export type Wording = Record<Language, WordingText> & {
  /** Language-independent facts; empty for a shipped edition. */
  facts: Record<(typeof factFields)[number], string>;
};

const allFields = [...new Set([...rewordedFields, ...versionFields])];

/** Texts by field; a field that a row lacks is empty. */
const texts = <Field extends string>(fields: readonly Field[]) =>
  z.preprocess(
    (read) => ({ ...Object.fromEntries(fields.map((field) => [field, ''])), ...(read as object) }),
    z.record(z.enum(fields), z.string()),
  );

/** Schema of the stored wording. */
export const wordingSchema = z.object({
  en: texts(allFields),
  es: texts(allFields),
  facts: texts(factFields),
});

/** Field name in forms and problems: "en-headline", "facts-bills". */
export type WordingKey = `${Language}-${WordingField}` | `facts-${(typeof factFields)[number]}`;

const keysIn = (fields: readonly WordingField[]): WordingKey[] =>
  fields.flatMap((field) => languages.map((language) => `${language}-${field}` as const));
const factKeys = factFields.map((field) => `facts-${field}` as const);

/** All keys. */
export const wordingKeys: WordingKey[] = [
  ...factKeys,
  ...languages.flatMap((language) => allFields.map((field) => `${language}-${field}` as const)),
];

/** Keys of an edition's form, field by field, English before Spanish. */
export function wordingKeysOf(name: EditionName): WordingKey[] {
  return [...(isShippedName(name) ? [] : factKeys), ...keysIn(wordingFieldsOf(name))];
}

/** Shipped words; empty for a version written by staff. */
export function shippedWording(name: EditionName): Wording {
  if (!isShippedName(name)) return wordingFrom(() => '');
  const all = (language: Language) => textOf(edition(name, language));
  return wordingSchema.parse({ en: all('en'), es: all('es'), facts: {} });
}

/** Complete content of an edition as texts, from which a new version starts. */
export function wholeWording(name: EditionName, inForce: Record<Language, Edition>): Wording {
  const all = (language: Language) => {
    const words = inForce[language];
    const { problem } = copy(language).home;
    const {
      won,
      left,
      whyNow,
      act,
      meeting,
      ownWords,
      questions,
      thankYou = '',
      mail = '',
    } = words;
    return {
      ...textOf(words),
      name: words.name,
      won,
      left,
      whyNow,
      ownWords,
      thankYou,
      mail,
      problemTitle: words.problem?.title ?? problem.title,
      problemText: words.problem?.text ?? problem.text,
      actTitle: act.title,
      actText: act.text.join('\n\n'),
      // One text for both chambers: the ask replaces the separate requests.
      meeting: meeting.join('\n\n').replace('{{request}}', words.ask),
      questions: questions
        .map(({ question, answer, source }) =>
          [question, answer, source?.url].filter(Boolean).join('\n'),
        )
        .join('\n\n'),
      shareBrief: shareText(name, language, 'brief'),
      shareShort: shareText(name, language, 'short'),
      shareLong: shareText(name, language, 'long'),
    };
  };
  const facts = factTexts(editionFacts(name));
  return wordingSchema.parse({ en: all('en'), es: all('es'), facts });
}

function textOf(words: Edition) {
  const { headline, lead, ask, subject, script, thanks } = words;
  return {
    headline,
    ask,
    subject,
    lead: lead.join('\n\n'),
    letter: letterText(words),
    scriptHouse: script.house.join('\n'),
    scriptSenate: script.senate.join('\n'),
    thanksHouse: thanks.house.join('\n'),
    thanksSenate: thanks.senate.join('\n'),
  };
}

/** Shipped edition with other words. */
export function withWording(shipped: Edition, worded: WordingText): Edition {
  const { headline, ask, subject } = worded;
  const house = scriptLines(worded.scriptHouse);
  // A changed House script is also for the delegates, whose own script would contradict it.
  const isChanged = house.join() !== shipped.script.house.join();
  const delegate = isChanged ? undefined : shipped.script.delegate;
  return {
    ...shipped,
    headline,
    ask,
    subject,
    lead: wordingParagraphs(worded.lead),
    letter: wordingParagraphs(worded.letter),
    script: { house, delegate, senate: scriptLines(worded.scriptSenate) },
    thanks: { house: scriptLines(worded.thanksHouse), senate: scriptLines(worded.thanksSenate) },
  };
}

export const scriptLines = (worded: string) => parts(worded, /\n/);
export const wordingParagraphs = (worded: string) => parts(worded, /\n\s*\n/);

function parts(worded: string, between: RegExp) {
  return worded
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Fields in which two wordings differ. */
export function changedFields(one: Wording, other: Wording): WordingKey[] {
  return wordingKeys.filter((key) => textAt(one, key) !== textAt(other, key));
}

export function textAt(wording: Wording, key: WordingKey): string {
  const [part = '', field = ''] = key.split('-');
  const texts: Record<string, string> = wording[part as keyof Wording];
  return texts[field] ?? '';
}

/** @param value called for every field */
export function wordingFrom(value: (key: WordingKey) => string): Wording {
  const of = (part: string) =>
    Object.fromEntries(
      wordingKeys
        .filter((key) => key.startsWith(`${part}-`))
        .map((key) => [key.slice(part.length + 1), value(key)]),
    );
  return wordingSchema.parse({ en: of('en'), es: of('es'), facts: of('facts') });
}
