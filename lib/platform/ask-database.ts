import { env } from './env';
import { errorName, log } from './log';

/** A page shows what it knows without the database rather than keep a visitor waiting for it. */
const PATIENCE_MS = 2_000;
/** After a failure nobody waits for a while: a dead database costs the patience once. */
const PAUSE_MS = 5_000;

let failed = false;
let pausedUntil = 0;

/**
 * What the database answers, or nothing while it does not; whoever asks has a second source.
 * Without a database nobody is asked.
 */
export async function askDatabase<T>(ask: () => Promise<T>): Promise<T | undefined> {
  if (!env().DATABASE_URL || Date.now() < pausedUntil) return undefined;
  // After the pause one asks whether it is back, and all others still go without.
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
