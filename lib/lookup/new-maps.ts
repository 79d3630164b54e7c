import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Congress, congresses } from './congress';
import { dataFolder } from './data-folder';
import { keptTable } from './kept-table';
import type { StateCode } from './states';

/** Number of a Congress → states whose districts are drawn anew for it, or may be. */
function readNewMaps(folder = dataFolder()): Map<number, StateCode[]> {
  const table = new Map<number, StateCode[]>();
  const rows = readFileSync(path.join(folder, 'new-maps.csv'), 'utf8').trimEnd().split('\n');
  for (const row of rows.slice(1)) {
    const [number = '', , states = ''] = row.split(',');
    const before = table.get(Number(number)) ?? [];
    table.set(Number(number), [...before, ...(states.split(' ') as StateCode[])]);
  }
  return table;
}

const newMaps = keptTable('new maps', () => readNewMaps());

/** States whose districts are drawn anew for this Congress, or may be. */
export function newMapsOf({ number }: Congress): readonly StateCode[] {
  return newMaps().get(number) ?? [];
}

/** Which tables answer for a Congress, and where they must not. */
export type MapInForce = {
  /** The Congress whose tables are used: the asked one's, or the last ones built before it. */
  base: Congress;
  /** States drawn anew since then: their old districts must not be answered. */
  redrawn: ReadonlySet<StateCode>;
};

/**
 * @param isBuilt whether the tables of a Congress are there
 */
export function mapInForce(asked: Congress, isBuilt: (of: Congress) => boolean): MapInForce {
  const upTo = congresses.filter(({ number }) => number <= asked.number);
  const base = upTo.findLast(isBuilt) ?? congresses[0];
  const since = upTo.filter(({ number }) => number > base.number);
  return { base, redrawn: new Set(since.flatMap(newMapsOf)) };
}
