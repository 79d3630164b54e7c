import { createHash } from 'node:crypto';
import { db, type ErasedBy, type Prisma } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type Change, recordAudit } from '@/lib/staff/audit';
import { isId } from './find-message';

/** Outcome of any action whose message does not exist or has changed since its page was shown. */
export type ChangeRefusal = 'no_message' | 'stale';

type Tx = Prisma.TransactionClient;
export type LockedMessage = NonNullable<Awaited<ReturnType<typeof lockMessage>>>;

/** Result of a change: its outcome, its audit entries, and columns of the message to set. */
type MessageChange<Outcome> = {
  outcome: Outcome;
  change: Change | Change[];
  message?: Prisma.MessageUncheckedUpdateInput;
};

/** Staff action on one message. */
export type MessageAction = {
  messageId: string;
  by: Staff;
  /**
   * Version of the page that the action came from (`pageVersion`); without it, versions are not
   * compared.
   */
  seen?: string;
  now?: Date;
  /** Additional writes in the transaction of the change; not called if nothing changed. */
  also?: (tx: Tx) => Promise<unknown>;
};

/**
 * Changes a message in its own transaction, one action at a time per message. An action from an
 * out-of-date page changes nothing. Each change is counted (`staffVersion`) and recorded in the
 * audit. `work` returns only an outcome if it changed nothing.
 */
export async function changeMessage<Outcome extends string, Refused extends string>(
  { messageId, by, seen, also }: Omit<MessageAction, 'now'>,
  work: (tx: Tx, message: LockedMessage) => Promise<MessageChange<Outcome> | Refused>,
): Promise<Outcome | Refused | ChangeRefusal> {
  return db().$transaction(async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (!message) return 'no_message';
    if (seen !== undefined && seen !== pageVersion(message)) return 'stale';
    const done = await work(tx, message);
    if (typeof done === 'string') return done;
    const changes = [done.change].flat();
    // Updated after its deliveries, because a worker locks these rows in the same order.
    await tx.message.update({
      where: { id: messageId },
      data: { ...done.message, staffVersion: { increment: changes.length } },
    });
    for (const change of changes) await recordAudit(tx, by, change);
    await also?.(tx);
    return done.outcome;
  });
}

/**
 * Row lock, so that the second of two people who decide about a message sees the first one's
 * change.
 */
async function lockMessage(tx: Tx, messageId: string) {
  if (!isId(messageId)) return null;
  await tx.$queryRaw`select 1 from "Message" where "id" = ${messageId} for update`;
  return tx.message.findUnique({
    where: { id: messageId },
    select: {
      reference: true,
      edition: true,
      holdReason: true,
      erasedAt: true,
      erasedBy: true,
      staffVersion: true,
      tags: true,
      assignee: { select: { id: true, name: true } },
      deliveries: { select: { id: true, status: true } },
      _count: { select: { notes: true } },
    },
  });
}

/** Columns that a message's page depends on. */
type PageColumns = {
  staffVersion: number;
  holdReason: string | null;
  erasedAt: Date | null;
  erasedBy: ErasedBy | null;
  deliveries: { id: string; status: string }[];
  _count: { notes: number };
};

/**
 * Version of a message's page: the number of staff changes, and a short hash of the other content
 * that the page showed and that also changes without staff.
 */
export function pageVersion(message: PageColumns): string {
  const { staffVersion, holdReason, erasedAt, erasedBy, deliveries, _count } = message;
  const states = deliveries.map(({ id, status }) => `${id} ${status}`).sort();
  const shown = JSON.stringify([holdReason, erasedAt, erasedBy, _count.notes, states]);
  const hash = createHash('sha256').update(shown).digest('base64url').slice(0, 10);
  return `${staffVersion}.${hash}`;
}

/** Number of staff changes before the page of this version was rendered. */
export function staffVersionIn(version: string): number {
  const count = Number(version.split('.')[0]);
  return Number.isInteger(count) ? count : 0;
}
