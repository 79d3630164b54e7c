import type { Language } from '@/lib/campaign/languages';

/**
 * What was asked for: all personal data, the page that erases it, or the texts for the office of one
 * seat, "self-send:TX-S1".
 */
export type LockedPage = 'your-data' | 'erase' | `self-send:${string}`;

/** Seats as the roster writes them: nothing else becomes part of an address. */
const SELF_SEND = /^self-send:([A-Z]{2}-(?:\d{2}|AL|S[123]))$/;

/** The page behind the lock, relative to the site; of anything unknown, all personal data. */
export function lockedPath(language: Language, token: string, page: string): string {
  const receipt = `/${language}/receipt/${encodeURIComponent(token)}`;
  const seat = SELF_SEND.exec(page)?.[1];
  if (seat) return `${receipt}/send-yourself/${seat}`;
  return page === 'erase' ? `${receipt}/erase` : `${receipt}/your-data`;
}

/** What the form may have to say, as a key in the page's query. */
export const unlockProblems = ['missing', 'wrong', 'too_many'] as const;
export type UnlockProblem = (typeof unlockProblems)[number];

export function unlockProblem(query: Record<string, unknown>): UnlockProblem | undefined {
  return unlockProblems.find((key) => key === query.unlock);
}
