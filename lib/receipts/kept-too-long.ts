import { db, type Prisma } from '@/lib/platform/db';

const DAY_MS = 24 * 3_600_000;

/** Messages whose last letter ended longer ago than people are kept. */
export function keptTooLong(days: number, now: Date): Prisma.MessageWhereInput {
  return { erasedAt: null, endedAt: { lt: new Date(now.getTime() - days * DAY_MS) } };
}

/** How many the next sweep would erase if people were kept for so many days. */
export function countKeptTooLong(days: number, now = new Date()): Promise<number> {
  return db().message.count({ where: keptTooLong(days, now) });
}
