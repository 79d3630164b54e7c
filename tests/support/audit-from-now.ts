import type { PrismaClient } from '@/lib/platform/db';

/**
 * Reads the audit entries that are written after this call, oldest first, because existing ones
 * cannot be removed.
 */
export async function auditFromNow(db: PrismaClient) {
  const before = await db.auditLine.findMany({ select: { id: true } });
  const known = before.map(({ id }) => id);
  return () =>
    db.auditLine.findMany({
      where: { id: { notIn: known } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
}
