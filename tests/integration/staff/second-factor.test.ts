import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { disableStaff, enableStaff, setPassword } from '@/lib/staff/access/accounts';
import { hashPassword } from '@/lib/staff/access/passwords';
import { findStaff } from '@/lib/staff/access/require-staff';
import { signIn } from '@/lib/staff/access/sign-in';
import {
  CODES_PER_HOUR,
  type CodeKind,
  enterCode,
  STRANGE_CODES_PER_HOUR,
} from '@/lib/staff/second-factor/enter-code';
import { freshDatabase } from '../../support/database';
import { codeOf, PASSWORD, requestFrom, storeStaff } from '../../support/staff-requests';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

let people = 0;
const storeAdmin = () => storeStaff(database.db, `ada.${++people}@example.org`, 'admin');
let networks = 0;
const newNetwork = () => `198.51.100.${++networks}`;

type Person = Awaited<ReturnType<typeof storeAdmin>>;

/** Enters the right password. @returns the cookies of a sign-in that waits for a code */
async function atTheCode({ email }: Person, network = newNetwork()) {
  const result = await signIn({ email, password: PASSWORD }, requestFrom(network));
  if (result.outcome !== 'code') throw new Error(result.outcome);
  return { network, cookies: result.cookies };
}

type Waiting = Awaited<ReturnType<typeof atTheCode>>;

const enter = ({ network, cookies }: Waiting, code: string, kind: CodeKind = 'app') =>
  enterCode({ code, kind }, requestFrom(network, cookies));

test('a session starts only after the code', async () => {
  const ada = await storeAdmin();
  const waiting = await atTheCode(ada);
  expect(await findStaff(requestFrom(waiting.network, waiting.cookies))).toBeUndefined();
  expect(await database.db.staffSession.count()).toBe(0);
  const result = await enter(waiting, await codeOf(ada.secret));
  if (result.outcome !== 'signed_in') throw new Error(result.outcome);
  const headers = requestFrom(waiting.network, result.cookies);
  expect(await findStaff(headers)).toMatchObject({ email: ada.email, role: 'admin' });
});

async function signedIn(person: Person, stepsLater = 0) {
  const waiting = await atTheCode(person);
  const result = await enter(waiting, await codeOf(person.secret, stepsLater));
  if (result.outcome !== 'signed_in') throw new Error(result.outcome);
  return { network: waiting.network, cookies: [...waiting.cookies, ...result.cookies] };
}

test('a code works once, even for another person who knows it and the password', async () => {
  const ada = await storeAdmin();
  const [one, other] = [await atTheCode(ada), await atTheCode(ada)];
  const code = await codeOf(ada.secret);
  const outcomes = await Promise.all([enter(one, code), enter(other, code)]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['signed_in', 'used']);
  expect(await enter(await atTheCode(ada), code)).toEqual({ outcome: 'used' });
  expect(await enter(await atTheCode(ada), await codeOf(ada.secret, 1))).toMatchObject({
    outcome: 'signed_in',
  });
});

