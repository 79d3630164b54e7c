import type { Bounce, PrismaClient } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { failure as failureKind } from '../channel';
import { moveDeliveries } from '../move-deliveries';

/**
 * Moves an accepted delivery to `bounced`. Of two reports at once one moves it, and the other is
 * noted as told already; a delivery that is not accepted yet leaves the bounce as it is.
 */
export async function applyBounce(
  db: PrismaClient,
  { id, failure }: Pick<Bounce, 'id' | 'failure'>,
  deliveryId: string,
  now: Date,
): Promise<'recorded' | 'already' | 'unknown'> {
  const outcome = await db.$transaction(async (tx) => {
    const moved = await moveDeliveries(tx, {
      ...{ from: 'accepted', to: 'bounced', now },
      where: { id: deliveryId, channel: 'email' },
      also: { failure: failureKind.catch('unknown').parse(failure) },
    });
    const { status, message } = await tx.delivery.findUniqueOrThrow({
      where: { id: deliveryId },
      select: { status: true, message: { select: { erasedAt: true } } },
    });
    // Servers' words echo addresses: what was erased is not brought back by a late report.
    const erased = message.erasedAt && { serverText: null };
    const applied = status === 'bounced' && { appliedAt: now };
    await tx.bounce.update({ where: { id }, data: { deliveryId, ...applied, ...erased } });
    if (moved.length > 0) return 'recorded';
    return applied ? 'already' : 'unknown';
  });
  if (outcome === 'recorded') log.info('letter bounced', { deliveryId, failure });
  return outcome;
}
