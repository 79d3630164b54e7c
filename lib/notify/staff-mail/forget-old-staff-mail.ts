import type { PrismaClient } from '@/lib/platform/db';

const KEPT_MS = 30 * 24 * 3_600_000;

/** Removes what was sent or given up long ago: of it only kind and time were left. */
export async function forgetOldStaffMail(db: Pick<PrismaClient, 'staffMail'>, now: Date) {
  const before = { lt: new Date(now.getTime() - KEPT_MS) };
  await db.staffMail.deleteMany({ where: { OR: [{ sentAt: before }, { endedAt: before }] } });
}
