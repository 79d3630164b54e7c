import { type WordingProblem, wordingLimits } from '@/lib/campaign/check-wording';
import type { Language } from '@/lib/campaign/languages';
import { type FactField, MAX_BILLS } from '@/lib/campaign/version-facts';
import { type WordingField, type WordingKey, wordingKeys } from '@/lib/campaign/wording';
import type { NoticeLabels } from '@/lib/staff/forms/form-problems';
import { languageLabels } from '@/lib/staff/labels';

/** Labels of the pages that edit an edition's wording. */

/** Names of a version's texts. */
export const wordingFieldLabels: Record<WordingField, string> = {
  name: 'Name of the version',
  headline: 'Headline',
  lead: 'Under the headline',
  ask: 'Ask',
  whyNow: 'Why now',
  problemTitle: 'Problem: title',
  problemText: 'Problem: text',
  won: 'What was won',
  left: 'What is left to do',
  actTitle: 'What the bill does: title',
  actText: 'What the bill does: text',
  questions: 'Questions and answers',
  scriptHouse: 'Call script, House',
  scriptSenate: 'Call script, Senate',
  thanksHouse: 'Thank-you script, House',
  thanksSenate: 'Thank-you script, Senate',
  meeting: 'Meeting request',
  subject: 'Subject of the message',
  letter: 'Message',
  ownWords: 'Prompt for the writer’s own words',
  thankYou: 'Thanks on the receipt',
  mail: 'Sentence in the first email',
  shareBrief: 'Share text for a text message',
  shareShort: 'Share text for X or Bluesky',
  shareLong: 'Share text for Facebook or LinkedIn',
};

export const factLabels: Record<FactField, string> = {
  bills: 'Bills',
  asksFor: 'What does this version ask for?',
  stance: 'Stance on the bills',
  topic: 'Topic',
  study: 'Show the numbers of the National Survivor Study?',
};

/** Headings in a version's form; each starts a group of related fields. */
export const fieldGroups: Partial<Record<WordingField, string>> = {
  name: 'Name',
  headline: 'Landing page',
  scriptHouse: 'Calls and meetings',
  subject: 'Message',
  thankYou: 'Afterward',
};

const script =
  'One line each. {{title}}, {{member}}, {{town}}, and {{state}} are filled in; {{member}} is required.';
const paragraphs = 'Leave an empty line between paragraphs.';

const fieldHints: Partial<Record<WordingField, string>> = {
  name: 'For staff. Visitors do not see it.',
  lead: paragraphs,
  ask: 'What offices are asked to do, in one sentence that they can answer with yes or no.',
  whyNow: 'Shown under the ask.',
  won: 'Left out if it is empty.',
  left: 'Left out if it is empty.',
  actText: paragraphs,
  questions:
    'The question in one line, its answer below, then an empty line. A last line that is an https:// link is shown as the source.',
  letter: `${paragraphs} Leave out the greeting and signature. Each message gets its own.`,
  scriptHouse: script,
  scriptSenate: script,
  thanksHouse:
    'For members who sponsored the bill. A version for other bills may leave it empty. The same placeholders.',
  thanksSenate:
    'For senators who sponsored the bill. A version for other bills may leave it empty. The same placeholders.',
  meeting: `${paragraphs} The same placeholders as in a call script. Put what only the writer knows in [brackets].`,
  ownWords: 'Asks the writer for a sentence in their own words. Never ask anyone for their story.',
  thankYou: 'One sentence. Left out if it is empty.',
  mail: 'One neutral sentence: other people may read the email. Left out if it is empty. The subjects of emails can’t be changed: they must give nothing away.',
  shareBrief: 'A link to the home page is added at the end.',
  shareShort: 'A link to the home page is added at the end.',
  shareLong: 'A link to the home page is added at the end.',
};

export const billsHint = `One per line, with its Congress first, like “119 H.R. 1234”, or the address of its page on congress.gov. At most ${MAX_BILLS}. They can’t change once the version is published.`;

