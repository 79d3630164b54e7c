import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { wakeWorker } from '@/lib/platform/wake-worker';
import type { Staff } from '@/lib/staff/access/require-staff';
import { changeMessage, type Undone } from './change-message';
import type { Rejection } from './message-fields';

export type Reviewed = 'changed' | Undone;

/**
 * Lets the held letters of a message go out. A message that waits for its writer's word cannot be
 * released by staff: they do not know whose address it is either. A letter that waits for a new
 * Congress as well goes on waiting for that.
 * @param seen the version of the page it was asked from (`versionOf`); without it nothing is compared
 * @param dueAt when they may leave
 */
export async function releaseMessage(
  messageId: string,
  by: Staff,
  now = new Date(),
  seen?: string,
  dueAt = now,
): Promise<'released' | 'not_confirmed' | Reviewed> {
  const outcome = await changeMessage({ messageId, by, seen }, async (tx, message) => {
    if (message.holdReason === 'confirmation') return 'not_confirmed';
    if (message.holdReason !== 'review') return 'changed';
    const moved = await moveDeliveries(tx, {
      from: 'on_hold',
      to: 'queued',
      where: { messageId, holdReason: null },
      also: { dueAt, attempts: 0 },
      now,
    });
    const count = moved.length;
    const held = await tx.delivery.count({ where: { messageId, status: 'on_hold' } });
    if (count + held === 0) return 'changed';
    const change = { action: 'message.released', subject: message.reference };
    return {
      outcome: 'released',
      change: {
        ...change,
        before: { on_hold: count + held },
        after: { queued: count, on_hold: held },
      },
      message: { holdReason: null },
    };
  });
  if (outcome === 'released') wakeWorker();
  return outcome;
}

/**
 * Ends the held letters of a message without sending them. Its writer reads the sentence of the
 * code and the words on their receipt; the audit keeps the code alone: nothing
 * in it can be erased with the person, and words may name one.
 * @param seen the version of the page it was asked from (`versionOf`); without it nothing is compared
 * @param dueAt when its writer may be mailed
 */
export async function rejectMessage(
  messageId: string,
  { code, words }: Rejection,
  by: Staff,
  now = new Date(),
  seen?: string,
  dueAt = now,
): Promise<'rejected' | Reviewed> {
  return changeMessage({ messageId, by, seen }, async (tx, { reference, holdReason }) => {
    const moved = await moveDeliveries(tx, {
      from: 'on_hold',
      to: 'rejected',
      where: { messageId },
      also: { dueAt },
      now,
    });
    if (moved.length === 0) return 'changed';
    const change = { action: 'message.rejected', subject: reference, reason: code };
    const after = { rejected: moved.length, code, withWords: words !== '' };
    return {
      outcome: 'rejected',
      change: { ...change, before: { on_hold: moved.length, holdReason }, after },
      message: { holdReason: null, rejectedCode: code, rejectedReason: words || null },
    };
  });
}

/**
 * Keeps back what has not left yet, until staff release or reject it. It compares no version: a
 * brake must not fail because something moves. A letter in a worker's hand has left; one that waits
 * for a new Congress goes on waiting, and for the release too.
 */
export async function holdMessage(
  messageId: string,
  by: Staff,
  now = new Date(),
): Promise<'on_hold' | 'already_on_hold' | 'nothing_waits' | Undone> {
  return changeMessage({ messageId, by }, async (tx, { reference, holdReason }) => {
    if (holdReason === 'confirmation') return 'already_on_hold';
    const where = { messageId, kind: 'letter' as const };
    const moved = await moveDeliveries(tx, { from: 'queued', to: 'on_hold', where, now });
    const held = await tx.delivery.count({ where: { ...where, status: 'on_hold' } });
    if (held === 0) return 'nothing_waits';
    if (moved.length === 0 && holdReason === 'review') return 'already_on_hold';
    const change = { action: 'message.held', subject: reference };
    return {
      outcome: 'on_hold',
      change: { ...change, before: { queued: moved.length, holdReason }, after: { held } },
      message: { holdReason: 'review' },
    };
  });
}
