import { isSeat } from '@/lib/lookup/district';
import { db, Prisma } from '@/lib/platform/db';

/**
 * Maximum number of members that a name may match; a text that matches more is not treated as a
 * name.
 */
const MAX_SEATS = 20;

/**
 * Seats that match a typed text: the seat itself, or the seat of every member whose name contains
 * it.
 */
export async function findSeats(typed: string): Promise<string[]> {
  if (isSeat(typed)) return [typed.toUpperCase()];
  const part = `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await db().$queryRaw<{ seat: string }[]>(Prisma.sql`
    select seat from "Office" where without_accents(name) ilike without_accents(${part})
    order by seat limit ${MAX_SEATS}`);
  return found.map(({ seat }) => seat);
}
