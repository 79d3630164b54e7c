import type { PrismaClient } from '@/lib/platform/db';

const KEPT_MS = 30 * 24 * 3_600_000;
/** Most in one sweep; the next one comes a minute later. */
const BATCH_SIZE = 10_000;

/** Removes events after 30 days, with what became of them at each webhook. */
export async function forgetOldEvents(db: Pick<PrismaClient, '$executeRaw'>, now: Date) {
  const before = new Date(now.getTime() - KEPT_MS).toISOString();
  await db.$executeRaw`
    delete from "OutwardEvent" where id in (
      select id from "OutwardEvent" where "createdAt" < ${before}::timestamp limit ${BATCH_SIZE})`;
}
