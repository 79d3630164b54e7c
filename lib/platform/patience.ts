import { AsyncLocalStorage } from 'node:async_hooks';
import { SECOND_MS, TimedOut } from './time';

/**
 * Time limit of a post, without the seconds of a geocoder and of the minimum time: no one waits
 * longer for a database that hangs. If the change is stored after all, the next attempt finds it.
 */
export const POST_WAIT_MS = 4.5 * SECOND_MS;

/**
 * The limit is counted in ticks, each at most this long: time in which this process itself gets no
 * processor time is not the database's, and an answer may already be waiting.
 */
const TICK_MS = 250;

type Timer = { pause: () => void; resume: () => void };

const timers = new AsyncLocalStorage<Timer>();

/**
 * Result of `work` within a time limit for our own machines: what runs in `uncounted` meanwhile does
 * not count.
 * @throws TimedOut; the work itself continues
 */
export function withPatience<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let left = ms;
    let pauses = 0;
    let isOver = false;
    let startedAt = 0;
    let timeout: NodeJS.Timeout | undefined;
    const count = () => {
      left -= Math.min(TICK_MS, performance.now() - startedAt);
    };
    const run = () => {
      startedAt = performance.now();
      timeout = setTimeout(
        () => {
          count();
          if (left > 0) run();
          else reject(new TimedOut());
        },
        Math.min(TICK_MS, left),
      );
    };
    const timer: Timer = {
      pause() {
        pauses += 1;
        if (pauses > 1) return;
        clearTimeout(timeout);
        count();
      },
      resume() {
        pauses -= 1;
        if (pauses === 0 && !isOver) run();
      },
    };
    run();
    timers
      .run(timer, work)
      .then(resolve, reject)
      .finally(() => {
        isOver = true;
        clearTimeout(timeout);
      });
  });
}

/** Result of work that has a limit of its own, such as the request to another service. */
export async function uncounted<T>(work: () => Promise<T>): Promise<T> {
  const timer = timers.getStore();
  timer?.pause();
  try {
    return await work();
  } finally {
    timer?.resume();
  }
}
