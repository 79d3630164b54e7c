import { createHash } from 'node:crypto';
import type { AuditAction } from '@/lib/platform/audit-actions';
import type { Prisma, PrismaClient } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { washingtonDay } from '@/lib/platform/time';
import {
  findLoadedRoster,
  findSettled,
  keepLoadedRoster,
  keepSettled,
  lockRoster,
} from './loaded-roster';
import { fillSeats, leaveSeats, officeRows, seatOfRow } from './office-rows';
import { compareSeats, type Roster, readRoster } from './roster';
import { recordUpdate } from './roster-updates';
import { applyCorrections, listCorrections } from './seat-corrections';

/**
 * `changes`: lines in plain language. `newer`: day of a newer roster that the database already has.
 */
type LoadResult = { changed: boolean; offices: number; changes: string[]; newer?: string };

type LoadOptions = {
  force?: boolean;
  /** Roster to load; the roster on disk if omitted. */
  roster?: Roster;
  /** Who requested the build, for the audit. */
  actor?: string;
};

/**
 * Updates the table of offices to the roster on disk, in few statements, and only if that differs
 * from the one loaded last; staff corrections are applied on top. Safe to repeat and on several
 * machines at once.
 *
 * An address that staff set stays while the same member holds the seat and is dropped, with an
 * audit line, when the seat changes hands.
 * @param options.force the roster was just built from its sources: it is loaded even if the
 * database holds one of a later day. Without it, the older of two machines would undo the other's
 * update.
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

/**
 * Applies the corrections in force to the roster that was loaded last. The caller holds the lock.
 */
export async function resettleOffices(tx: Prisma.TransactionClient) {
  await settleOffices(tx, (await findLoadedRoster(tx)) ?? readRoster());
}

/** @returns the changes in the table, or undefined if the rows already have the same content. */
async function settleOffices(tx: Prisma.TransactionClient, roster: Roster) {
  const { seats, reportedAt } = applyCorrections(roster, await listCorrections(tx));
  const rows = officeRows(seats, ({ seat }) => laterDay(roster.date, reportedAt.get(seat)));
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

/** A holder reported by staff is known from the day of the report. */
function laterDay(date: string, reportedAt: Date | undefined) {
  const day = reportedAt ? washingtonDay(reportedAt) : '';
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
