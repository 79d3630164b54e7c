import { readRosterAge } from '@/lib/offices/seats';
import type { Check } from './finding';

/** A seat changes hands about once a month. */
const OLD_DAYS = 30;

/** Whether the members of Congress are known up to a day that is not long ago. */
export function checkRoster(now: Date, readAge = readRosterAge): Check {
  return {
    kind: 'roster_old',
    async find() {
      const days = await readAge(now);
      return [{ subject: 'roster', detail: `${days} days old`, isBad: days > OLD_DAYS }].filter(
        ({ isBad }) => isBad,
      );
    },
  };
}
