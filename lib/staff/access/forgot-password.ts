import { randomUUID } from 'node:crypto';
import { queueStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { db, type Prisma } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { networkOf, shortNetwork } from '@/lib/platform/network';
import { countAgainstLimit, countAgainstNetworkLimit } from '@/lib/platform/rate-limit';
import { HOUR_MS } from '@/lib/platform/time';
import { wakeWorker } from '@/lib/platform/wake-worker';
import { recordAudit } from '@/lib/staff/audit';
import { setPassword } from './accounts';
import { hashOf, makeToken } from './link-tokens';
import { hashPassword } from './passwords';
import type { Staff } from './require-staff';
import { newPasswordLink, newPasswordMail, passwordChangedMail } from './staff-letters';

const LINK_MS = HOUR_MS;
/** Maximum number of emails per hour to one address; links in earlier emails keep working. */
export const MAILS_PER_HOUR = 3;
const LINK = 'new-password-';

/** Counts one reset request. Known and unknown addresses are counted in the same way. */
export const countResetRequest = (headers: Headers) =>
  countAgainstNetworkLimit('forgot-password', networkOf(headers), env().LIMIT_SIGN_INS_PER_HOUR);

/**
 * Emails a link if the address can sign in; does nothing otherwise. Run it after the response,
 * whose timing must not reveal whether the address is known.
 */
export async function mailNewPasswordLink(email: string, headers: Headers, now = new Date()) {
  const user = await db().staffUser.findFirst({ where: { email, disabledAt: null } });
  if (!user) return;
  if (!(await countAgainstLimit('forgot-password-email', user.id, MAILS_PER_HOUR, { now })).allowed)
    return;
  await db().$transaction(async (tx) => {
    await queueLink(tx, { user, now });
    const network = shortNetwork(networkOf(headers));
    // The actor is not the owner, because anyone can make this request.
    const actor = { id: user.id, name: 'someone without a session', network };
    await recordAudit(tx, actor, { action: 'password.link_mailed', subject: email });
  });
  wakeWorker();
}

/**
 * Emails a colleague a link to choose a new password, at an admin's request. The second factor
 * stays, so the link alone does not open the account. In test mode no email is sent, so the admin
 * is shown the link.
 */
export async function sendResetLink(
  email: string,
  by: Staff,
): Promise<{ outcome: 'sent'; link: string } | { outcome: 'unknown' | 'too_many' }> {
  const now = new Date();
  const user = await db().staffUser.findFirst({ where: { email, disabledAt: null } });
  if (!user) return { outcome: 'unknown' };
  const { allowed } = await countAgainstLimit('forgot-password-email', user.id, MAILS_PER_HOUR, {
    now,
  });
  if (!allowed) return { outcome: 'too_many' };
  const token = await db().$transaction(async (tx) => {
    await recordAudit(tx, by, { action: 'password.link_sent', subject: email });
    return queueLink(tx, { user, now, sentBy: by.name });
  });
  wakeWorker();
  return { outcome: 'sent', link: newPasswordLink(token) };
}

type LinkOptions = { user: { id: string; email: string }; now: Date; sentBy?: string };

/** Stores the hash of a new link and queues its email. @returns the token of the link */
async function queueLink(tx: Prisma.TransactionClient, { user, now, sentBy }: LinkOptions) {
  const { token, hash } = makeToken();
  const expiresAt = new Date(now.getTime() + LINK_MS);
  const link = { id: randomUUID(), identifier: LINK + hash, value: user.id, expiresAt };
  await tx.staffVerification.create({ data: link });
  await queueStaffMail(tx, { ...newPasswordMail(user.email, token, sentBy), now });
  return token;
}

/** Account whose password this link can still change. */
export async function findPasswordLink(token: string, now = new Date()) {
  const link = await db().staffVerification.findFirst({
    where: { identifier: LINK + hashOf(token), expiresAt: { gt: now } },
  });
  if (!link) return undefined;
  return (
    (await db().staffUser.findFirst({
      where: { id: link.value, disabledAt: null },
      select: { id: true, name: true, email: true },
    })) ?? undefined
  );
}

/**
 * Uses up the link and all other links of that account, sets the new password, and ends every
 * session and every sign-in that is waiting for a code. The second factor stays, because access to
 * a mailbox alone must not open an account.
 */
export async function chooseNewPassword(
  token: string,
  password: string,
  headers: Headers,
): Promise<'changed' | 'link_over'> {
  const now = new Date();
  // Checked first, so that a stranger without the link cannot make us hash passwords.
  const user = await findPasswordLink(token, now);
  if (!user) return 'link_over';
  const passwordHash = await hashPassword(password);
  const outcome = await db().$transaction(async (tx) => {
    const identifier = LINK + hashOf(token);
    const used = await tx.staffVerification.deleteMany({ where: { identifier } });
    if (used.count === 0) return 'link_over';
    // Deletes other links and pending sign-ins. Records of used codes stay, so that no code works
    // twice.
    await tx.staffVerification.deleteMany({
      where: { value: user.id, NOT: { identifier: { startsWith: 'used-code-' } } },
    });
    await setPassword(tx, user.id, passwordHash);
    await tx.staffSession.deleteMany({ where: { userId: user.id } });
    await queueStaffMail(tx, { ...passwordChangedMail(user.email), now });
    const actor = { ...user, network: shortNetwork(networkOf(headers)) };
    await recordAudit(tx, actor, { action: 'password.reset', subject: user.email });
    return 'changed';
  });
  wakeWorker();
  return outcome;
}
