import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import type { Staff } from '@/lib/staff/access/require-staff';
import { changeMessage, type Undone } from './change-message';

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
