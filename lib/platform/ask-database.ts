import { env } from './env';
import { errorName, log } from './log';
import { within } from './time';

/** Time limit: a page shows what it knows without the database instead of making a visitor wait. */
const PATIENCE_MS = 2_000;
/** Pause after a failure: a database that is down costs one visitor the wait, not all of them. */
const PAUSE_MS = 5_000;

/** One state for two module graphs: what one of them noticed spares the other the wait. */
const shared = globalThis as { campaignDatabase?: { failed: boolean; pausedUntil: number } };
shared.campaignDatabase ??= { failed: false, pausedUntil: 0 };
const state = shared.campaignDatabase;

/**
 * The database's answer, or nothing while it does not answer; the caller has a second source.
 * Without a database nothing is queried.
 */
export async function askDatabase<T>(ask: () => Promise<T>): Promise<T | undefined> {
  if (!env().DATABASE_URL || Date.now() < state.pausedUntil) return undefined;
  // After the pause, one query checks the database; all others still go without it.
  if (state.failed) pause();
  try {
    const answer = await within(PATIENCE_MS, ask());
    state.failed = false;
    state.pausedUntil = 0;
    return answer;
  } catch (problem) {
    state.failed = true;
    pause();
    log.error('database_not_answering', { error: errorName(problem) });
    return undefined;
  }
}

function pause() {
  state.pausedUntil = Date.now() + PAUSE_MS;
}
