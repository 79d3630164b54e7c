import { queueStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { staffMailState } from '@/lib/notify/staff-mail/send-staff-mail';
import { db } from '@/lib/platform/db';
import { networkOf, shortNetwork } from '@/lib/platform/network';
import { HOUR_MS } from '@/lib/platform/time';
import { wakeWorker } from '@/lib/platform/wake-worker';
import { createStaff, lockAccounts } from '@/lib/staff/access/accounts';
import { hashOf, makeToken } from '@/lib/staff/access/link-tokens';
import { hashPassword } from '@/lib/staff/access/passwords';
import type { Staff } from '@/lib/staff/access/require-staff';
import type { Role } from '@/lib/staff/access/staff-fields';
import { invitationLink, invitationMail } from '@/lib/staff/access/staff-letters';
import { recordAudit } from '@/lib/staff/audit';

const INVITATION_MS = 72 * HOUR_MS;

const open = (now: Date) => ({ usedAt: null, withdrawnAt: null, expiresAt: { gt: now } });

/**
 * Emails a link to create one's own account; an older link for the same address stops working. In
 * test mode no email is sent, so the admin is shown the link.
 */
export async function invite(
  { email, role }: { email: string; role: Role },
  by: Staff,
  now = new Date(),
): Promise<{ outcome: 'invited'; link: string } | { outcome: 'taken' | 'disabled' }> {
  const { token, hash } = makeToken();
  const outcome = await db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const known = await tx.staffUser.findUnique({ where: { email } });
    if (known) return known.disabledAt ? 'disabled' : 'taken';
    const older = { email, ...open(now) };
    await tx.staffInvitation.updateMany({ where: older, data: { withdrawnAt: now } });
    // The invitation has the same id as its email, so that the list can show the email's status.
    const id = await queueStaffMail(tx, { ...invitationMail(email, token, by.name), now });
    const expiresAt = new Date(now.getTime() + INVITATION_MS);
    await tx.staffInvitation.create({
      data: { id, email, role, tokenHash: hash, invitedBy: by.name, createdAt: now, expiresAt },
    });
    await recordAudit(tx, by, { action: 'staff.invited', subject: email, after: { role } });
    return 'invited';
  });
  if (outcome === 'invited') wakeWorker();
  return outcome === 'invited' ? { outcome, link: invitationLink(token) } : { outcome };
}

/** Withdraws an invitation. */
export async function withdrawInvitation(id: string, by: Staff): Promise<'withdrawn' | 'over'> {
  const now = new Date();
  return db().$transaction(async (tx) => {
    const where = { id, ...open(now) };
    const [gone] = await tx.staffInvitation.updateManyAndReturn({
      where,
      data: { withdrawnAt: now },
    });
    if (!gone) return 'over';
    await recordAudit(tx, by, { action: 'staff.invitation_withdrawn', subject: gone.email });
    return 'withdrawn';
  });
}

/** Invitations that can still be used, with the status of the email that contains the link. */
export async function listInvitations() {
  const invitations = await db().staffInvitation.findMany({
    where: open(new Date()),
    orderBy: { createdAt: 'desc' },
  });
  const mails = await db().staffMail.findMany({
    where: { id: { in: invitations.map(({ id }) => id) } },
  });
  return invitations.map(({ id, email, role, invitedBy, expiresAt }) => {
    const mail = mails.find((one) => one.id === id);
    // Rows of emails that were sent long ago may have been deleted.
    return { id, email, role, invitedBy, expiresAt, mail: mail ? staffMailState(mail) : 'sent' };
  });
}

export type Invitation = Awaited<ReturnType<typeof listInvitations>>[number];

/** Invitation of a link that still works. */
export async function findInvitation(token: string, now = new Date()) {
  const found = await db().staffInvitation.findFirst({
    where: { tokenHash: hashOf(token), ...open(now) },
    select: { email: true, role: true },
  });
  return found ?? undefined;
}

/** Uses up the link and creates the account, in one transaction. */
export async function acceptInvitation(
  token: string,
  { name, password }: { name: string; password: string },
  headers: Headers,
): Promise<'made' | 'link_over'> {
  const now = new Date();
  // Checked first, so that a stranger without the link cannot make us hash passwords.
  if (!(await findInvitation(token, now))) return 'link_over';
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const [used] = await tx.staffInvitation.updateManyAndReturn({
      where: { tokenHash: hashOf(token), ...open(now) },
      data: { usedAt: now },
    });
    if (!used || (await tx.staffUser.count({ where: { email: used.email } })) > 0) {
      return 'link_over';
    }
    const { email, role } = used;
    const made = await createStaff(tx, { name, email, role }, passwordHash);
    const actor = { ...made, network: shortNetwork(networkOf(headers)) };
    await recordAudit(tx, actor, { action: 'staff.joined', subject: email, after: { role } });
    return 'made';
  });
}
