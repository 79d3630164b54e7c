import { delayAfter } from '@/lib/delivery/schedule';

/** Tries in all, the first one included. */
export const MAX_CALLS = 25;

/** From the ninth delay on it is always 256 minutes. */
const MAX_DOUBLINGS = 9;

/**
 * How long to wait after a failed call, in milliseconds. Twenty-five tries, doubling from one
 * minute up to 256: the last is about three days after the first, so that a receiver may be down
 * over a weekend.
 * @param tries how many there were, from 1
 */
export function callDelay(tries: number, random: () => number = Math.random): number {
  return delayAfter(Math.min(tries, MAX_DOUBLINGS), random);
}
