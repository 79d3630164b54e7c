import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { disableStaff, enableStaff } from '@/lib/staff/access/accounts';
import type { Staff } from '@/lib/staff/access/require-staff';
import { signIn } from '@/lib/staff/access/sign-in';
import {
  acceptInvitation,
  findInvitation,
  invite,
  listInvitations,
  withdrawInvitation,
} from '@/lib/staff/team/invitations';
import { changeRole, findPerson, listPeople, resetSecondFactor } from '@/lib/staff/team/team';
import { auditFromNow } from '@/tests/support/audit-from-now';
import { freshDatabase } from '@/tests/support/database';
import { admin } from '@/tests/support/sample-staff';
import { PASSWORD, requestFrom, storeStaff } from '@/tests/support/staff-requests';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let by: Staff;
let newLines: Awaited<ReturnType<typeof auditFromNow>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.staffUser.deleteMany();
  await database.db.staffMail.deleteMany();
  const ada = await storeStaff(database.db, admin.email, 'admin', admin.name);
  by = { ...admin, id: ada.id };
  newLines = await auditFromNow(database.db);
});

const headers = requestFrom('192.0.2.1');
const email = 'rey@example.org';
const rey = { name: 'Rey Viewer', password: PASSWORD };
const HOUR = 3_600_000;

async function tokenFor(role: 'admin' | 'reviewer' = 'reviewer', now?: Date) {
  expect((await invite({ email, role }, by, now)).outcome).toBe('invited');
  const [mail] = await database.db.staffMail.findMany({ orderBy: { id: 'desc' }, take: 1 });
  const read = readStaffMail(mail?.sealed ?? new Uint8Array());
  expect(read?.to).toBe(email);
  return read?.text.match(/invitation\?token=(\S+)/)?.[1] ?? '';
}

const actions = async () => {
  const lines = await newLines();
  return lines.map(({ action, actor }) => `${actor}: ${action}`);
};

test('an invitation creates one account once, with audit entries', async () => {
  const token = await tokenFor();
  for (const end of ['', '.', '>', '%20', '='])
    expect(await findInvitation(token + end)).toEqual({ email, role: 'reviewer' });
  const presses = [1, 2].map(() => acceptInvitation(token, rey, headers));
  expect((await Promise.all(presses)).sort()).toEqual(['link_over', 'made']);
  expect(await acceptInvitation(token, rey, headers)).toBe('link_over');
  expect(await listInvitations()).toEqual([]);
  expect(await invite({ email, role: 'admin' }, by)).toEqual({ outcome: 'taken' });
  expect(await signIn({ email, password: PASSWORD }, headers)).toMatchObject({
    outcome: 'signed_in',
  });
  expect(await listPeople()).toMatchObject([
    { email: admin.email, role: 'admin', hasSecondFactor: true },
    { email, role: 'reviewer', name: rey.name, hasSecondFactor: false },
  ]);
  const [, joined] = await listPeople();
  expect(joined?.lastSignInAt).toBeInstanceOf(Date);
  expect(await actions()).toEqual([
    'Ada Sample: staff.invited',
    'Rey Viewer: staff.joined',
    'Rey Viewer: staff.signed_in',
  ]);
});

test('a withdrawn, replaced, expired, or forged invitation creates no account', async () => {
  const old = await tokenFor('admin', new Date(Date.now() - 72 * HOUR - 1000));
  const replaced = await tokenFor();
  const token = await tokenFor();
  const [invitation, ...others] = await listInvitations();
  expect(others).toEqual([]);
  expect(invitation).toMatchObject({ email, role: 'reviewer', invitedBy: by.name });
  expect(await withdrawInvitation(invitation?.id ?? '', by)).toBe('withdrawn');
  expect(await withdrawInvitation(invitation?.id ?? '', by)).toBe('over');
  for (const over of [old, replaced, token, '', 'made up']) {
    expect(await acceptInvitation(over, rey, headers)).toBe('link_over');
  }
  expect(await database.db.staffUser.count()).toBe(1);
  const kept = await database.db.staffInvitation.findMany();
  expect(JSON.stringify(kept)).not.toContain(token);
});

test('the invitation list shows whether the email was sent', async () => {
  await tokenFor();
  const stateNow = async () => (await listInvitations())[0]?.mail;
  expect(await stateNow()).toBe('queued');
  await database.db.staffMail.updateMany({ data: { endedAt: new Date(), failure: 'refused' } });
  expect(await stateNow()).toBe('failed');
  await database.db.staffMail.updateMany({ data: { sentAt: new Date() } });
  expect(await stateNow()).toBe('sent');
});

test("a change of role ends the person's sessions", async () => {
  await acceptInvitation(await tokenFor(), rey, headers);
  await signIn({ email, password: PASSWORD }, headers);
  expect(await changeRole({ email, role: 'reviewer', by })).toBe('already');
  expect(await database.db.staffSession.count()).toBe(1);
  expect(await changeRole({ email, role: 'admin', by })).toBe('changed');
  expect(await database.db.staffSession.count()).toBe(0);
  expect(await changeRole({ email: 'nobody@example.org', role: 'admin', by })).toBe('unknown');
  expect((await newLines()).at(-1)).toMatchObject({
    action: 'staff.role_changed',
    subject: email,
    before: { role: 'reviewer' },
    after: { role: 'admin' },
    network: by.network,
  });
});

test('the last admin cannot be disabled or demoted, even by two concurrent actions', async () => {
  const eve = await storeStaff(database.db, 'eve@example.org', 'admin');
  const outcomes = await Promise.all([
    changeRole({ email: by.email, role: 'reviewer', by: { ...by, id: eve.id } }),
    disableStaff({ email: eve.email, by }),
  ]);
  expect(outcomes).toContain('last_admin');
  expect(outcomes.filter((outcome) => outcome === 'last_admin')).toHaveLength(1);
  const admins = { role: 'admin' as const, disabledAt: null };
  expect(await database.db.staffUser.count({ where: admins })).toBe(1);
});

test('a re-enabled account keeps its second factor unless it was reset', async () => {
  const eve = await storeStaff(database.db, email, 'admin');
  expect(await disableStaff({ email, by })).toBe('disabled');
  expect(await invite({ email, role: 'admin' }, by)).toEqual({ outcome: 'disabled' });
  expect(await findPerson(eve.id)).toMatchObject({ hasSecondFactor: true });
  expect(await enableStaff({ email, by })).toBe('enabled');
  const typed = { email, password: PASSWORD };
  expect(await signIn(typed, headers)).toMatchObject({ outcome: 'code' });
  expect(await resetSecondFactor({ email, by })).toBe('reset');
  expect(await signIn(typed, headers)).toMatchObject({ outcome: 'signed_in' });
  expect(await actions()).toEqual(
    ['staff.disabled', 'staff.enabled', 'second_factor.reset']
      .map((action) => `Ada Sample: ${action}`)
      .concat('rey: staff.signed_in'),
  );
});
