import { readFileSync } from 'node:fs';
import path from 'node:path';
import { washingtonDay } from '@/lib/platform/time';
import { cachedTable, dataFolder } from './data-folder';
import type { StateCode } from './states';

/**
 * Properties that change from one Congress to the next. Days are in Washington's time; a Congress
 * ends and the next begins on January 3 (20th Amendment).
 */
export type Congress = {
  /** Also the name of the folder in `data` with its ZIP table and its map, once they are built. */
  number: number;
  firstDay: string;
  /** First day of the next Congress. */
  endDay: string;
  /** Senate class whose terms begin with it. */
  newSenateClass: 1 | 2 | 3;
  /** Names of its districts in the Census Bureau's geocoder. */
  census: { vintage: string; layer: string };
};

/**
 * The Census vintages are pinned to those of 2026: since September 2026 the default vintage answers
 * with the next Congress's map, so every Congress names its own.
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

/** Start of a Congress: midnight in Washington, which is five hours behind UTC in January. */
export function beganAt({ firstDay }: Congress): Date {
  return new Date(`${firstDay}T05:00:00Z`);
}

/** Congress in session; after the last one listed here, that one. */
export function congressOn(moment: Date): Congress {
  const day = washingtonDay(moment);
  return congresses.findLast(({ firstDay }) => firstDay <= day) ?? congresses[0];
}

type NewMap = { congress: number; state: StateCode; sure: boolean };

function readNewMaps(): NewMap[] {
  const rows = readFileSync(path.join(dataFolder(), 'new-maps.csv'), 'utf8').trimEnd().split('\n');
  return rows.slice(1).flatMap((row) => {
    const [number, known, states = ''] = row.split(',');
    const map = { congress: Number(number), sure: known === 'sure' };
    return states.split(' ').map((state) => ({ ...map, state: state as StateCode }));
  });
}

const newMaps = cachedTable('new maps', () => readNewMaps());

/** States whose districts are, or may be, redrawn for this Congress. */
export function newMapsOf({ number }: Congress): StateCode[] {
  return newMaps().flatMap(({ congress, state }) => (congress === number ? [state] : []));
}

/**
 * Whether a state certainly has new districts in this Congress; in others, a court may still
 * decide.
 */
export function hasConfirmedNewMap(state: StateCode, { number }: Congress): boolean {
  return newMaps().some((map) => map.congress === number && map.state === state && map.sure);
}

/** Tables to use for a Congress, and the states for which they must not be used. */
type MapInForce = {
  /** Congress whose tables are used: the requested one, or the last one before it with tables. */
  base: Congress;
  /** States redrawn since then, whose old districts must not be returned. */
  redrawn: ReadonlySet<StateCode>;
};

/** @param isBuilt whether a Congress has tables */
export function mapInForce(asked: Congress, isBuilt: (of: Congress) => boolean): MapInForce {
  const upTo = congresses.filter(({ number }) => number <= asked.number);
  const base = upTo.findLast(isBuilt) ?? congresses[0];
  const since = upTo.filter(({ number }) => number > base.number);
  return { base, redrawn: new Set(since.flatMap(newMapsOf)) };
}
