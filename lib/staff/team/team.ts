import { seeOther } from '@/lib/platform/answers';
import { db } from '@/lib/platform/db';
import { accessProblems } from '@/lib/staff/access/access-labels';
import {
  type AccountChange,
  type disableStaff,
  type enableStaff,
  isLastAdmin,
  lockAccounts,
} from '@/lib/staff/access/accounts';
import type { Role } from '@/lib/staff/access/staff-fields';
import { recordAudit } from '@/lib/staff/audit';
import { type NoticeLabels, noticeQuery } from '@/lib/staff/forms/form-problems';
import { SAVED_MAIL_LABEL } from '@/lib/staff/labels';
import { dropFactor } from '@/lib/staff/second-factor/own-factor';

/** All staff accounts, sorted by address, with their last sign-in. */
export async function listPeople(only: { id?: string } = {}) {
  const [users, signIns] = await Promise.all([
    db().staffUser.findMany({ where: only, orderBy: { email: 'asc' } }),
    // Sessions are deleted when they end, but the audit has every sign-in.
    db().auditLine.groupBy({
      by: ['actorId'],
      where: { action: 'staff.signed_in', actorId: only.id },
      _max: { at: true },
    }),
  ]);
  const lastOf = new Map(signIns.map(({ actorId, _max }) => [actorId, _max.at]));
  return users.map(({ id, name, email, role, twoFactorEnabled, disabledAt }) => ({
    id,
    name,
    email,
    disabledAt,
    role,
    hasSecondFactor: twoFactorEnabled,
    lastSignInAt: lastOf.get(id) ?? undefined,
  }));
}

export type Person = Awaited<ReturnType<typeof listPeople>>[number];

/** Finds one staff member. */
export async function findPerson(id: string): Promise<Person | undefined> {
  const [person] = await listPeople({ id });
  return person;
}

/** Changes a role and ends the person's sessions, so that they sign in again with the new role. */
export async function changeRole({
  email,
  role,
  by,
}: AccountChange & { role: Role }): Promise<'changed' | 'already' | 'unknown' | 'last_admin'> {
  return db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const known = await tx.staffUser.findUnique({ where: { email } });
    if (!known) return 'unknown';
    if (known.role === role) return 'already';
    if (!known.disabledAt && (await isLastAdmin(tx, known))) return 'last_admin';
    await tx.staffUser.update({ where: { email }, data: { role } });
    await tx.staffSession.deleteMany({ where: { userId: known.id } });
    const before = { role: known.role };
    await recordAudit(tx, by, {
      action: 'staff.role_changed',
      subject: email,
      before,
      after: { role },
    });
    return 'changed';
  });
}

/**
 * Removes the second factor of a person who lost their phone and recovery codes, and ends their
 * sessions. A person who must have one sets up a new one at the next sign-in.
 */
export async function resetSecondFactor({
  email,
  by,
}: AccountChange): Promise<'reset' | 'none' | 'unknown'> {
  return db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const known = await tx.staffUser.findUnique({ where: { email } });
    if (!known) return 'unknown';
    if (!(await dropFactor(tx, known.id))) return 'none';
    await tx.staffSession.deleteMany({ where: { userId: known.id } });
    await recordAudit(tx, by, { action: 'second_factor.reset', subject: email });
    return 'reset';
  });
}

/** Outcome of any change to an account. */
type AccountOutcome =
  | Awaited<ReturnType<typeof changeRole>>
  | Awaited<ReturnType<typeof disableStaff>>
  | Awaited<ReturnType<typeof enableStaff>>
  | Awaited<ReturnType<typeof resetSecondFactor>>;

export type PersonParams = { id: string };

/** Outcome names in the query of the person's page. */
const notices = {
  changed: 'role_changed',
  disabled: 'person_disabled',
  enabled: 'person_enabled',
  reset: 'factor_reset',
  last_admin: 'last_admin',
  already: 'same_already',
  none: 'same_already',
  unknown: 'no_person',
} as const satisfies Record<AccountOutcome, keyof typeof teamNotices>;

/** Changes an account and redirects to the person's page with the outcome. */
export async function withPerson(
  id: string,
  act: (person: Person) => Promise<AccountOutcome>,
): Promise<Response> {
  const person = await findPerson(id);
  if (!person) return seeOther(`/staff/team?${noticeQuery(teamNotices, 'no_person')}`);
  const notice = noticeQuery(teamNotices, notices[await act(person)]);
  return seeOther(`/staff/team/${person.id}?${notice}`);
}

export const invitationMailLabels = {
  queued: 'Queued',
  sent: 'Sent',
  saved: SAVED_MAIL_LABEL,
  failed: 'Could not be sent: check the address and invite again',
} as const;

/** Outcomes of the pages about the team. */
export const teamNotices = {
  invited: 'The invitation is queued.',
  invited_in_test:
    'The invitation is ready. In test mode no email is sent: give the link below to your colleague yourself.',
  invitation_withdrawn: 'The invitation was withdrawn. Its link no longer works.',
  role_changed: 'The role was changed. They must sign in again.',
  person_disabled: 'The account is disabled, and its sessions are ended.',
  person_enabled: 'The account can sign in again.',
  factor_reset: 'The second factor was removed, and they were signed out everywhere.',
  reset_link_sent: 'The email with the link is queued.',
  reset_link_in_test:
    'The link is ready. In test mode no email is sent: it is saved in mail/staff on our server. Give the link below to your colleague yourself.',
  reset_link_too_many: {
    refused: 'Nothing was sent: three links were sent to this person in the last hour.',
  },
  reset_link_unknown: { refused: 'Nothing was sent: this account is disabled. Enable it first.' },
  invitation_over: {
    refused: 'Nothing changed: the invitation was already used, withdrawn, or expired.',
  },
  last_admin: {
    refused: 'Nothing changed: this is the last admin. Make someone else an admin first.',
  },
  same_already: { refused: 'Nothing changed: it is already set that way.' },
  no_person: { refused: 'We could not find that person.' },
} satisfies NoticeLabels;

/** Field → problem → sentence. */
export const teamProblems = {
  email: {
    ...accessProblems.email,
    taken: 'Someone with this address is already on the team',
    disabled: 'The account with this address is disabled. Enable it instead',
  },
  role: { missing: 'Choose a role' },
};
