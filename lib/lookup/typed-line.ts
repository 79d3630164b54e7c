import { z } from 'zod';
import { fieldLine } from '@/lib/platform/text';

/**
 * Schema of a typed line, normalized by `fieldLine`. Control characters are refused: they are never
 * typed, and letters, email headers, and XML must not carry them.
 *
 * An empty optional line is the empty text. Problems are keys: missing, wrong, too_long.
 * @param limit in code points
 */
export function typedLine(limit: number, presence: 'required' | 'optional') {
  return z
    .unknown()
    .optional()
    .transform((typed, context): string => {
      const line = tidy(typed);
      const problem = problemOf(line, limit, presence);
      if (problem === undefined && line !== undefined) return line;
      context.addIssue({ code: 'custom', message: problem ?? 'wrong' });
      return z.NEVER;
    });
}

function tidy(typed: unknown): string | undefined {
  if (typed === undefined || typed === null) return '';
  if (typeof typed !== 'string') return undefined;
  return fieldLine(typed);
}

function problemOf(line: string | undefined, limit: number, presence: 'required' | 'optional') {
  if (line === undefined || /[\p{Cc}\p{Cs}]/u.test(line)) return 'wrong';
  if (line === '') return presence === 'required' ? 'missing' : undefined;
  return [...line].length > limit ? 'too_long' : undefined;
}
