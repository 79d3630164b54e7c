import { env } from './env';
import { errorName, log } from './log';

/** Time limit: a page shows what it knows without the database instead of making a visitor wait. */
const PATIENCE_MS = 2_000;
/** Pause after a failure: a database that is down costs one visitor the wait, not all of them. */
const PAUSE_MS = 5_000;

let failed = false;
let pausedUntil = 0;

/**
 * The database's answer, or nothing while it does not answer; the caller has a second source.
 * Without a database nothing is queried.
 */
export async function askDatabase<T>(ask: () => Promise<T>): Promise<T | undefined> {
  if (!env().DATABASE_URL || Date.now() < pausedUntil) return undefined;
  // After the pause, one query checks the database; all others still go without it.
  if (failed) pause();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), PATIENCE_MS);
  });
  try {
    const answer = await Promise.race([ask(), patience]);
    failed = false;
    pausedUntil = 0;
    return answer;
  } catch (problem) {
    failed = true;
    pause();
    log.error('database_not_answering', { error: errorName(problem) });
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function pause() {
  pausedUntil = Date.now() + PAUSE_MS;
}

class NoAnswer extends Error {
  override name = 'NoAnswer';
}
