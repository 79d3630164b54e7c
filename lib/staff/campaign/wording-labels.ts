import { type WordingProblem, wordingLimits } from '@/lib/campaign/check-wording';
import type { Language } from '@/lib/campaign/languages';
import { type WordingField, wordingKeys } from '@/lib/campaign/wording';
import type { NoticeLabels } from '@/lib/staff/forms/notices';
import { languageLabels } from '@/lib/staff/labels';

/** Labels of the pages that edit an edition's wording. */

export const fieldLabels: Record<WordingField, string> = {
  headline: 'Headline',
  lead: 'Under the headline',
  ask: 'Ask',
  subject: 'Subject of the letter',
  letter: 'Letter',
  scriptHouse: 'Call script, House',
  scriptSenate: 'Call script, Senate',
  thanksHouse: 'Thanks by phone, House',
  thanksSenate: 'Thanks by phone, Senate',
};

const script =
  'A line each. {{title}}, {{member}}, {{town}} and {{state}} are filled in; {{member}} must be there.';

const fieldHints: Partial<Record<WordingField, string>> = {
  lead: 'Paragraphs, with an empty line between.',
  ask: 'What the offices are asked to do, in one sentence.',
  letter:
    'Paragraphs, with an empty line between. Without greeting and signature: every letter gets its own.',
  scriptHouse: script,
  scriptSenate: script,
  thanksHouse: 'To who carried the Act: thanks instead of an ask. The same placeholders.',
  thanksSenate: 'The same, to the Senate.',
};

/** Hint of a field: what belongs in it, and how much fits. */
export function fieldHint(field: WordingField): string {
  const most = `At most ${wordingLimits[field].most.toLocaleString('en-US')} characters.`;
  return [fieldHints[field], most].filter(Boolean).join(' ');
}

/** "Headline in Spanish". */
export const wordingKeyLabels = Object.fromEntries(
  wordingKeys.map((key) => {
    const [language, field] = key.split('-') as [Language, WordingField];
    return [key, `${fieldLabels[field]} in ${languageLabels[language]}`];
  }),
) as Record<(typeof wordingKeys)[number], string>;

/** Problem → sentence, for one field in one language. */
function sentencesOf(field: WordingField, language: Language): Record<WordingProblem, string> {
  const what = `${fieldLabels[field]} in ${languageLabels[language]}`;
  const { least, most } = wordingLimits[field];
  return {
    missing: `Enter: ${what}`,
    short: `${what} must have at least ${least} characters`,
    long: `${what} must have at most ${most.toLocaleString('en-US')} characters`,
    control: `${what} holds characters that nobody sees. Type that part again`,
    lines: `${what} must be one line`,
    placeholder: `${what}: write placeholders whole, and only {{title}}, {{member}}, {{town}} and {{state}}`,
    no_placeholder: `${what}: nothing is filled in here, so take the braces away`,
    member: `${what} must name the member: {{member}}`,
    link: `${what}: write links whole, beginning with https://, or take them away`,
    greeting: `${what} begins with a greeting. Every letter gets its own: take it away`,
    same: `${what} is the same as in English`,
  };
}

export function wordingSentence(
  field: WordingField,
  language: Language,
  problem: WordingProblem,
): string {
  return sentencesOf(field, language)[problem];
}

export const BRING_BACK_REASON = { least: 10, most: 500 } as const;

/** Outcomes of editing an edition's wording. */
export const wordingNotices = {
  words_saved: 'The draft is saved. Nobody but staff sees it until it is published.',
  words_published: 'Published. Every page says so from now on, on every machine.',
  words_discarded: 'The draft is gone. What is in force stays.',
  words_back: 'The words are back, under a new number. Every page says so from now on.',
  words_changed: {
    refused:
      'Nothing was saved: somebody changed the draft or published words meanwhile. What you typed is still in the form; where it differs, what is stored stands beneath. Save again to put yours in its place.',
  },
  words_moved: {
    refused:
      'Nothing was done: somebody changed the draft or published words meanwhile. What you see now is how it stands.',
  },
  words_problems: { refused: 'Nothing was published yet: some words need another look.' },
  words_same: { refused: 'Nothing was published: these are the words in force already.' },
} satisfies NoticeLabels;

/** Field → problem → sentence. */
export const wordingProblems = {
  bringBackReason: {
    missing: 'Enter why these words come back',
    short: `Say it in at least ${BRING_BACK_REASON.least} characters`,
    long: `Say it in at most ${BRING_BACK_REASON.most} characters`,
  },
};

/** Rows of a field: an ordinary text fits on a desktop screen, except for the letter. */
export const fieldRows: Record<WordingField, number> = {
  headline: 2,
  lead: 5,
  ask: 2,
  subject: 2,
  letter: 14,
  scriptHouse: 8,
  scriptSenate: 8,
  thanksHouse: 8,
  thanksSenate: 8,
};
