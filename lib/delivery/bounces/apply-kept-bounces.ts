import type { PrismaClient } from '@/lib/platform/db';
import { applyBounce } from './apply-bounce';

const BATCH_SIZE = 500;

type Kept = { id: string; failure: string; deliveryId: string };

/**
 * Applies bounces that came before we knew the letter as accepted, and drops those of letters that
 * ended otherwise: should staff send such a letter again, the old report says nothing about it.
 * What never finds a letter goes with what is erased in time (receipts/erase-due.ts).
 */
export async function applyKeptBounces(db: PrismaClient, now: Date): Promise<void> {
  await db.$executeRaw`
    delete from "Bounce" b using "Delivery" d
    where b."appliedAt" is null and b."deliveryId" = d.id
      and d.status::text not in ('on_hold', 'queued', 'sending', 'accepted', 'bounced')`;
  const kept = await db.$queryRaw<Kept[]>`
    select b.id, b.failure, d.id as "deliveryId"
    from "Bounce" b join "Delivery" d
      on d.id = b."deliveryId" or (b."deliveryId" is null and d."providerId" = b."providerId")
    where b."appliedAt" is null and d.channel = 'email' and d.status in ('accepted', 'bounced')
      -- What may mean two letters marks neither.
      and (b."deliveryId" is not null or not exists (
        select from "Delivery" o where o."providerId" = b."providerId" and o.id <> d.id))
    order by b.id
    limit ${BATCH_SIZE}`;
  for (const { deliveryId, ...bounce } of kept) await applyBounce(db, bounce, deliveryId, now);
}
