import type { PrismaClient } from '@/lib/platform/db';

/** Reads the lines of the audit that are written after this, oldest first: none can be removed. */
export async function auditFromNow(db: PrismaClient) {
  const before = await db.auditLine.findMany({ select: { id: true } });
  const known = before.map(({ id }) => id);
  return () =>
    db.auditLine.findMany({
      where: { id: { notIn: known } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
}
