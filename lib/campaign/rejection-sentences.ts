import { copy } from './copy';
import type { Language } from './languages';
import { isRejectionCode } from './rejection-codes';

type Rejection = { rejectedCode: string | null; rejectedReason: string | null };

/**
 * Reason of a rejection for the writer: the sentence of the code, then staff's addition. Rows from
 * before the codes existed have only staff's text.
 */
export function rejectionSentences(
  { rejectedCode, rejectedReason }: Rejection,
  language: Language,
): string[] {
  const { rejections, receipt } = copy(language);
  if (!isRejectionCode(rejectedCode)) return rejectedReason ? [receipt.reason(rejectedReason)] : [];
  const sentences = [rejections.why(rejections.sentences[rejectedCode])];
  if (rejectedReason) sentences.push(rejections.added(rejectedReason));
  return sentences;
}
