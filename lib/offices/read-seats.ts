import { askDatabase } from '@/lib/platform/ask-database';
import { db } from '@/lib/platform/db';
import { beginsCongress, congressOn } from '../lookup/congress';
import type { SeatId } from '../lookup/district';
import { newMapsOf } from '../lookup/new-maps';
import type { Settings } from './choose-channel';
import { findSettled } from './loaded-roster';
import { inDoubt } from './new-congress';
import { type OfficeRow, seatOfRow } from './office-rows';
import { findSeat, isVacant, type Member, rosterDate, type VacantSeat } from './roster';

/** A seat as everybody is shown it, with what staff said about the way to its member. */
export type KnownSeat = VacantSeat | (Member & { settings?: Settings });

/**
 * Who sits in these seats: as the offices' table has it, which all machines share and in which
 * staff's corrections stand, else as the roster on disk. Ids that no seat has are left out.
 */
export async function readSeats(ids: SeatId[]): Promise<Map<SeatId, KnownSeat>> {
  const rows =
    (ids.length > 0 &&
      (await askDatabase(() => db().office.findMany({ where: { seat: { in: ids } } })))) ||
    [];
  const known = new Map<string, OfficeRow>(rows.map((row) => [row.seat, row]));
  const now = new Date();
  const seats = ids.flatMap((id) => {
    const row = known.get(id);
    const seat = row ? staffSettings(row) : findSeat(id);
    return seat ? inDoubt(seat, row?.rosterDate ?? rosterDate(), now) : [];
  });
  return new Map(seats.map((seat) => [seat.seat, seat]));
}

/** One seat, or nothing for an id that no seat has. */
export async function readSeat(id: string): Promise<KnownSeat | undefined> {
  return (await readSeats([id as SeatId])).get(id as SeatId);
}

/**
 * The name of who holds a seat; nothing for one that is vacant. Empty where only an older Congress
 * knew: a name tells nobody which district is theirs once its state is drawn anew.
 */
export async function readNames(ids: SeatId[]): Promise<Map<SeatId, string>> {
  const redrawn = newMapsOf(congressOn(new Date()));
  const seats = await readSeats(ids);
  return new Map(
    [...seats].flatMap(([id, seat]) => {
      const isOld = beginsCongress(seat.notConfirmedSince ?? '');
      if (isOld && (isVacant(seat) || redrawn.includes(seat.state))) return [[id, ''] as const];
      return isVacant(seat) ? [] : [[id, seat.name] as const];
    }),
  );
}

/** The day up to which the members are known to be right; shown wherever members are shown. */
export async function readRosterDate(): Promise<string> {
  const settled = await askDatabase(() => findSettled(db()));
  return settled?.date ?? rosterDate();
}

function staffSettings(row: OfficeRow): KnownSeat {
  const seat = seatOfRow(row);
  const { email, channelChoice, pausedAt } = row;
  return isVacant(seat) ? seat : { ...seat, settings: { email, channelChoice, pausedAt } };
}
