import { z } from 'zod';

/**
 * Reasons for rejecting a message, as codes. Each has a sentence for the writer in both languages
 * (lib/campaign/copy/en/rejections.ts and its Spanish counterpart); a code reveals nothing about
 * the writer or the text. Stored in `Message.rejectedCode` and `BulkAction.code`.
 */
export const rejectionCode = z.enum([
  'threat',
  'insults',
  'names_others',
  'spam',
  'not_about_act',
  'false_name',
  'unreadable',
  'asked_by_writer',
  'other',
]);

export type RejectionCode = z.infer<typeof rejectionCode>;

/** Whether the text is one of these codes; a row may contain one from another version. */
export function isRejectionCode(text: string | null | undefined): text is RejectionCode {
  return rejectionCode.safeParse(text).success;
}
