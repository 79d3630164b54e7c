import { createHash } from 'node:crypto';
import { db, type Prisma } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type Change, recordAudit } from '@/lib/staff/audit';
import { isId } from './find-message';

/** Why a change of a message did not happen, whatever the change is. */
export type Undone = 'no_message' | 'stale';

type Tx = Prisma.TransactionClient;
export type LockedMessage = NonNullable<Awaited<ReturnType<typeof lockMessage>>>;

/** What was done: how it is called, its line of the audit, and columns of the message to set. */
export type Done<Outcome> = {
  outcome: Outcome;
  change: Change;
  message?: Prisma.MessageUncheckedUpdateInput;
};

type Asked = {
  messageId: string;
  by: Staff;
  /** The version of the page that it was asked from; without one nothing is compared. */
  seen?: string;
};

/**
 * Runs one change by staff in a transaction of its own, one after the other for each message. A
 * page that shows something else than what is there by now changes nothing. What is done is
 * counted and written to the audit with it; a word alone says that nothing was done.
 */
export async function changeMessage<Outcome extends string, Refused extends string>(
  { messageId, by, seen }: Asked,
  work: (tx: Tx, message: LockedMessage) => Promise<Done<Outcome> | Refused>,
): Promise<Outcome | Refused | Undone> {
  return db().$transaction(async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (!message) return 'no_message';
    if (seen !== undefined && seen !== versionOf(message)) return 'stale';
    const done = await work(tx, message);
    if (typeof done === 'string') return done;
    // After its deliveries, in the order in which a worker takes these rows.
    await tx.message.update({
      where: { id: messageId },
      data: { ...done.message, staffVersion: { increment: 1 } },
    });
    await recordAudit(tx, by, done.change);
    return done.outcome;
  });
}

/** Two people who decide about one message come one after the other. */
async function lockMessage(tx: Tx, messageId: string) {
  if (!isId(messageId)) return null;
  await tx.$queryRaw`select 1 from "Message" where "id" = ${messageId} for update`;
  return tx.message.findUnique({
    where: { id: messageId },
    select: {
      ...{ reference: true, holdReason: true, erasedAt: true, erasedBy: true, staffVersion: true },
      deliveries: { select: { id: true, status: true } },
      _count: { select: { notes: true } },
    },
  });
}

/** What a page about a message stands on. */
export type Seen = {
  staffVersion: number;
  holdReason: string | null;
  erasedAt: Date | null;
  erasedBy: string | null;
  deliveries: { id: string; status: string }[];
  _count: { notes: number };
};

/**
 * Names how a message stood when a page was made: how often staff had changed it, and a short hash
 * of what else the page showed, which changes without staff too.
 */
export function versionOf(message: Seen): string {
  const { staffVersion, holdReason, erasedAt, erasedBy, deliveries, _count } = message;
  const states = deliveries.map(({ id, status }) => `${id} ${status}`).sort();
  const shown = JSON.stringify([holdReason, erasedAt, erasedBy, _count.notes, states]);
  const hash = createHash('sha256').update(shown).digest('base64url').slice(0, 10);
  return `${staffVersion}.${hash}`;
}

/** How often staff had changed the message when the page of this version was made. */
export function staffVersionIn(version: string): number {
  const count = Number(version.split('.')[0]);
  return Number.isInteger(count) ? count : 0;
}
