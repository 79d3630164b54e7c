import { isRejectionCode } from '@/lib/campaign/rejection-codes';
import { type BulkKind, type BulkOutcome, db, type Prisma } from '@/lib/platform/db';
import { addJob } from '@/lib/platform/jobs';
import type { Staff } from '@/lib/staff/access/require-staff';
import { isId } from '@/lib/staff/messages/find-message';
import type { Rejection } from '@/lib/staff/messages/message-fields';

/**
 * A bulk action is one row with its messages: offered as a preview (offer.ts), confirmed, and
 * carried out after a delay by a job (carry-out.ts). Until then it can be undone by canceling the
 * row: nothing has changed yet, so nothing has to be changed back.
 */
export const bulkKinds = ['release', 'reject', 'retry'] as const satisfies readonly BulkKind[];

/** Limit of messages in one action: as many as a person can answer for. */
export const MAX_BULK = 1_000;

/** Delay between confirming and carrying out: time to notice a mistake. */
export const UNDO_SECONDS = 30;

const whole = { items: { orderBy: { position: 'asc' } } } satisfies Prisma.BulkActionInclude;

export type BulkAction = Prisma.BulkActionGetPayload<{ include: typeof whole }>;

/**
 * A bulk action. A preview is shown only to the person who made it; what was confirmed is open to
 * all staff, so that a colleague can stop it.
 */
export async function findBulkAction(
  id: string,
  by: Pick<Staff, 'id'>,
): Promise<BulkAction | undefined> {
  if (!isId(id)) return undefined;
  const action = await db().bulkAction.findUnique({ where: { id }, include: whole });
  return action && (action.startsAt || action.actorId === by.id) ? action : undefined;
}

export type BulkState = 'preview' | 'waiting' | 'canceled' | 'running' | 'finished';

type Times = Pick<BulkAction, 'startsAt' | 'startedAt' | 'finishedAt' | 'canceledAt'>;

export function stateOf({ startsAt, startedAt, finishedAt, canceledAt }: Times): BulkState {
  if (finishedAt) return 'finished';
  if (startedAt) return 'running';
  if (canceledAt) return 'canceled';
  return startsAt ? 'waiting' : 'preview';
}

/** Messages of each outcome so far. */
export function countOutcomes({ items }: Pick<BulkAction, 'items'>): Record<BulkOutcome, number> {
  const counts = { done: 0, changed: 0, no_channel: 0, not_permitted: 0 };
  for (const { outcome } of items) if (outcome) counts[outcome] += 1;
  return counts;
}

type Confirmation = { id: string; by: Staff; rejection?: Rejection; now?: Date };

/**
 * Confirms a preview of one's own, with the job that carries it out. Of two presses only the first
 * counts.
 */
export async function confirmBulkAction({
  id,
  by,
  rejection,
  now = new Date(),
}: Confirmation): Promise<boolean> {
  if (!isId(id)) return false;
  const startsAt = new Date(now.getTime() + UNDO_SECONDS * 1000);
  const { code = null, words = null } = rejection ?? {};
  return db().$transaction(async (tx) => {
    const { count } = await tx.bulkAction.updateMany({
      where: { id, actorId: by.id, startsAt: null },
      data: { startsAt, code, words, network: by.network },
    });
    if (count === 1) await addJob(tx, { name: 'carry_out_bulk', id, runAt: startsAt });
    return count === 1;
  });
}

/**
 * Undoes a confirmed action, unless its job was quicker: either this statement or the job's finds
 * the row as it was. `canceled` also for one that was canceled before.
 */
export async function cancelBulkAction({
  id,
  by,
  now = new Date(),
}: Omit<Confirmation, 'rejection'>): Promise<'canceled' | 'too_late' | 'gone'> {
  if (!isId(id)) return 'gone';
  await db().bulkAction.updateMany({
    where: { id, startsAt: { not: null }, startedAt: null, canceledAt: null },
    data: { canceledAt: now, canceledBy: by.name, words: null },
  });
  const action = await findBulkAction(id, by);
  if (!action?.startsAt) return 'gone';
  return action.canceledAt ? 'canceled' : 'too_late';
}

/** Takes a confirmed action that was not canceled, or goes on with one that was cut off. */
export async function startBulkAction(id: string, now: Date): Promise<BulkAction | undefined> {
  await db().bulkAction.updateMany({
    where: { id, startsAt: { not: null }, startedAt: null, canceledAt: null },
    data: { startedAt: now },
  });
  return (
    (await db().bulkAction.findFirst({
      where: { id, startedAt: { not: null }, finishedAt: null },
      include: whole,
    })) ?? undefined
  );
}

/** Why messages are rejected, as it was confirmed. */
export function rejectionOf({ code, words }: Pick<BulkAction, 'code' | 'words'>): Rejection {
  if (!code || !isRejectionCode(code)) throw new Error('a rejection without its reason');
  return { code, words: words ?? '' };
}
