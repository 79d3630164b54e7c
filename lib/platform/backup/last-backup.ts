import { z } from 'zod';
import type { PrismaClient } from '@/lib/platform/db';

type Db = Pick<PrismaClient, 'siteFact'>;

/** Key of the fact that `npm run backup` writes. */
const LAST_BACKUP = 'last_backup';

const fact = z.object({ at: z.iso.datetime() });

export async function recordBackup(db: Db, now = new Date()): Promise<void> {
  const value = { at: now.toISOString() } satisfies z.infer<typeof fact>;
  const where = { key: LAST_BACKUP };
  await db.siteFact.upsert({ where, create: { ...where, value }, update: { value } });
}

/** Time of the last `npm run backup`; undefined without any. */
export async function findLastBackup(db: Db): Promise<Date | undefined> {
  const found = await db.siteFact.findUnique({ where: { key: LAST_BACKUP } });
  const { data } = fact.safeParse(found?.value);
  return data && new Date(data.at);
}
