import { errorName, log } from '@/lib/platform/log';

/** Shortest time from one look to the next while nothing is due, in milliseconds. */
const LOOK_MS = 500;

/**
 * Work that a worker does beside its letters: one run at a time, and no letter waits for it. A
 * receiver that hangs holds up nothing else.
 * @param name for the log
 * @param work ends soon after its signal is given
 * @param lookMs shortest time between two looks
 */
export function createBackgroundTask(
  name: string,
  work: (signal: AbortSignal) => Promise<void>,
  lookMs = LOOK_MS,
) {
  const stop = new AbortController();
  let running: Promise<void> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  return {
    /** Begins a run, unless one is under way or has only just looked. */
    start() {
      if (running || stop.signal.aborted || performance.now() - lookedAt < lookMs) return;
      lookedAt = performance.now();
      running = work(stop.signal)
        .catch((problem) => log.error(`${name} failed`, { error: errorName(problem) }))
        .finally(() => {
          running = undefined;
        });
    },
    /** Begins no run any more. Resolves when what is in hand is done. */
    async finish() {
      stop.abort();
      await running;
    },
  };
}