test('a sign-in waits for its code for a limited time and can be finished once', async () => {
  const ada = await storeAdmin();
  const late = await atTheCode(ada);
  await database.db.staffVerification.updateMany({
    where: { value: ada.id },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  expect(await enter(late, await codeOf(ada.secret))).toEqual({ outcome: 'over' });
  const waiting = await atTheCode(ada);
  expect(await enter(waiting, await codeOf(ada.secret))).toMatchObject({ outcome: 'signed_in' });
  expect(await enter(waiting, await codeOf(ada.secret, 1))).toEqual({ outcome: 'over' });
});

test('a forged cookie or the number of a sign-in without its signature is refused', async () => {
  const ada = await storeAdmin();
  const { cookies, network } = await atTheCode(ada);
  const cookie = cookies.find((one) => one.startsWith('staff.two_factor=')) ?? '';
  const number = cookie.split('=')[1]?.split('.')[0];
  const code = await codeOf(ada.secret);
  for (const made of ['staff.two_factor=2fa-made.up', `staff.two_factor=${number}`]) {
    expect(await enter({ network, cookies: [made] }, code)).toEqual({ outcome: 'over' });
  }
  expect(await database.db.staffSession.count({ where: { userId: ada.id } })).toBe(0);
});

test('a recovery code works once, in any spelling, and only for its owner', async () => {
  const [ada, eve] = [await storeAdmin(), await storeAdmin()];
  const typed = ' AAAAA aaaaa';
  expect(await enter(await atTheCode(ada), typed, 'recovery')).toMatchObject({
    outcome: 'signed_in',
  });
  expect(await enter(await atTheCode(ada), typed, 'recovery')).toEqual({ outcome: 'wrong' });
  const races = [await atTheCode(eve), await atTheCode(eve)];
  const outcomes = await Promise.all(races.map((one) => enter(one, 'bbbbb-bbbbb', 'recovery')));
  expect(outcomes.filter(({ outcome }) => outcome === 'signed_in')).toHaveLength(1);
  const kept = await database.db.staffSecondFactor.findMany();
  expect(JSON.stringify(kept)).not.toMatch(/aaaaa-?aaaaa|bbbbb-?bbbbb|a secret of/);
});

test('five wrong codes end a sign-in, and the password is required again', async () => {
  const ada = await storeAdmin();
  const waiting = await atTheCode(ada);
  for (let tries = 0; tries < 5; tries++) {
    expect(await enter(waiting, '12345')).toEqual({ outcome: 'wrong' });
  }
  expect(await enter(waiting, await codeOf(ada.secret))).toEqual({ outcome: 'over' });
  expect(await enter(waiting, ' ')).toEqual({ outcome: 'over' });
  expect(await enter(await atTheCode(ada), ' ')).toEqual({ outcome: 'missing' });
});

test('a stranger with the password cannot lock the owner out of another network', async () => {
  const ada = await storeAdmin();
  const network = newNetwork();
  const outcomes: string[] = [];
  for (let tries = 0; tries <= CODES_PER_HOUR; tries++) {
    outcomes.push((await enter(await atTheCode(ada, network), '12345')).outcome);
    // Passwords have their own limit, which would stop the stranger sooner.
    await database.db.rateCount.deleteMany({ where: { key: { startsWith: 'sign-in' } } });
  }
  expect(outcomes.at(-1)).toBe('too_many');
  expect(new Set(outcomes.slice(0, -1))).toEqual(new Set(['wrong']));
  await signedIn(ada);
});

test('codes from unknown browsers are limited together, and the owner is emailed and can sign in', async () => {
  const ada = await storeAdmin();
  const known = await signedIn(ada);
  const guess = async () => (await enter(await atTheCode(ada), '12345')).outcome;
  // The sign-in above was in a new browser and counts as one of them.
  for (let tries = 1; tries < STRANGE_CODES_PER_HOUR; tries++) expect(await guess()).toBe('wrong');
  expect(await guess()).toBe('too_many');
  const mails = await database.db.staffMail.findMany({ where: { kind: 'alert' } });
  const notified = mails.map(({ sealed }) => readStaffMail(sealed ?? new Uint8Array()));
  expect(notified.filter((mail) => mail?.to === ada.email)).toHaveLength(1);

  const again = await atTheCode(ada, known.network);
  const cookies = [...known.cookies, ...again.cookies];
  expect(await enter({ ...again, cookies }, await codeOf(ada.secret, 1))).toMatchObject({
    outcome: 'signed_in',
  });
  const passwordHash = await hashPassword(PASSWORD);
  await database.db.$transaction((tx) => setPassword(tx, ada.id, passwordHash));
  expect(await guess()).toBe('wrong');
});

test('a recovery code lets the owner in from a new browser, whatever strangers tried', async () => {
  const ada = await storeAdmin();
  for (const kind of ['app', 'recovery'] as const) {
    for (let tries = 0; tries <= STRANGE_CODES_PER_HOUR; tries++) {
      await enter(await atTheCode(ada), '12345', kind);
    }
  }
  expect((await enter(await atTheCode(ada), await codeOf(ada.secret))).outcome).toBe('too_many');
  expect(await enter(await atTheCode(ada), 'aaaaa-aaaaa', 'recovery')).toMatchObject({
    outcome: 'signed_in',
  });
  const network = newNetwork();
  const outcomes: string[] = [];
  for (let tries = 0; tries <= CODES_PER_HOUR; tries++) {
    outcomes.push((await enter(await atTheCode(ada, network), 'ccccc', 'recovery')).outcome);
    await database.db.rateCount.deleteMany({ where: { key: { startsWith: 'sign-in' } } });
  }
  expect(outcomes.at(-1)).toBe('too_many');
});

test('no one behind a proxy that hides addresses uses up the recovery codes of another one', async () => {
  const ada = await storeAdmin();
  const outcomes = new Set<string>();
  for (let tries = 0; tries <= CODES_PER_HOUR; tries++) {
    const here = await atTheCode(ada, 'behind 10.0.0.1');
    outcomes.add((await enter(here, 'ccccc', 'recovery')).outcome);
  }
  expect([...outcomes]).toEqual(['wrong']);
});

test('an account disabled between password and code cannot sign in', async () => {
  const [ada] = [await storeAdmin(), await storeAdmin()];
  const waiting = await atTheCode(ada);
  await disableStaff({ email: ada.email, by: 'command line' });
  expect(await enter(waiting, await codeOf(ada.secret))).toEqual({ outcome: 'over' });
  await enableStaff({ email: ada.email, by: 'command line' });
  expect((await signedIn(ada)).cookies).not.toEqual([]);
});
