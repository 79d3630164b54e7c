import { db } from '@/lib/platform/db';
import { countAgainstLimit } from '@/lib/platform/rate-limit';
import { type Change, recordAudit } from '@/lib/staff/audit';
import { setPassword } from './accounts';
import { renewedCookies } from './auth';
import { hashPassword, verifyPassword } from './passwords';
import type { Session, Staff } from './require-staff';
import { idleSince } from './session-use';
import { passwordProblem } from './staff-fields';

/**
 * Password attempts per hour, limited so that no one can guess the password in an unattended
 * browser.
 */
const TRIES_PER_HOUR = 20;

/**
 * Asks a signed-in person for their password again before changes that must not be possible in an
 * unattended browser.
 * @returns the problem, or undefined if the password was correct
 */
export async function ownPasswordProblem(
  { staff }: Session,
  password: string,
): Promise<'missing' | 'wrong' | 'too_many' | undefined> {
  if (!password) return 'missing';
  const limit = await countAgainstLimit('own-password', staff.id, TRIES_PER_HOUR);
  if (!limit.allowed) return 'too_many';
  const account = await db().staffAccount.findFirst({
    where: { userId: staff.id, password: { not: null } },
  });
  const right = account?.password && (await verifyPassword({ hash: account.password, password }));
  return right ? undefined : 'wrong';
}

/**
 * Changes one's own password, ends all other sessions, and replaces this one.
 * @returns the cookies of the new session, or the problem of each field
 */
export async function changeOwnPassword(
  session: Session,
  typed: { current: string; password: string },
  headers: Headers,
): Promise<{ cookies: string[] } | { problems: Record<string, string> }> {
  const { staff } = session;
  const password = await passwordProblem(typed.password, staff.email);
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

/** Changes one's own name; earlier audit entries keep the old one. */
export async function renameSelf(staff: Staff, name: string) {
  await db().$transaction(async (tx) => {
    const where = { id: staff.id, name: { not: name } };
    const { count } = await tx.staffUser.updateMany({ where, data: { name } });
    if (count === 0) return;
    await recordAudit(tx, staff, {
      action: 'staff.renamed',
      subject: staff.email,
      before: { name: staff.name },
      after: { name },
    });
  });
}

/** One's own sessions, newest first. */
export async function listOwnSessions({ id: present, staff }: Session) {
  const sessions = await db().staffSession.findMany({
    where: { userId: staff.id, expiresAt: { gt: new Date() }, updatedAt: { gte: idleSince() } },
    orderBy: { createdAt: 'desc' },
  });
  return sessions.map(({ id, createdAt, ipAddress, userAgent }) => ({
    id,
    createdAt,
    network: ipAddress,
    browser: browserLabel(userAgent ?? ''),
    isThis: id === present,
  }));
}

export type OwnSession = Awaited<ReturnType<typeof listOwnSessions>>[number];

/**
 * Ends one of one's own sessions, or all except the current one.
 * @returns how many were ended
 */
export async function endSessions({ staff, id: present }: Session, which: string): Promise<number> {
  return db().$transaction(async (tx) => {
    const id = which === 'others' ? { not: present } : which;
    const { count } = await tx.staffSession.deleteMany({ where: { userId: staff.id, id } });
    if (count > 0) {
      const change: Change = {
        action: 'session.ended',
        subject: staff.email,
        after: { ended: count },
      };
      await recordAudit(tx, staff, change);
    }
    return count;
  });
}

/**
 * Browser names by user agent part, most specific first, because most user agents also name the
 * browsers they imitate.
 */
const browsers: [part: string, name: string][] = [
  ['Edg/', 'Edge'],
  ['EdgA/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];

const machines: [part: string, name: string][] = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['CrOS', 'Chromebook'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
];

/** User agent in plain words: "Firefox on Windows". */
function browserLabel(userAgent: string): string {
  const nameOf = (names: [string, string][]) =>
    names.find(([part]) => userAgent.includes(part))?.[1];
  const browser = nameOf(browsers) ?? 'A browser or program';
  const machine = nameOf(machines);
  return machine ? `${browser} on ${machine}` : browser;
}
