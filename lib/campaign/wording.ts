import { z } from 'zod';
import { type Edition, type EditionName, edition, letterText } from './edition';
import { type Language, languages } from './languages';

/** Texts of an edition that staff may reword. Its bills, stance, and questions stay. */
export const wordingFields = [
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

export type WordingField = (typeof wordingFields)[number];

/** Of one language: paragraphs apart by an empty line, lines of a script a line each. */
export type WordingText = Record<WordingField, string>;
export type Wording = Record<Language, WordingText>;

const text = z.record(z.enum(wordingFields), z.string());

/** As it is stored. */
export const wordingSchema = z.object({ en: text, es: text });

/** A field in one language, as forms and problems name it: "en-headline". */
export type WordingKey = `${Language}-${WordingField}`;

export const wordingKeys: WordingKey[] = languages.flatMap((language) =>
  wordingFields.map((field) => `${language}-${field}` as const),
);

/** The words that the site came with. */
export function shippedWording(name: EditionName): Wording {
  return { en: textOf(edition(name, 'en')), es: textOf(edition(name, 'es')) };
}

function textOf(words: Edition): WordingText {
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

/** A shipped edition with other words. */
export function withWording(shipped: Edition, worded: WordingText): Edition {
  const { headline, ask, subject } = worded;
  return {
    ...shipped,
    headline,
    ask,
    subject,
    lead: parts(worded.lead, /\n\s*\n/),
    letter: parts(worded.letter, /\n\s*\n/),
    script: { house: lines(worded.scriptHouse), senate: lines(worded.scriptSenate) },
    thanks: { house: lines(worded.thanksHouse), senate: lines(worded.thanksSenate) },
  };
}

const lines = (worded: string) => parts(worded, /\n/);

function parts(worded: string, between: RegExp) {
  return worded
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The fields in which two wordings differ. */
export function changedFields(one: Wording, other: Wording): WordingKey[] {
  return wordingKeys.filter((key) => textAt(one, key) !== textAt(other, key));
}

export function textAt(wording: Wording, key: WordingKey): string {
  const [language, field] = key.split('-') as [Language, WordingField];
  return wording[language][field];
}

/** @param value asked for every field */
export function wordingFrom(value: (key: WordingKey) => string): Wording {
  const of = (language: Language) =>
    Object.fromEntries(wordingFields.map((field) => [field, value(`${language}-${field}`)]));
  return { en: of('en') as WordingText, es: of('es') as WordingText };
}
