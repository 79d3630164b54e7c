import * as en from '@/lib/campaign/copy/en';
import * as es from '@/lib/campaign/copy/es';
import type { Language } from './languages';
import { isRejectionCode } from './rejection-codes';

/**
 * All sentences of the public pages and emails. English defines the keys; Spanish must have the
 * same.
 */
type Copy = typeof en;

const words: Record<Language, Copy> = { en, es };

export function copy(language: Language): Copy {
  return words[language];
}

/** A problem of a form's field as a sentence, for the error summary and the field. */
export type FieldProblem = { field: string; sentence: string };

/**
 * Sentence for a problem key, such as `zip: 'missing'`.
 * @throws Error when there is none, which means that a schema and the copy do not match
 */
export function problemSentence(language: Language, field: string, problem: string): string {
  const sentences = (copy(language).errors as Record<string, string | Record<string, string>>)[
    field
  ];
  const sentence = typeof sentences === 'object' ? sentences[problem] : undefined;
  if (!sentence) throw new Error(`No sentence for the problem "${problem}" of "${field}"`);
  return sentence;
}

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
  // The sentence of this code refers to staff's text, which is deleted with the personal data.
  if (rejectedCode === 'other' && !rejectedReason) return [];
  if (!isRejectionCode(rejectedCode)) return rejectedReason ? [receipt.reason(rejectedReason)] : [];
  const sentences = [rejections.why(rejections.sentences[rejectedCode])];
  if (rejectedReason) sentences.push(rejections.added(rejectedReason));
  return sentences;
}
