import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/lib/platform/db';
import { auth } from './auth';
import type { Role } from './staff-fields';

export type Staff = { id: string; name: string; email: string; role: Role };

export const SIGN_IN_PATH = '/staff/sign-in';

/** Who is signed in with these request headers, if anybody. */
export async function findStaff(requestHeaders: Headers): Promise<Staff | undefined> {
  const session = await auth().api.getSession({ headers: requestHeaders });
  if (!session) return undefined;
  // A session that began in the moment its account was disabled has no password behind it.
  const user = await db().staffUser.findFirst({
    where: { id: session.user.id, accounts: { some: { password: { not: null } } } },
    select: { id: true, name: true, email: true, role: true },
  });
  return user ? { ...user, role: user.role === 'admin' ? 'admin' : 'reviewer' } : undefined;
}

/**
 * Who is looking at this page; without a session the visitor is sent to sign in. Every page under
 * /staff calls it first: a layout does not protect its pages.
 */
export const requireStaff = cache(async (): Promise<Staff> => {
  const staff = await findStaff(new Headers(await headers()));
  if (!staff) redirect(SIGN_IN_PATH);
  return staff;
});
