import { db } from '@/lib/platform/db';
import type { Role } from '@/lib/staff/access/staff-fields';

/** Everybody on the staff, by address, and when they last came in. */
export async function listPeople(only: { id?: string } = {}) {
  const [users, signIns] = await Promise.all([
    db().staffUser.findMany({ where: only, orderBy: { email: 'asc' } }),
    // Sessions go when they end; the audit keeps every sign-in.
    db().auditLine.groupBy({
      by: ['actorId'],
      where: { action: 'staff.signed_in', actorId: only.id },
      _max: { at: true },
    }),
  ]);
  const lastOf = new Map(signIns.map(({ actorId, _max }) => [actorId, _max.at]));
  return users.map(({ id, name, email, role, twoFactorEnabled, disabledAt }) => ({
    ...{ id, name, email, disabledAt },
    role: (role === 'admin' ? 'admin' : 'reviewer') as Role,
    hasSecondFactor: twoFactorEnabled,
    lastSignInAt: lastOf.get(id) ?? undefined,
  }));
}

export type Person = Awaited<ReturnType<typeof listPeople>>[number];

/** Somebody on the staff. */
export async function findPerson(id: string): Promise<Person | undefined> {
  const [person] = await listPeople({ id });
  return person;
}