/** Hint of a field: its purpose and its maximum length. */
export function fieldHint(field: WordingField): string {
  const most = `At most ${wordingLimits[field].most.toLocaleString('en-US')} characters.`;
  return [fieldHints[field], most].filter(Boolean).join(' ');
}

/** Labels such as "Headline in Spanish" or "Bills". */
export const wordingKeyLabels = Object.fromEntries(
  wordingKeys.map((key) => {
    const [part = '', field = ''] = key.split('-');
    if (part === 'facts') return [key, factLabels[field as FactField].replace('?', '')];
    const language = languageLabels[part as Language];
    return [key, `${wordingFieldLabels[field as WordingField]} in ${language}`];
  }),
) as Record<WordingKey, string>;

/** Sentence for a problem of one field. */
export function wordingSentence(key: WordingKey, problem: WordingProblem): string {
  const what = wordingKeyLabels[key];
  const [, field = ''] = key.split('-');
  const { least, most } = wordingLimits[field as WordingField] ?? { least: 0, most: 0 };
  const sentences: Record<WordingProblem, string> = {
    missing: `Enter: ${what}`,
    short: `${what} must be at least ${least} characters`,
    long: `${what} must be ${most.toLocaleString('en-US')} characters or fewer`,
    control: `${what} contains invisible characters. Type that part again`,
    lines: `${what} must be one line`,
    placeholder: `${what}: write placeholders in full, and only {{title}}, {{member}}, {{town}}, and {{state}}`,
    no_placeholder: `${what}: nothing is filled in here, so remove the braces`,
    member: `${what} must name the member: {{member}}`,
    link: `${what}: write links in full, beginning with https://, or remove them`,
    greeting: `${what} begins with a greeting. Remove it, because each message gets its own`,
    same: `${what} is the same as in English`,
    questions: `${what}: write an answer below each question, and an empty line before the next`,
    bill: `${what}: write each as the Congress and the bill, like “119 H.R. 1234”, at most ${MAX_BILLS}`,
    twice: `${what}: name each bill once`,
    fixed: `${what} cannot change once the version is published. Make a new version from this one`,
  };
  return sentences[problem];
}

export const BRING_BACK_REASON = { least: 10, most: 500 } as const;

/** Outcomes of editing an edition's wording. */
export const wordingNotices = {
  words_saved: 'The draft is saved. Only admins see it until it is published.',
  words_published: 'Published. Every page uses it from now on.',
  words_discarded: 'The draft was deleted. The wording in use did not change.',
  words_back: 'The earlier wording is restored under a new number. Every page uses it from now on.',
  words_changed: {
    refused:
      'Nothing was saved: someone else changed the draft or published in the meantime. What you typed is still in the form, with the stored text below each field that differs. Save again to replace it with yours.',
  },
  words_moved: {
    refused:
      'Nothing was changed: someone else changed the draft or published in the meantime. You now see the current status.',
  },
  words_problems: { refused: 'Nothing was published yet: some fields have problems.' },
  version_made: 'The new version is a draft. Only admins see it until it is published.',
  words_same: { refused: 'Nothing was published: this wording is already in use.' },
} satisfies NoticeLabels;

/** Field → problem → sentence. */
export const wordingProblems = {
  bringBackReason: {
    missing: 'Enter why you are restoring this wording',
    short: `Use at least ${BRING_BACK_REASON.least} characters`,
    long: `Use at most ${BRING_BACK_REASON.most} characters`,
  },
};

/**
 * Number of rows of a field, chosen so that an ordinary text fits on a desktop screen; the message
 * field is an exception.
 */
export function fieldRows(field: WordingField): number {
  const { most } = wordingLimits[field];
  if (field === 'letter') return 14;
  return most <= 150 ? 1 : most <= 500 ? 3 : most <= 1_500 ? 5 : 8;
}

/** More fields than these are counted, as after a new version was written. */
const MAX_NAMED = 8;

/** Changed fields by their labels: "Headline in English, Ask in Spanish". */
export function changedText(keys: WordingKey[]): string {
  if (keys.length > MAX_NAMED) return `${keys.length} fields`;
  return keys.map((key) => wordingKeyLabels[key]).join(', ') || 'nothing';
}
