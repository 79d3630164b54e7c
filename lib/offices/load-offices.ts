import { createHash } from 'node:crypto';
import type { AuditAction } from '@/lib/platform/audit-actions';
import type { Prisma, PrismaClient } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { washingtonDay } from '@/lib/platform/time';
import { compareSeats } from './compare-seats';
import {
  findLoadedRoster,
  findSettled,
  keepLoadedRoster,
  keepSettled,
  lockRoster,
} from './loaded-roster';
import { fillSeats, leaveSeats, officeRows, seatOfRow } from './office-rows';
import { type Roster, readRoster } from './roster';
import { recordUpdate } from './roster-updates';
import { applyCorrections, listCorrections } from './seat-corrections';

/** `changes` in lines for a person. `newer`: the database already has the roster of that day. */
type LoadResult = { changed: boolean; offices: number; changes: string[]; newer?: string };

type LoadOptions = {
  force?: boolean;
  /** The roster on disk, unless another one was just built. */
  roster?: Roster;
  /** Who had it built, for the audit. */
  actor?: string;
};

/**
 * Brings the table of offices up to the roster on disk, in few statements, and only when that is
 * another than the one loaded last; what staff corrected is put over it. Safe to repeat and on
 * several machines at once.
 *
 * An address that staff set stays while the same member holds the seat and is dropped, with an
 * audit line, when the seat changes hands.
 * @param options.force the roster was just built from its sources: it is loaded even when the
 * database holds one of a later day. Otherwise the older of two machines would take back what the
 * other one has learnt.
 */
export async function loadOffices(
  db: PrismaClient,
  { force = false, roster = readRoster(), actor = 'command line' }: LoadOptions = {},
): Promise<LoadResult> {
  return db.$transaction(async (tx) => {
    await lockRoster(tx);
    const last = await findSettled(tx);
    if (last && last.date > roster.date && !force) {
      log.info('roster_older_than_loaded');
      return { changed: false, offices: last.offices, changes: [], newer: last.date };
    }
    await keepLoadedRoster(tx, roster);
    const changes = await settleOffices(tx, roster);
    const update = changes && { from: last?.date ?? null, to: roster.date, changes };
    if (update || force) await recordUpdate(tx, { at: new Date(), checked: force, update });
    if (update?.from) await recordLine(tx, update, force ? actor : 'roster');
    return { changed: changes !== undefined, offices: roster.seats.length, changes: changes ?? [] };
  });
}

/** Puts the corrections in force over the roster that was loaded last. The caller has the lock. */
export async function resettleOffices(tx: Prisma.TransactionClient) {
  await settleOffices(tx, (await findLoadedRoster(tx)) ?? readRoster());
}

/** @returns what changed in the table, or nothing when the rows were made of the same before. */
async function settleOffices(tx: Prisma.TransactionClient, roster: Roster) {
  const { seats, onHoldAt } = applyCorrections(roster, await listCorrections(tx));
  const rows = officeRows(seats, ({ seat }) => laterDay(roster.date, onHoldAt.get(seat)));
  const hash = createHash('sha256').update(roster.date).update(rows).digest('hex');
  const last = await findSettled(tx);
  if (last?.hash === hash) return undefined;
  const before = await tx.office.findMany();
  await leaveSeats(tx, rows);
  await fillSeats(tx, rows);
  await keepSettled(tx, { hash, date: roster.date, offices: seats.length });
  if (before.length === 0) return [`The first roster of this database, with ${seats.length} seats`];
  return compareSeats(before.map(seatOfRow), seats);
}

/** Who staff said holds a seat is known from the day on which they said it. */
function laterDay(date: string, onHoldAt: Date | undefined) {
  const day = onHoldAt ? washingtonDay(onHoldAt) : '';
  return day > date ? day : date;
}

async function recordLine(
  tx: Prisma.TransactionClient,
  { from, to, changes }: { from: string | null; to: string; changes: string[] },
  actor: string,
) {
  await tx.auditLine.create({
    data: {
      actor,
      action: 'roster.updated' satisfies AuditAction,
      before: { date: from },
      after: { date: to, changes },
    },
  });
}
