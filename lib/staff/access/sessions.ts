import { db } from '@/lib/platform/db';
import { recordAudit } from '@/lib/staff/audit';
import { browserWords } from './browser-labels';
import type { Session } from './require-staff';

/** One's own sessions, the latest first. */
export async function listOwnSessions({ id: present, staff }: Session, now = new Date()) {
  const sessions = await db().staffSession.findMany({
    where: { userId: staff.id, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  });
  return sessions.map(({ id, createdAt, ipAddress, userAgent }) => ({
    ...{ id, createdAt, network: ipAddress, browser: browserWords(userAgent ?? '') },
    isThis: id === present,
  }));
}

export type OwnSession = Awaited<ReturnType<typeof listOwnSessions>>[number];

/** Ends one of one's own sessions, or all but this. @returns how many were there to end */
export async function endSessions({ staff, id: present }: Session, which: string): Promise<number> {
  return db().$transaction(async (tx) => {
    const id = which === 'others' ? { not: present } : which;
    const { count } = await tx.staffSession.deleteMany({ where: { userId: staff.id, id } });
    if (count > 0) {
      const change = { action: 'session.ended', subject: staff.email, after: { ended: count } };
      await recordAudit(tx, staff, change);
    }
    return count;
  });
}
