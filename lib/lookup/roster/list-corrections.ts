import type { Prisma, SeatCorrection } from '@/lib/platform/db';
import { readFilledSeats } from './loaded-roster';
import { type Correction, kindOf } from './seat-corrections';

type Reader = Pick<Prisma.TransactionClient, 'seatCorrection' | 'siteFact'>;

/** The corrections in force, the oldest first, each with the member it is about. */
export async function listCorrections(tx: Reader): Promise<(Correction & SeatCorrection)[]> {
  const rows = await tx.seatCorrection.findMany({
    where: { withdrawnAt: null },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
  });
  const filled = rows.length > 0 ? await readFilledSeats(tx) : {};
  return rows.map((row) => {
    const about = kindOf(row) === 'filled' ? (filled[row.id] ?? null) : row.bioguide;
    return { ...row, about };
  });
}
