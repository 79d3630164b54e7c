import { db, Prisma } from '@/lib/platform/db';

/** A name that matches more members than this is not treated as a name. */
const MAX_SEATS = 20;
const SEAT = /^[a-z]{2}-(\d\d|al|s[123])$/i;

/** Seats that a typed text means: a seat itself, or every member whose name contains it. */
export async function findSeats(typed: string): Promise<string[]> {
  if (SEAT.test(typed)) return [typed.toUpperCase()];
  const part = `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await db().$queryRaw<{ seat: string }[]>(Prisma.sql`
    select seat from "Office" where without_accents(name) ilike without_accents(${part})
    order by seat limit ${MAX_SEATS}`);
  return found.map(({ seat }) => seat);
}
