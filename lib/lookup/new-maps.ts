import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Congress, congresses } from './congress';
import { dataFolder } from './data-folder';
import { cachedTable } from './file-cache';
import type { StateCode } from './states';

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
