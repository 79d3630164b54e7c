import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { wakeWorker } from '@/lib/platform/wake-worker';
import { type ChangeRefusal, changeMessage, type MessageAction } from './change-message';
import type { Rejection } from './message-fields';
import { wasOpened } from './opened-mark';

/**
 * Releases the letters of a message that are on hold for review. Staff cannot release a message
 * that waits for its writer to confirm the email address: they do not know whose address it is
 * either. A letter that also waits for a new Congress stays on hold for that.
 */
export async function releaseMessage({
  now = new Date(),
  ...action
}: MessageAction): Promise<'released' | 'not_confirmed' | 'changed' | ChangeRefusal> {
  const { messageId } = action;
  const outcome = await changeMessage(action, async (tx, message) => {
    if (message.holdReason === 'confirmation') return 'not_confirmed';
    if (message.holdReason !== 'review') return 'changed';
    const moved = await moveDeliveries(tx, {
      from: 'on_hold',
      to: 'queued',
      where: { messageId, holdReason: null },
      also: { attempts: 0 },
      now,
    });
    const onHold = await tx.delivery.count({ where: { messageId, status: 'on_hold' } });
    if (moved.length + onHold === 0) return 'changed';
    return {
      outcome: 'released',
      change: {
        action: 'message.released',
        subject: message.reference,
        before: { on_hold: moved.length + onHold },
        after: { queued: moved.length, on_hold: onHold },
      },
      message: { holdReason: null },
    };
  });
  if (outcome === 'released') wakeWorker();
  return outcome;
}

/** The same for one message: only for someone whose page showed its text. @param opened the mark */
export async function approveOpened({
  opened,
  ...action
}: MessageAction & { opened?: string }): Promise<
  Awaited<ReturnType<typeof releaseMessage>> | 'not_opened'
> {
  return wasOpened(opened, action.messageId, action.by) ? releaseMessage(action) : 'not_opened';
}

/**
 * Rejects the letters of a message that are on hold. The receipt shows its writer the sentence of
 * the code and the staff's text. The audit records only the code: audit entries cannot be erased
 * with the person, and the text may name one.
 */
export async function rejectMessage({
  rejection: { code, words },
  now = new Date(),
  ...action
}: MessageAction & { rejection: Rejection }): Promise<'rejected' | 'changed' | ChangeRefusal> {
  const where = { messageId: action.messageId };
  return changeMessage(action, async (tx, { reference, holdReason }) => {
    const moved = await moveDeliveries(tx, { from: 'on_hold', to: 'rejected', where, now });
    if (moved.length === 0) return 'changed';
    return {
      outcome: 'rejected',
      change: {
        action: 'message.rejected',
        subject: reference,
        reason: code,
        before: { on_hold: moved.length, holdReason },
        after: { rejected: moved.length, code, withWords: words !== '' },
      },
      message: { holdReason: null, rejectedCode: code, rejectedReason: words || null },
    };
  });
}

/**
 * Puts queued letters on hold until staff release or reject them. It does not compare versions: an
 * emergency stop must not fail because something changed. A letter that a worker is sending has
 * left; one that waits for a new Congress stays on hold for that after the release, too.
 */
export async function holdMessage({
  messageId,
  by,
  now = new Date(),
}: Omit<MessageAction, 'seen'>): Promise<
  'on_hold' | 'already_on_hold' | 'nothing_waits' | ChangeRefusal
> {
  return changeMessage({ messageId, by }, async (tx, { reference, holdReason }) => {
    if (holdReason === 'confirmation') return 'already_on_hold';
    const where = { messageId, kind: 'letter' as const };
    const moved = await moveDeliveries(tx, { from: 'queued', to: 'on_hold', where, now });
    const onHold = await tx.delivery.count({ where: { ...where, status: 'on_hold' } });
    if (onHold === 0) return 'nothing_waits';
    if (moved.length === 0 && holdReason === 'review') return 'already_on_hold';
    return {
      outcome: 'on_hold',
      change: {
        action: 'message.put_on_hold',
        subject: reference,
        before: { queued: moved.length, holdReason },
        after: { on_hold: onHold },
      },
      message: { holdReason: 'review' },
    };
  });
}
