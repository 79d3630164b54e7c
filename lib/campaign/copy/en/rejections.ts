import type { RejectionCode } from '../../rejection-codes';

const sentences: Record<RejectionCode, string> = {
  threat: 'It reads as if somebody could be hurt. We pass on no letter that could be a threat.',
  insults:
    'It insults people. We pass on no letter with words that attack somebody for who they are.',
  names_others:
    'It tells who other people are, and they could be found or harmed through it. A letter without their names and details can go out.',
  spam: 'It advertises something, or the same text came many times over.',
  not_about_act: 'It is not about the Act that this campaign is for.',
  false_name: 'It may have been written in the name of somebody else.',
  unreadable: 'We could not make out what it says.',
  asked_by_writer: 'You asked us not to pass it on.',
  other: 'For a reason that staff wrote down for you.',
};

/** What the writer of a rejected message is told: on the receipt, and in the mail about it. */
export const rejections = {
  sentences,
  why: (sentence: string) => `Why: ${sentence}`,
  /** What staff added, in their own words. */
  added: (words: string) => `Staff wrote: ${words}`,
  again: 'You can write again, with other words.',
};
