import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { addStaff, disableStaff, listStaff } from '@/lib/staff/access/accounts';
import { findStaff } from '@/lib/staff/access/require-staff';
import { signIn, signOut, TRIES_PER_ACCOUNT_AND_HOUR } from '@/lib/staff/access/sign-in';
import { freshDatabase } from '../../support/database';

const email = 'rey@example.org';
const password = 'correct horse battery';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.rateCount.deleteMany();
  await database.db.staffUser.deleteMany();
  await addStaff({ name: 'Rey Viewer', email, password, role: 'reviewer' });
});

let networks = 0;
const newNetwork = () => `192.0.2.${++networks}`;

function withCookies(cookies: string[]) {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
}

async function signedIn() {
  const result = await signIn({ email, password, network: newNetwork() });
  if (result.outcome !== 'signed_in') throw new Error(result.outcome);
  return result.cookies;
}

test('signs in, is known, and signs out for good', async () => {
  const cookies = await signedIn();
  expect(cookies.join()).toMatch(/^staff\.session_token=.*HttpOnly.*SameSite=Lax/i);
  const headers = withCookies(cookies);
  expect(await findStaff(headers)).toMatchObject({ email, role: 'reviewer' });
  await signOut(headers);
  expect(await findStaff(headers)).toBeUndefined();
  expect(await database.db.staffSession.count()).toBe(0);
});

test('a session keeps no network address and no device', async () => {
  await signedIn();
  const [session] = await database.db.staffSession.findMany();
  expect(session?.ipAddress || session?.userAgent || null).toBeNull();
});

test('a made-up or changed cookie is nobody', async () => {
  const [cookie = ''] = await signedIn();
  expect(await findStaff(new Headers())).toBeUndefined();
  expect(await findStaff(withCookies(['staff.session_token=abc.def']))).toBeUndefined();
  const changed = cookie.replace('session_token=', 'session_token=x');
  expect(await findStaff(withCookies([changed]))).toBeUndefined();
});

test('an unknown address and a wrong password get the same answer', async () => {
  const network = newNetwork();
  const wrong = { outcome: 'wrong' };
  expect(await signIn({ email, password: 'not the password', network })).toEqual(wrong);
  expect(await signIn({ email: 'nobody@example.org', password, network })).toEqual(wrong);
  expect(await signIn({ email: 'no address', password, network })).toEqual(wrong);
  expect(await signIn({ email, password: 'x'.repeat(5000), network })).toEqual(wrong);
  expect(await signIn({ email: ' ', password, network })).toEqual({ outcome: 'missing' });
});

test('a stranger who guesses is stopped; the owner gets in from elsewhere', async () => {
  const network = newNetwork();
  for (let tries = 0; tries < TRIES_PER_ACCOUNT_AND_HOUR; tries++) {
    expect(await signIn({ email, password: `guess ${tries}`, network })).toEqual({
      outcome: 'wrong',
    });
  }
  expect(await signIn({ email, password, network })).toMatchObject({ outcome: 'too_many' });
  expect(await signedIn()).not.toEqual([]);
});

test('a network that tries one account after another is stopped', async () => {
  process.env.LIMIT_SIGN_INS_PER_HOUR = '3';
  rereadEnv();
  const network = newNetwork();
  const outcomes = await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((name) =>
      signIn({ email: `${name}@example.org`, password, network }),
    ),
  );
  delete process.env.LIMIT_SIGN_INS_PER_HOUR;
  rereadEnv();
  expect(outcomes.filter(({ outcome }) => outcome === 'too_many')).toHaveLength(2);
});

test('whoever is disabled is out at once and cannot come back, until added again', async () => {
  const headers = withCookies(await signedIn());
  expect(await disableStaff(email)).toBe('disabled');
  expect(await findStaff(headers)).toBeUndefined();
  expect(await signIn({ email, password, network: newNetwork() })).toEqual({ outcome: 'wrong' });
  expect(await disableStaff(email)).toBe('already');
  expect(await listStaff()).toMatchObject([{ email, enabled: false }]);
  const again = { name: 'Rey Viewer', email, password, role: 'admin' as const };
  expect(await addStaff(again)).toBe('enabled');
  expect(await addStaff(again)).toBe('taken');
  expect(await findStaff(withCookies(await signedIn()))).toMatchObject({ role: 'admin' });
  expect(await disableStaff('nobody@example.org')).toBe('unknown');
  const actions = await database.db.auditLine.findMany({ orderBy: { id: 'asc' } });
  expect(actions.slice(-2).map(({ action }) => action)).toEqual([
    'staff.disabled',
    'staff.enabled',
  ]);
});
