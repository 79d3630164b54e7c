import { MINUTE_MS } from '@/lib/platform/time';
/** Maximum number of attempts, including the first. */
export const MAX_ATTEMPTS = 10;

const FIRST_DELAY_MS = MINUTE_MS;
/** Each delay varies by up to a tenth, so that deliveries that failed together spread out. */
const JITTER = 0.1;

/** Returns the delay after that many failed attempts, in milliseconds. */
export type Delay = (tries: number) => number;

/**
 * Delay after a failed attempt, in milliseconds. Ten attempts, doubling from one minute: the last
 * is about 8½ hours after the first, with jitter from 7⅔ to 9⅓.
 * @param tries number of attempts so far, from 1 to 9.
 * @param random a number from 0 up to 1, for tests.
 */
export function delayAfter(tries: number, random: () => number = Math.random): number {
  const spread = 1 - JITTER + 2 * JITTER * random();
  return Math.round(FIRST_DELAY_MS * 2 ** (tries - 1) * spread);
}
