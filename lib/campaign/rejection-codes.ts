/**
 * Why staff do not pass a message on, in one word. Each has a sentence for its writer in both
 * languages (lib/campaign/copy/en/rejections.ts and its Spanish twin); the word says nothing of who wrote or what.
 */
export const rejectionCodes = [
  'threat',
  'insults',
  'names_others',
  'spam',
  'not_about_act',
  'false_name',
  'unreadable',
  'asked_by_writer',
  'other',
] as const;

export type RejectionCode = (typeof rejectionCodes)[number];

/** One of the words; a row may hold one of another version. */
export function isRejectionCode(text: string | null | undefined): text is RejectionCode {
  return (rejectionCodes as readonly unknown[]).includes(text);
}
