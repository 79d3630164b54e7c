import { washingtonDay } from '@/lib/platform/time';

/**
 * All that changes when one Congress follows another. Days are those of Washington; a Congress ends
 * and the next begins on January 3 (20th Amendment).
 */
export type Congress = {
  /** Also the folder below `data` where its ZIP table and its map lie, once they are built. */
  number: number;
  firstDay: string;
  /** First day of the Congress after it. */
  endDay: string;
  /** The third of the Senate whose terms begin with it. */
  newSenateClass: 1 | 2 | 3;
  /** How the Census Bureau's geocoder names its districts. */
  census: { vintage: string; layer: string };
};

/**
 * The Census pins are those of 2026: the default vintage answers the next Congress's map since
 * September 2026, so every Congress names its own.
 */
export const congresses: readonly [Congress, ...Congress[]] = [
  {
    number: 119,
    firstDay: '2025-01-03',
    endDay: '2027-01-03',
    newSenateClass: 1,
    census: { vintage: 'ACS2025_Current', layer: '119th Congressional Districts' },
  },
  {
    number: 120,
    firstDay: '2027-01-03',
    endDay: '2029-01-03',
    newSenateClass: 2,
    census: { vintage: 'ACS2026_Current', layer: '120th Congressional Districts' },
  },
];

/** Whether a Congress begins on this day. */
export function beginsCongress(day: string): boolean {
  return congresses.some(({ firstDay }) => firstDay === day);
}

/** The moment a Congress begins: midnight in Washington, in January five hours behind UTC. */
export function beganAt({ firstDay }: Congress): Date {
  return new Date(`${firstDay}T05:00:00Z`);
}

/** The Congress that sits; after the last one known here, that one. */
export function congressOn(moment: Date): Congress {
  const day = washingtonDay(moment);
  return congresses.findLast(({ firstDay }) => firstDay <= day) ?? congresses[0];
}
