import { dataFolder } from '@/lib/lookup/data-folder';
import { findSeat } from '../roster';
import { readKept } from './built-tables';
import { type Check, startCheck } from './check';
import type { Sources } from './source-text';
import { rosterOf } from './update-tables';

/** Every seat is held, or vacant, as the sources and their corrections say. */
export function verifyRoster(sources: Sources): Check {
  const check = startCheck('Seats of Congress');
  for (const seat of rosterOf(sources, readKept(dataFolder())).roster.seats) {
    const same = JSON.stringify(findSeat(seat.seat)) === JSON.stringify(seat);
    check.note(same ? undefined : `${seat.seat} is not as the sources say`);
  }
  return check;
}
