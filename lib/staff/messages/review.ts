import { z } from 'zod';
import { readCampaignRow, unsentEditions } from '@/lib/campaign/campaign';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { sealFor, unsealFor } from '@/lib/platform/secrets';
import { HOUR_MS } from '@/lib/platform/time';
import { wakeWorker } from '@/lib/platform/wake-worker';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type ChangeRefusal, changeMessage, type MessageAction } from './change-message';
import type { Rejection } from './message-fields';

/**
 * Releases the letters of a message that are on hold for review. Staff cannot release a message
 * that waits for its writer to confirm the email address, because staff do not know either whose
 * address it is, nor one whose ask is over. A letter that also waits for a new Congress stays on
 * hold for that reason.
 */
export async function releaseMessage({
  now = new Date(),
  ...action
}: MessageAction): Promise<'released' | 'not_confirmed' | 'ask_ended' | 'changed' | ChangeRefusal> {
  const { messageId } = action;
  const unsent = unsentEditions(await readCampaignRow());
  const outcome = await changeMessage(action, async (tx, message) => {
    if (message.holdReason === 'confirmation') return 'not_confirmed';
    if (message.holdReason !== 'review') return 'changed';
    if (unsent.includes(message.edition)) return 'ask_ended';
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

/**
 * Releases one message, if the page of this staff member showed its text.
 * @param opened the posted mark
 */
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
 * the code and the text that staff wrote. The audit records only the code, because audit entries
 * cannot be deleted with the personal data and the text may name a person.
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
 * Puts queued letters on hold until staff release or reject them. Versions are not compared,
 * because an emergency stop must not fail when something else has changed. A letter that a worker
 * is sending cannot be stopped. One that waits for a new Congress stays on hold for that reason
 * after the release, too.
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

/**
 * Sealed mark that proves that a page showed a text to a staff member. It is in the form that
 * approves the text. Approval without it is refused, so that no one approves a text that they did
 * not open.
 */
const mark = z.object({ of: z.string(), by: z.string(), until: z.number() });
const MAX_AGE_MS = 12 * HOUR_MS;
const PURPOSE = 'opened text';

/**
 * Mark for an opened text.
 * @param of id of the message, or of the bulk action whose preview shows the texts
 */
export function openedMark(of: string, { id: by }: Pick<Staff, 'id'>, now = Date.now()): string {
  return sealFor(PURPOSE, JSON.stringify({ of, by, until: now + MAX_AGE_MS })).toString(
    'base64url',
  );
}

/** Whether a posted mark is valid for this text and this person, and has not expired. */
export function wasOpened(
  posted: string | undefined,
  of: string,
  { id: by }: Pick<Staff, 'id'>,
): boolean {
  const plain = unsealFor(PURPOSE, Buffer.from(posted ?? '', 'base64url'));
  if (!plain) return false;
  const read = mark.parse(JSON.parse(plain));
  return read.of === of && read.by === by && read.until > Date.now();
}
