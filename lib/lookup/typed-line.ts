import { z } from 'zod';
import { fieldLine } from '@/lib/platform/text';

/** Limits in code points, as JSON Schema counts them; a text with a minimum length is required. */
type Limits = { least?: number; most?: number };

/** Text of limited length. Problems are keys: missing, wrong, too_short, too_long. */
export function limitedText({ least = 0, most }: Limits, forbidden?: RegExp) {
  const text = z.string('wrong').superRefine((typed, context) => {
    const length = [...typed].length;
    const add = (message: string) => context.addIssue({ code: 'custom', message });
    if (forbidden?.test(typed)) add('wrong');
    else if (length < least) add(length === 0 ? 'missing' : 'too_short');
    else if (most !== undefined && length > most) add('too_long');
  });
  // Limits for the API description, from the numbers that are checked.
  return text.meta({
    ...(least > 0 && { minLength: least }),
    ...(most !== undefined && { maxLength: most }),
  });
}

/** Problem of a pattern or a list value: `missing` if nothing was typed, otherwise `wrong`. */
export const missingOrWrong = {
  error: ({ input }: { input?: unknown }) => (input === '' ? 'missing' : 'wrong'),
};

/**
 * Schema of a typed line, normalized by `fieldLine`. Control characters are refused: they are never
 * typed, and letters, email headers, and XML must not contain them.
 *
 * An empty optional line is the empty text.
 */
export function typedLine(limits: Limits) {
  const line = limitedText(limits, /[\p{Cc}\p{Cs}]/u);
  return z.preprocess(tidyLine, limits.least ? line : line.default(''));
}

/** Empty text if nothing was typed; values other than text stay unchanged. */
export function tidyLine(typed: unknown): unknown {
  return typeof typed === 'string' ? fieldLine(typed) : (typed ?? '');
}
