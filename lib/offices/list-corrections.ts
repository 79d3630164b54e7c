import type { Prisma, SeatCorrection } from '@/lib/platform/db';

/** The corrections in force, the oldest first. */
export function listCorrections(
  tx: Pick<Prisma.TransactionClient, 'seatCorrection'>,
): Promise<SeatCorrection[]> {
  return tx.seatCorrection.findMany({
    where: { withdrawnAt: null },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
  });
}
