import type { Prisma, SeatCorrection } from '@/lib/platform/db';
import { resettleOffices } from './load-offices';
import { findLoadedRoster, lockRoster } from './loaded-roster';
import { seatOfRow } from './office-rows';
import { isVacant, readRoster, type Seat } from './roster';
import { listCorrections } from './seat-corrections';
import { markUnconfirmed } from './seats';

type Tx = Prisma.TransactionClient;

/** What a correction says; what is null is left as the roster says it. */
export type NewCorrection = Pick<
  SeatCorrection,
  'bioguide' | 'name' | 'party' | 'phone' | 'vacantSince' | 'reason' | 'madeBy'
>;

/** A seat as the roster has it and as it is shown, and the correction between them. */
export type SeatState = {
  roster: Seat;
  shown: Seat;
  correction?: SeatCorrection;
  /** Another text when the roster or a colleague changed the seat since a form was made of it. */
  version: string;
};

/** @returns nothing for an id that no seat has */
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
 * Puts a correction in force in place of the seat's last one. It is about the member whom the
 * roster has in the seat now, and never touches another.
 * @returns the seat before and after, or nothing when it is not the one the form was made of
 */
export async function correctSeat(
  tx: Tx,
  { seat, version, ...said }: NewCorrection & { seat: string; version: string },
) {
  await lockRoster(tx);
  const before = await findSeatState(tx, seat);
  if (before?.version !== version) return undefined;
  const about = isVacant(before.roster) ? null : before.roster.bioguide;
  await withdraw(tx, seat, said.madeBy);
  await tx.seatCorrection.create({ data: { ...said, seat, about } });
  await resettleOffices(tx);
  return { before: before.shown, after: (await findSeatState(tx, seat))?.shown ?? before.shown };
}

/**
 * Takes the seat's correction back: from now on it is as the roster says.
 * @returns the seat before and after, or nothing when that correction is not in force any more
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
