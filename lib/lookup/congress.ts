import { readFileSync } from 'node:fs';
import path from 'node:path';
import { washingtonDay } from '@/lib/platform/time';
import { cachedTable, dataFolder } from './data-folder';
import type { StateCode } from './states';

/**
 * Properties that change from one Congress to the next. Days are in Washington's time. The terms of
 * the House and of a third of the Senate begin on January 3 of each odd year (20th Amendment), even
 * if the law names another day for the first meeting.
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
  census: Census;
};

type Census = { vintage: string; layer: string };

/** The first Congress began in 1789, and class 1 was elected again for the 119th. */
function describeCongress(number: number, census: Census): Congress {
  return {
    number,
    firstDay: firstDayOf(number),
    endDay: firstDayOf(number + 1),
    newSenateClass: (((number + 1) % 3) + 1) as 1 | 2 | 3,
    census,
  };
}

const firstDayOf = (number: number) => `${1787 + 2 * number}-01-03`;

function numberOn(day: string): number {
  const number = Math.floor((Number(day.slice(0, 4)) - 1787) / 2);
  return day < firstDayOf(number) ? number - 1 : number;
}

/**
 * Congresses whose Census vintage is known. The vintages are pinned to those of 2026: since
 * September 2026 the default vintage answers with the next Congress's map, so every Congress names
 * its own.
 */
export const congresses: readonly [Congress, ...Congress[]] = [
  describeCongress(119, {
    vintage: 'ACS2025_Current',
    layer: '119th Congressional Districts',
  }),
  describeCongress(120, {
    vintage: 'ACS2026_Current',
    layer: '120th Congressional Districts',
  }),
];

/** Whether a Congress begins on this day. */
export function beginsCongress(day: string): boolean {
  return day !== '' && firstDayOf(numberOn(day)) === day;
}

/** Start of a Congress: midnight in Washington, which is five hours behind UTC in January. */
export function beganAt({ firstDay }: Congress): Date {
  return new Date(`${firstDay}T05:00:00Z`);
}

/**
 * Congress in session, listed or not: members become unknown on the right day even if no one has
 * extended the list. One that is not listed has the Census vintage of the one before; the
 * geocoder's answers name their Congress, so they are refused, and visitors choose their district.
 */
export function congressOn(moment: Date): Congress {
  const number = numberOn(washingtonDay(moment));
  const nearest = congresses.findLast((one) => one.number <= number) ?? congresses[0];
  return nearest.number === number ? nearest : describeCongress(number, nearest.census);
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
export function newMapsOf({ number }: Pick<Congress, 'number'>): StateCode[] {
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
  const since = Array.from({ length: Math.max(0, asked.number - base.number) }, (_, at) => ({
    number: base.number + 1 + at,
  }));
  return { base, redrawn: new Set(since.flatMap(newMapsOf)) };
}
