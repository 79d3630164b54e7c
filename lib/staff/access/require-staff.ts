import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { log } from '@/lib/platform/log';
import { networkOf, shortNetwork } from '@/lib/platform/network';
import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { adminsOnlyNotices } from './access-labels';
import { auth } from './auth';
import { type Account, findAccount, mustSetUp } from './find-account';
import { idleSince, recordUse } from './session-use';
import type { Role } from './staff-fields';

export type Staff = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Shortened network of the request, recorded in the audit. */
  network: string;
};

export const SIGN_IN_PATH = '/staff/sign-in';
/** Second step of a sign-in, with a code from the app or a recovery code. */
export const CODE_PATH = '/staff/sign-in/code';
/**
 * Page to set up a second factor. A person who must have one and has not set it up can open only
 * this page.
 */
export const SET_UP_PATH = '/staff/account/second-factor';
/** Where a person is led who asks for something of admins without being one. */
const ADMINS_ONLY_PATH = `/staff/inbox?${noticeQuery(adminsOnlyNotices, 'admins_only')}`;

export type Session = Pick<Account, 'hasSecondFactor' | 'needsSecondFactor'> & {
  staff: Staff;
  id: string;
  token: string;
};

/** Session of these request headers, if any, with or without a second factor. */
export async function findSession(requestHeaders: Headers): Promise<Session | undefined> {
  const found = await auth().api.getSession({ headers: requestHeaders });
  if (!found || found.session.updatedAt < idleSince()) return undefined;
  // The account may have been disabled while this session was being created.
  const account = await findAccount(found.user.id);
  if (!account) return undefined;
  await recordUse(found.session);
  const { hasSecondFactor, needsSecondFactor, ...who } = account;
  return {
    staff: { ...who, network: shortNetwork(networkOf(requestHeaders)) },
    id: found.session.id,
    token: found.session.token,
    hasSecondFactor,
    needsSecondFactor,
  };
}

/** Signed-in person of these request headers, or undefined if their sign-in is not complete. */
export async function findStaff(requestHeaders: Headers): Promise<Staff | undefined> {
  const session = await findSession(requestHeaders);
  return session && !mustSetUp(session) ? session.staff : undefined;
}

/**
 * Session for a page of one's own account; without one, the visitor is redirected to the sign-in
 * page. The page that sets up a second factor is the only one that requires no more than this.
 */
export const requireSession = cache(async (): Promise<Session> => {
  const session = await findSession(new Headers(await headers()));
  if (!session) redirect(SIGN_IN_PATH);
  return session;
});

/**
 * Staff member who views this page. Every page under /staff first calls this function or
 * `requireAdmin`, because a layout does not protect its pages.
 */
export async function requireStaff(): Promise<Staff> {
  const session = await requireSession();
  if (mustSetUp(session)) redirect(SET_UP_PATH);
  return session.staff;
}

/** Logs that a reviewer asked for something of admins. @returns where to lead them */
export function refuseReviewer(): string {
  log.info('staff_admins_only');
  return ADMINS_ONLY_PATH;
}

/** Admin who views this page. Every page under app/staff/(admin) calls it first. */
export async function requireAdmin(): Promise<Staff> {
  const staff = await requireStaff();
  if (staff.role !== 'admin') redirect(refuseReviewer());
  return staff;
}
