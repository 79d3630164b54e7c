import { z } from 'zod';
import { fieldLine } from '@/lib/platform/text';

/** In code points, as JSON Schema counts them; a text with a least length is required. */
export type Limits = { least?: number; most?: number };

/** A text of limited length. Problems are keys: missing, wrong, too_short, too_long. */
export function limitedText({ least = 0, most }: Limits, forbidden?: RegExp) {
  const text = z.string('wrong').superRefine((typed, context) => {
    const length = [...typed].length;
    const add = (message: string) => context.addIssue({ code: 'custom', message });
    if (forbidden?.test(typed)) add('wrong');
    else if (length < least) add(length === 0 ? 'missing' : 'too_short');
    else if (most !== undefined && length > most) add('too_long');
  });
  // Limits as the API describes them, from the numbers that are checked.
  return text.meta({
    ...(least > 0 && { minLength: least }),
    ...(most !== undefined && { maxLength: most }),
  });
}

/** Problem of a pattern or of one of a list: nothing was typed, or something else. */
export const missingOrWrong = {
  error: ({ input }: { input?: unknown }) => (input === '' ? 'missing' : 'wrong'),
};

/**
 * Schema of a typed line, normalized by `fieldLine`. Control characters are refused: they are never
 * typed, and letters, email headers, and XML must not carry them.
 *
 * An empty optional line is the empty text.
 */
export function typedLine(limits: Limits) {
  const line = limitedText(limits, /[\p{Cc}\p{Cs}]/u);
  return z.preprocess(tidyLine, limits.least ? line : line.default(''));
}

/** The empty text where nothing was typed; anything but text stays as it is. */
export function tidyLine(typed: unknown): unknown {
  return typeof typed === 'string' ? fieldLine(typed) : (typed ?? '');
}
