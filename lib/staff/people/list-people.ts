import { db } from '@/lib/platform/db';
import type { Role } from '@/lib/staff/access/staff-fields';

/** Everybody on the staff, by address, and when they last came in. */
export async function listPeople() {
  const [users, sessions] = await Promise.all([
    db().staffUser.findMany({ orderBy: { email: 'asc' } }),
    // Sessions go when they end; the audit keeps every sign-in.
    db().auditLine.groupBy({
      by: ['actorId'],
      where: { action: 'staff.signed_in' },
      _max: { at: true },
    }),
  ]);
  const lastOf = new Map(sessions.map(({ actorId, _max }) => [actorId, _max.at]));
  return users.map(({ id, name, email, role, twoFactorEnabled, disabledAt }) => ({
    ...{ id, name, email, disabledAt },
    role: (role === 'admin' ? 'admin' : 'reviewer') satisfies Role as Role,
    hasSecondFactor: twoFactorEnabled,
    lastSignInAt: lastOf.get(id) ?? undefined,
  }));
}

export type Person = Awaited<ReturnType<typeof listPeople>>[number];
