import { afterAll, beforeAll, expect, test } from 'vitest';
import { mustSetUp } from '@/lib/staff/access/find-account';
import { changeOwnPassword, endSessions, listOwnSessions } from '@/lib/staff/access/own-account';
import { findSession, findStaff, type Session } from '@/lib/staff/access/require-staff';
import { signIn } from '@/lib/staff/access/sign-in';
import { enterCode } from '@/lib/staff/second-factor/enter-code';
import {
  readCodes,
  removeFactor,
  renewCodes,
  secretFor,
  setUpFactor,
} from '@/lib/staff/second-factor/own-factor';
import { freshDatabase } from '../../support/database';
import { codeOf, PASSWORD, requestFrom, storeStaff } from '../../support/staff-requests';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const current = PASSWORD;
const network = '192.0.2.1';
let people = 0;

/** Stores a person without a second factor. */
async function newcomer(role: 'admin' | 'reviewer') {
  const person = await storeStaff(database.db, `new.${++people}@example.org`, role);
  const { id } = person;
  await database.db.staffSecondFactor.deleteMany({ where: { userId: id } });
  await database.db.staffUser.update({ where: { id }, data: { twoFactorEnabled: false } });
  return person;
}

async function signedIn(email: string, password = PASSWORD) {
  const result = await signIn({ email, password }, requestFrom(network));
  if (result.outcome !== 'signed_in') throw new Error(result.outcome);
  return requestFrom(network, result.cookies);
}

async function sessionOf(headers: Headers): Promise<Session> {
  const session = await findSession(headers);
  if (!session) throw new Error('there is no session');
  return session;
}

function cookiesOf(result: object | 'needed') {
  if (typeof result === 'object' && 'cookies' in result) return result.cookies as string[];
  throw new Error(JSON.stringify(result));
}

const actionsOf = async (subject: string) => {
  const lines = await database.db.auditLine.findMany({
    where: { subject },
    orderBy: { id: 'asc' },
  });
  return lines.map(({ action }) => action);
};

test('an admin without a second factor can only set one up', async () => {
  const { email } = await newcomer('admin');
  const headers = await signedIn(email);
  expect(await findStaff(headers)).toBeUndefined();
  const session = await sessionOf(headers);
  expect(mustSetUp(session)).toBe(true);
  const secret = secretFor(session);
  const setUp = (code: string, password = current) =>
    setUpFactor(session, { code, current: password }, headers);
  expect(await setUp('', '')).toEqual({ problems: { code: 'missing', current: 'missing' } });
  expect(await setUp('12345', 'not it')).toEqual({
    problems: { code: 'wrong_app', current: 'wrong' },
  });
  const code = await codeOf(secret);
  const after = requestFrom(network, cookiesOf(await setUp(code)));
  expect(await findStaff(after)).toMatchObject({ email, role: 'admin' });
  // The earlier session is replaced, and the code is used up.
  expect(await findSession(headers)).toBeUndefined();
  const next = await signIn({ email, password: current }, requestFrom(network));
  if (next.outcome !== 'code') throw new Error(next.outcome);
  const waiting = requestFrom(network, next.cookies);
  expect(await enterCode({ code, kind: 'app' }, waiting)).toEqual({ outcome: 'used' });
  const [recovery = ''] = await readCodes(session.staff.id);
  expect(await enterCode({ code: recovery, kind: 'recovery' }, waiting)).toMatchObject({
    outcome: 'signed_in',
  });
  expect(await removeFactor(await sessionOf(after), { current }, after)).toBe('needed');
  expect(await actionsOf(email)).toEqual([
    'staff.signed_in',
    'second_factor.set_up',
    'staff.signed_in',
  ]);
});

test('two concurrent setups of a second factor store one', async () => {
  const { email, id } = await newcomer('admin');
  const headers = await signedIn(email);
  const session = await sessionOf(headers);
  const typed = { code: await codeOf(secretFor(session)), current };
  const results = await Promise.all([1, 2].map(() => setUpFactor(session, typed, headers)));
  expect(results.filter((result) => 'cookies' in result)).toHaveLength(1);
  expect(await database.db.staffSecondFactor.count({ where: { userId: id } })).toBe(1);
});

