import { moves } from '@/lib/delivery/status';
import type { DeliveryStatus, Prisma, PrismaClient } from '@/lib/platform/db';

/**
 * Brings deliveries into a status through allowed moves, because the database refuses all others.
 */
export async function walkTo(
  db: PrismaClient,
  where: Prisma.DeliveryWhereInput,
  to: DeliveryStatus,
): Promise<void> {
  for (const { id, status } of await db.delivery.findMany({ where })) {
    for (const step of wayBetween(status, to)) {
      await db.delivery.update({ where: { id }, data: { status: step } });
    }
  }
}

/** Shortest path, without its start. */
function wayBetween(from: DeliveryStatus, to: DeliveryStatus): DeliveryStatus[] {
  const ways: DeliveryStatus[][] = [[from]];
  for (const way of ways) {
    const last = way.at(-1) ?? from;
    if (last === to) return way.slice(1);
    for (const next of moves[last]) if (!way.includes(next)) ways.push([...way, next]);
  }
  throw new Error(`No way leads from ${from} to ${to}`);
}
