import { readCampaignRow } from '@/lib/campaign/campaign';
import { db, type ErasedBy, type Prisma, type PrismaClient } from '@/lib/platform/db';
import { DAY_MS } from '@/lib/platform/time';
import { eraseMessages } from './erase-messages';

/** Messages in one batch, and the longest that one sweep erases: letters wait meanwhile. */
const BATCH_SIZE = 200;
const BUDGET_MS = 20_000;
/** Nobody can confirm for so long: keeps the search short. */
const UNCONFIRMED_DAYS = 60;
/** A mail server reports within days; a report that found no letter by then is none of ours. */
const LOST_BOUNCE_DAYS = 30;

type Kind = { by: ErasedBy; why: string; where: Prisma.MessageWhereInput };

/**
 * Erases whoever asked for it while a letter was in hand; then what nobody confirmed in time, since
 * it may have been written in a stranger's name; then what was kept long enough.
 */
export async function eraseDue(db: PrismaClient, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  // As it is at this moment: what staff keep longer must not be erased by what was read before.
  const { keepMessagesDays } = (await readCampaignRow()).settings;
  const kinds: Kind[] = [
    { by: 'supporter', why: 'asked for', where: { erasedBy: 'supporter' } },
    { by: 'staff', why: 'asked for by staff', where: { erasedBy: 'staff' } },
    {
      by: 'unconfirmed',
      why: 'never confirmed',
      where: {
        holdReason: 'confirmation',
        createdAt: { gt: daysAgo(UNCONFIRMED_DAYS) },
        endedAt: { not: null },
        // Whoever withdrew it was there: that is kept as long as every other message.
        deliveries: { some: { kind: 'letter', status: 'expired' } },
      },
    },
    {
      by: 'timetable',
      why: `kept ${keepMessagesDays} days after the last letter ended`,
      where: keptTooLong(keepMessagesDays, now),
    },
  ];
  const until = Date.now() + BUDGET_MS;
  for (const kind of kinds) await eraseAll(db, kind, now, until);
  await db.bounce.deleteMany({
    where: { appliedAt: null, receivedAt: { lt: daysAgo(LOST_BOUNCE_DAYS) } },
  });
}

/** Batch after batch until none is left, another sweep has them, or the time is up. */
async function eraseAll(db: PrismaClient, { by, why, where }: Kind, now: Date, until: number) {
  let erased = BATCH_SIZE;
  while (erased > 0 && Date.now() < until) {
    const due = await db.message.findMany({
      where: { erasedAt: null, ...where },
      select: { id: true },
      take: BATCH_SIZE,
    });
    const ids = due.map(({ id }) => id);
    erased = await eraseMessages(db, ids, { by, why, now });
  }
}

/** Messages whose last letter ended longer ago than people are kept. */
export function keptTooLong(days: number, now: Date): Prisma.MessageWhereInput {
  return { erasedAt: null, endedAt: { lt: new Date(now.getTime() - days * DAY_MS) } };
}

/** How many the next sweep would erase if people were kept for so many days. */
export function countKeptTooLong(days: number, now = new Date()): Promise<number> {
  return db().message.count({ where: keptTooLong(days, now) });
}
