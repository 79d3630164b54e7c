import type { Prisma, SeatCorrection } from '@/lib/platform/db';
import { resettleOffices } from './load-offices';
import { findLoadedRoster, lockRoster } from './loaded-roster';
import { seatOfRow } from './office-rows';
import { isVacant, readRoster, type Seat } from './roster';
import { listCorrections } from './seat-corrections';
import { markUnconfirmed } from './seats';

type Tx = Prisma.TransactionClient;

/** Values of a correction; null keeps the roster's value. */
export type NewCorrection = Pick<
  SeatCorrection,
  'bioguide' | 'name' | 'party' | 'phone' | 'vacantSince' | 'reason' | 'madeBy'
>;

/** Seat in the roster and as shown, and the correction between them. */
export type SeatState = {
  roster: Seat;
  shown: Seat;
  correction?: SeatCorrection;
  /**
   * Version text; changes when the roster or a colleague changes the seat after a form was
   * rendered.
   */
  version: string;
};

/** @returns undefined for an unknown id */
export async function findSeatState(tx: Tx, id: string): Promise<SeatState | undefined> {
  const { date, seats } = (await findLoadedRoster(tx)) ?? readRoster();
  const roster = seats.find(({ seat }) => seat === id);
  if (!roster) return undefined;
  const correction = (await listCorrections(tx)).find(({ seat }) => seat === id);
  const row = await tx.office.findUnique({ where: { seat: id } });
  const known = row ? seatOfRow(row) : roster;
  const shown = markUnconfirmed(known, row?.rosterDate ?? date, new Date());
  const holder = isVacant(roster) ? '' : roster.bioguide;
  return { roster, shown, correction, version: `${holder}.${correction?.id ?? ''}` };
}

/**
 * Replaces the seat's last correction with a new one. It applies to the member who holds the seat
 * in the roster now, and never to another.
 * @returns the seat before and after, or undefined if the seat changed since the form was rendered
 */
export async function correctSeat(
  tx: Tx,
  { seat, version, ...correction }: NewCorrection & { seat: string; version: string },
) {
  await lockRoster(tx);
  const before = await findSeatState(tx, seat);
  if (before?.version !== version) return undefined;
  const about = isVacant(before.roster) ? null : before.roster.bioguide;
  await withdraw(tx, seat, correction.madeBy);
  await tx.seatCorrection.create({ data: { ...correction, seat, about } });
  await resettleOffices(tx);
  return { before: before.shown, after: (await findSeatState(tx, seat))?.shown ?? before.shown };
}

/**
 * Withdraws the seat's correction, so that the roster applies again.
 * @returns the seat before and after, or undefined if that correction is no longer in force
 */
export async function withdrawCorrection(
  tx: Tx,
  { seat, version, by }: { seat: string; version: string; by: string },
) {
  await lockRoster(tx);
  const before = await findSeatState(tx, seat);
  if (!before?.correction || before.version !== version) return undefined;
  await withdraw(tx, seat, by);
  await resettleOffices(tx);
  return { before: before.shown, after: (await findSeatState(tx, seat))?.shown ?? before.roster };
}

async function withdraw(tx: Tx, seat: string, by: string) {
  await tx.seatCorrection.updateMany({
    where: { seat, withdrawnAt: null },
    data: { withdrawnBy: by, withdrawnAt: new Date() },
  });
}
