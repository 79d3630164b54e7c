import { db } from '@/lib/platform/db';
import { takeFrom } from '@/lib/platform/rate-limit';
import { recordAudit } from '@/lib/staff/audit';
import { setPassword } from './accounts';
import { hashPassword, verifyPassword } from './password-hash';
import { renewedCookies } from './renewed-cookies';
import type { Session } from './require-staff';
import { passwordProblem } from './staff-fields';

/** Somebody at a browser that was left open may guess this often. */
const TRIES_PER_HOUR = 20;

/**
 * Asks the password again of somebody who is signed in, before what an open browser alone must not
 * do. @returns the problem, or nothing when it was right
 */
export async function ownPasswordProblem(
  { staff }: Session,
  password: string,
): Promise<'missing' | 'wrong' | 'too_many' | undefined> {
  if (!password) return 'missing';
  const limit = await takeFrom('own-password', staff.id, TRIES_PER_HOUR);
  if (!limit.allowed) return 'too_many';
  const account = await db().staffAccount.findFirst({
    where: { userId: staff.id, password: { not: null } },
  });
  const right = account?.password && (await verifyPassword({ hash: account.password, password }));
  return right ? undefined : 'wrong';
}

/**
 * Changes one's own password, ends all other sessions and exchanges this one.
 * @returns the cookies of the new session, or the problem of each field
 */
export async function changeOwnPassword(
  session: Session,
  typed: { current: string; password: string },
  headers: Headers,
): Promise<{ cookies: string[] } | { problems: Record<string, string> }> {
  const { staff } = session;
  const password = passwordProblem(typed.password, staff.email);
  const current = await ownPasswordProblem(session, typed.current);
  if (current || password) {
    return { problems: { ...(current && { current }), ...(password && { password }) } };
  }
  const passwordHash = await hashPassword(typed.password);
  await db().$transaction(async (tx) => {
    await setPassword(tx, staff.id, passwordHash);
    await recordAudit(tx, staff, { action: 'password.changed', subject: staff.email });
  });
  return { cookies: await renewedCookies(headers) };
}
