import type { PrismaClient } from '@/lib/platform/db';
import type { Letter } from '../channel';

/** How an answer of a busy gateway begins, as the verdict writes it down. */
const BUSY = ['HTTP 429', 'HTTP 503'];

/**
 * Whether an earlier try may be why the gateway knows a letter's id: one that perhaps arrived, or
 * one that a busy gateway had whole before it said to come again. Not one that never left, went
 * another way or was refused: whoever used the id then, it was not this letter.
 */
export async function wasSentBefore(
  db: Pick<PrismaClient, 'attempt'>,
  { deliveryId, number, maybeTaken }: Pick<Letter, 'deliveryId' | 'number' | 'maybeTaken'>,
): Promise<boolean> {
  if (maybeTaken) return true;
  if (number === 1) return false;
  const notified = { OR: BUSY.map((startsWith) => ({ serverText: { startsWith } })) };
  return (
    (await db.attempt.findFirst({ where: { deliveryId, ...notified }, select: { id: true } })) !==
    null
  );
}
