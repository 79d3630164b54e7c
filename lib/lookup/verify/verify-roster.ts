import { readKept } from '../build-data/built-tables';
import type { Sources } from '../build-data/source-text';
import { rosterOf } from '../build-data/update-tables';
import { dataFolder } from '../data-folder';
import { findSeat } from '../roster/roster';
import { type Check, startCheck } from './check';

/** Every seat is held, or vacant, as the sources and their corrections say. */
export function verifyRoster(sources: Sources): Check {
  const check = startCheck('Seats of Congress');
  for (const seat of rosterOf(sources, readKept(dataFolder())).roster.seats) {
    const same = JSON.stringify(findSeat(seat.seat)) === JSON.stringify(seat);
    check.note(same ? undefined : `${seat.seat} is not as the sources say`);
  }
  return check;
}
