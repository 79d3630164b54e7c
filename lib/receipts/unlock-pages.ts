import type { Language } from '@/lib/campaign/languages';

/**
 * What was asked for: everything held, the page that erases it, or the kit for the office of one
 * seat, "kit:TX-S1".
 */
export type LockedPage = 'held' | 'erase' | `kit:${string}`;

/** Seats as the roster writes them: nothing else becomes part of an address. */
const KIT = /^kit:([A-Z]{2}-(?:\d{2}|AL|S[123]))$/;

/** The page behind the lock, relative to the site; of anything unknown, everything held. */
export function lockedPath(language: Language, token: string, page: string): string {
  const receipt = `/${language}/receipt/${encodeURIComponent(token)}`;
  const seat = KIT.exec(page)?.[1];
  if (seat) return `${receipt}/kit/${seat}`;
  return page === 'erase' ? `${receipt}/erase` : `${receipt}/held`;
}

/** What the form may have to say, as a key in the page's query. */
export const unlockProblems = ['missing', 'wrong', 'too_many'] as const;
export type UnlockProblem = (typeof unlockProblems)[number];

export function unlockProblem(query: Record<string, unknown>): UnlockProblem | undefined {
  return unlockProblems.find((key) => key === query.unlock);
}
