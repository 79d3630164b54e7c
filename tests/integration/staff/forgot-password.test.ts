import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { env } from '@/lib/platform/env';
import { disableStaff } from '@/lib/staff/access/accounts';
import {
  chooseNewPassword,
  countResetRequest,
  findPasswordLink,
  MAILS_PER_HOUR,
  mailNewPasswordLink,
  sendResetLink,
} from '@/lib/staff/access/forgot-password';
import { signIn } from '@/lib/staff/access/sign-in';
import { enterCode } from '@/lib/staff/second-factor/enter-code';
import { freshDatabase } from '@/tests/support/database';
import { admin } from '@/tests/support/sample-staff';
import { codeOf, PASSWORD, requestFrom, storeStaff } from '@/tests/support/staff-requests';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  // There must always be one admin.
  await storeStaff(database.db, 'first@example.org', 'admin');
});
afterAll(() => database.drop());

const headers = requestFrom('192.0.2.1');
const password = 'a wholly new password';
let people = 0;
const storeReviewer = () => storeStaff(database.db, `rey.${++people}@example.org`, 'reviewer');

async function mailsTo(email: string) {
  const rows = await database.db.staffMail.findMany({ orderBy: { id: 'asc' } });
  const mails = rows.map(({ sealed }) => readStaffMail(sealed ?? new Uint8Array()));
  return mails.filter((mail) => mail?.to === email).map((mail) => mail?.text ?? '');
}

async function linkFor(email: string, now?: Date) {
  await mailNewPasswordLink(email, headers, now);
  return (await mailsTo(email)).at(-1)?.match(/reset-password\?token=(\S+)/)?.[1] ?? '';
}

test('the link sets a password once, ends all sessions and links, and keeps the second factor', async () => {
  const rey = await storeReviewer();
  const waiting = await signIn({ email: rey.email, password: PASSWORD }, headers);
  if (waiting.outcome !== 'code') throw new Error(waiting.outcome);
  const other = await linkFor(rey.email);
  const token = await linkFor(rey.email);
  expect(await findPasswordLink(token)).toMatchObject({ email: rey.email });
  const presses = [1, 2].map(() => chooseNewPassword(token, password, headers));
  expect((await Promise.all(presses)).sort()).toEqual(['changed', 'link_over']);
  for (const used of [token, other]) {
    expect(await chooseNewPassword(used, 'yet another password', headers)).toBe('link_over');
  }
  expect(await database.db.staffSession.count({ where: { userId: rey.id } })).toBe(0);
  const code = await codeOf(rey.secret);
  const old = requestFrom('192.0.2.1', waiting.cookies);
  expect(await enterCode({ code, kind: 'app' }, old)).toEqual({ outcome: 'over' });
  expect(await signIn({ email: rey.email, password: PASSWORD }, headers)).toEqual({
    outcome: 'wrong',
  });
  expect(await signIn({ email: rey.email, password }, headers)).toMatchObject({ outcome: 'code' });
  expect((await mailsTo(rey.email)).at(-1)).toMatch(/was changed/);
  const lines = await database.db.auditLine.findMany({ where: { subject: rey.email } });
  expect(lines.map(({ action }) => action)).toContain('password.reset');
});

test('the link works for an hour, and only its hash is stored', async () => {
  const rey = await storeReviewer();
  const token = await linkFor(rey.email, new Date(Date.now() - 3_600_001));
  expect(await findPasswordLink(token)).toBeUndefined();
  expect(await chooseNewPassword(token, password, headers)).toBe('link_over');
  const fresh = await linkFor(rey.email);
  const kept = await database.db.staffVerification.findMany();
  const lines = await database.db.auditLine.findMany();
  expect(JSON.stringify([kept, lines])).not.toContain(fresh);
  expect(await findPasswordLink('')).toBeUndefined();
  expect(await findPasswordLink('made up')).toBeUndefined();
});

test('unknown and disabled accounts get no email, and the link of a disabled one expires', async () => {
  const rey = await storeReviewer();
  const token = await linkFor(rey.email);
  await disableStaff({ email: rey.email, by: 'command line' });
  expect(await chooseNewPassword(token, password, headers)).toBe('link_over');
  const before = await database.db.staffMail.count();
  await mailNewPasswordLink(rey.email, headers);
  await mailNewPasswordLink('nobody@example.org', headers);
  expect(await database.db.staffMail.count()).toBe(before);
});

test('an account gets a limited number of emails an hour, and earlier links keep working', async () => {
  const rey = await storeReviewer();
  const token = await linkFor(rey.email);
  for (let requests = 0; requests < 2 * MAILS_PER_HOUR; requests++) {
    await mailNewPasswordLink(rey.email, headers);
  }
  expect(await mailsTo(rey.email)).toHaveLength(MAILS_PER_HOUR);
  expect(await findPasswordLink(token)).toMatchObject({ email: rey.email });
});

test('a network may request a limited number of links an hour', async () => {
  const [here, elsewhere] = [requestFrom('203.0.113.1'), requestFrom('198.51.100.1')];
  const most = env().LIMIT_SIGN_INS_PER_HOUR;
  const requests = await Promise.all(
    Array.from({ length: most + 2 }, () => countResetRequest(here)),
  );
  expect(requests.filter(({ allowed }) => !allowed)).toHaveLength(2);
  expect((await countResetRequest(elsewhere)).allowed).toBe(true);
});

test('an admin can send a colleague a link in their own name, at most three an hour', async () => {
  const rey = await storeReviewer();
  const sent = await sendResetLink(rey.email, admin);
  if (sent.outcome !== 'sent') throw new Error(sent.outcome);
  const [mail = ''] = await mailsTo(rey.email);
  expect(mail).toContain(sent.link);
  expect(mail).toContain(`${admin.name} sent you this link`);
  const token = new URL(sent.link).searchParams.get('token') ?? '';
  expect(await chooseNewPassword(token, password, headers)).toBe('changed');
  const [line] = await database.db.auditLine.findMany({
    where: { subject: rey.email, action: 'password.link_sent' },
  });
  expect(line).toMatchObject({ actor: admin.name, actorId: admin.id });
  for (let more = 1; more < MAILS_PER_HOUR; more++) {
    expect(await sendResetLink(rey.email, admin)).toMatchObject({ outcome: 'sent' });
  }
  expect(await sendResetLink(rey.email, admin)).toEqual({ outcome: 'too_many' });
});

test('no link is sent to a disabled account', async () => {
  const rey = await storeReviewer();
  await disableStaff({ email: rey.email, by: admin });
  expect(await sendResetLink(rey.email, admin)).toEqual({ outcome: 'unknown' });
  expect(await mailsTo(rey.email)).toEqual([]);
});
