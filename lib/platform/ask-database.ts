import { env } from './env';
import { errorName, log } from './log';
import { sharedState } from './shared-state';
import { within } from './time';

/** Time limit: after it, a page renders what it can without the database. */
const PATIENCE_MS = 2_000;
/** Pause after a failure, so that only one visitor waits for a database that is down. */
const PAUSE_MS = 5_000;

/**
 * Shared, so that a failure that one module graph notices spares the other the wait. The pause is
 * measured by the monotonic clock: a clock that is set cannot make it last for days.
 */
const state = sharedState('database', { failed: false, pausedUntil: 0 });

/** Thrown where a second source will not do while the database does not answer. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/**
 * Result of a query, or undefined while the database does not answer; the caller has a second
 * source. Nothing is queried when no database is configured.
 */
export async function askDatabase<T>(ask: () => Promise<T>): Promise<T | undefined> {
  if (!env().DATABASE_URL || performance.now() < state.pausedUntil) return undefined;
  // After the pause, one query checks the database; until it succeeds, all others skip it.
  if (state.failed) pause();
  try {
    const answer = await within(PATIENCE_MS, ask());
    endDatabasePause();
    return answer;
  } catch (problem) {
    state.failed = true;
    pause();
    log.error('database_not_answering', { error: errorName(problem) });
    return undefined;
  }
}

/**
 * Ends the pause: a query outside of `askDatabase` has just succeeded. A message that is stored
 * must go to the offices of the database, not to those of the second source.
 */
export function endDatabasePause() {
  state.failed = false;
  state.pausedUntil = 0;
}

function pause() {
  state.pausedUntil = performance.now() + PAUSE_MS;
}