test('a second factor is optional for a reviewer until the campaign requires it', async () => {
  const { email } = await newcomer('reviewer');
  const headers = await signedIn(email);
  expect(await findStaff(headers)).toMatchObject({ email });
  await database.db.campaign.create({ data: { secondFactorForAll: true } });
  expect(await findStaff(headers)).toBeUndefined();
  await database.db.campaign.deleteMany();
  const session = await sessionOf(headers);
  const code = await codeOf(secretFor(session));
  const cookies = cookiesOf(await setUpFactor(session, { code, current }, headers));
  const after = requestFrom(network, cookies);
  const renewed = await sessionOf(after);
  expect(await removeFactor(renewed, { current: 'not it' }, after)).toEqual({
    problems: { current: 'wrong' },
  });
  const gone = requestFrom(network, cookiesOf(await removeFactor(renewed, { current }, after)));
  expect(await sessionOf(gone)).toMatchObject({ hasSecondFactor: false });
  expect(await findSession(after)).toBeUndefined();
  expect(await actionsOf(email)).toContain('second_factor.removed');
});

test('new recovery codes replace the old ones', async () => {
  const { email } = await newcomer('admin');
  const headers = await signedIn(email);
  const session = await sessionOf(headers);
  const code = await codeOf(secretFor(session));
  const after = requestFrom(
    network,
    cookiesOf(await setUpFactor(session, { code, current }, headers)),
  );
  const old = await readCodes(session.staff.id);
  expect(old).toHaveLength(10);
  expect(await renewCodes(await sessionOf(after), { current: 'not it' })).toEqual({
    current: 'wrong',
  });
  expect(await readCodes(session.staff.id)).toEqual(old);
  expect(await renewCodes(await sessionOf(after), { current })).toBeUndefined();
  const codes = await readCodes(session.staff.id);
  expect(codes.filter((one) => old.includes(one))).toEqual([]);
  expect(await actionsOf(email)).toContain('second_factor.codes_made');
});

test('a new password ends all other sessions and renews this one', async () => {
  const { email } = await newcomer('reviewer');
  const [here, elsewhere] = [await signedIn(email), await signedIn(email)];
  const session = await sessionOf(here);
  const change = (typed: { current: string; password: string }) =>
    changeOwnPassword(session, typed, here);
  const password = 'another long enough one';
  expect(await change({ current: 'not it', password: 'short' })).toEqual({
    problems: { current: 'wrong', password: 'short' },
  });
  expect(await change({ current, password: `my ${email}` })).toEqual({
    problems: { password: 'obvious' },
  });
  expect(await change({ current, password: 'x'.repeat(20) })).toEqual({
    problems: { password: 'repeated' },
  });
  const cookies = cookiesOf(await change({ current, password }));
  expect(await findStaff(elsewhere)).toBeUndefined();
  expect(await findStaff(here)).toBeUndefined();
  expect(await findStaff(requestFrom(network, cookies))).toMatchObject({ email });
  expect(await signIn({ email, password: current }, requestFrom(network))).toEqual({
    outcome: 'wrong',
  });
  await signedIn(email, password);
  expect(await actionsOf(email)).toContain('password.changed');
});

test('guessing the password in a signed-in browser is limited', async () => {
  const { email } = await newcomer('reviewer');
  const headers = await signedIn(email);
  const session = await sessionOf(headers);
  const answers = await Promise.all(
    Array.from({ length: 21 }, (_, at) => renewCodes(session, { current: `guess ${at}` })),
  );
  expect(answers.filter((answer) => answer?.current === 'too_many')).toHaveLength(1);
});

test('a person can list and end only their own sessions', async () => {
  const [rey, eve] = [await newcomer('reviewer'), await newcomer('reviewer')];
  const [here, elsewhere, third] = [
    await signedIn(rey.email),
    await signedIn(rey.email),
    await signedIn(rey.email),
  ];
  const otherSession = await sessionOf(await signedIn(eve.email));
  const session = await sessionOf(here);
  const listed = await listOwnSessions(session);
  expect(listed).toHaveLength(3);
  expect(listed.filter(({ isThis }) => isThis)).toMatchObject([
    { id: session.id, network: '192.0.2.0/24', browser: 'A browser or program' },
  ]);
  expect(await endSessions(session, otherSession.id)).toBe(0);
  expect(await endSessions(session, (await sessionOf(elsewhere)).id)).toBe(1);
  expect(await findStaff(elsewhere)).toBeUndefined();
  expect(await findStaff(third)).toMatchObject({ email: rey.email });
  expect(await endSessions(session, 'others')).toBe(1);
  expect(await findStaff(here)).toMatchObject({ email: rey.email });
  expect(await listOwnSessions(otherSession)).toHaveLength(1);
  expect((await actionsOf(rey.email)).filter((action) => action === 'session.ended')).toHaveLength(
    2,
  );
});
