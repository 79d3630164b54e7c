import { MINUTE_MS } from '@/lib/platform/time';
/** Tries in all, the first one included. */
export const MAX_TRIES = 10;

const FIRST_DELAY_MS = MINUTE_MS;
/** Each delay is up to a tenth shorter or longer, so that what failed together returns apart. */
const JITTER = 0.1;

/** How long to wait after so many failed tries, in milliseconds. */
export type Delay = (tries: number) => number;

/**
 * How long to wait after a failed try, in milliseconds. Ten tries, doubling from one minute: the
 * last is about 8½ hours after the first, with jitter from 7⅔ to 9⅓.
 * @param tries how many there were, from 1 to 9.
 * @param random a number from 0 up to 1, for tests.
 */
export function delayAfter(tries: number, random: () => number = Math.random): number {
  const spread = 1 - JITTER + 2 * JITTER * random();
  return Math.round(FIRST_DELAY_MS * 2 ** (tries - 1) * spread);
}
