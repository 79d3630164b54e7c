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
): Promise<'held' | 'held_already' | 'nothing_waits' | Undone> {
  return changeMessage({ messageId, by }, async (tx, { reference, heldFor }) => {
    if (heldFor === 'confirmation') return 'held_already';
    const where = { messageId, kind: 'letter' as const };
    const moved = await moveDeliveries(tx, { from: 'waiting', to: 'held', where, now });
    const held = await tx.delivery.count({ where: { ...where, status: 'held' } });
    if (held === 0) return 'nothing_waits';
    if (moved.length === 0 && heldFor === 'review') return 'held_already';
    const change = { action: 'message.held', subject: reference };
    return {
      outcome: 'held',
      change: { ...change, before: { waiting: moved.length, heldFor }, after: { held } },
      message: { heldFor: 'review' },
    };
  });
}
