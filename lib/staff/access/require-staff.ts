import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/lib/platform/db';
import { networkOf, shortNetwork } from '@/lib/platform/network';
import { auth } from './auth';
import type { Role } from './staff-fields';

export type Staff = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The network that the request came from, shortened: for the audit. */
  network: string;
};

export const SIGN_IN_PATH = '/staff/sign-in';
/** Where somebody is led who asked for something that is an admin's. */
export const ADMINS_ONLY_PATH = '/staff/inbox?notice=admins_only';

/** Who is signed in with these request headers, if anybody. */
export async function findStaff(requestHeaders: Headers): Promise<Staff | undefined> {
  const session = await auth().api.getSession({ headers: requestHeaders });
  if (!session) return undefined;
  // A session that began in the moment its account was disabled has no password behind it.
  const user = await db().staffUser.findFirst({
    where: { id: session.user.id, accounts: { some: { password: { not: null } } } },
    select: { id: true, name: true, email: true, role: true },
  });
  if (!user) return undefined;
  const role = user.role === 'admin' ? 'admin' : 'reviewer';
  return { ...user, role, network: shortNetwork(networkOf(requestHeaders)) };
}

/**
 * Who is looking at this page; without a session the visitor is sent to sign in. Every page under
 * /staff calls it first, or `requireAdmin`: a layout does not protect its pages.
 */
export const requireStaff = cache(async (): Promise<Staff> => {
  const staff = await findStaff(new Headers(await headers()));
  if (!staff) redirect(SIGN_IN_PATH);
  return staff;
});

/** The same for what only admins may see: every page under app/staff/(admin) calls it first. */
export async function requireAdmin(): Promise<Staff> {
  const staff = await requireStaff();
  if (staff.role !== 'admin') redirect(ADMINS_ONLY_PATH);
  return staff;
}
