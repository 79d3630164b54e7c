import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { addStaff, disableStaff, enableStaff } from '@/lib/staff/access/accounts';
import { findStaff } from '@/lib/staff/access/require-staff';
import { signIn, signOut, TRIES_PER_ACCOUNT_AND_HOUR } from '@/lib/staff/access/sign-in';
import { adminAction } from '@/lib/staff/access/staff-action';
import { maintain } from '@/lib/worker/maintenance';
import { collectOutput } from '../../support/collect-output';
import { freshDatabase } from '../../support/database';
import { PASSWORD as password, requestFrom, storeAccount } from '../../support/staff-requests';

const email = 'rey@example.org';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.rateCount.deleteMany();
  await database.db.staffUser.deleteMany();
  await storeAccount(database.db, email, 'reviewer', 'Rey Viewer');
});

let networks = 0;
const newNetwork = () => `192.0.2.${++networks}`;

const withCookies = (cookies: string[]) => requestFrom('192.0.2.1', cookies);

async function signedIn() {
  const result = await signIn({ email, password }, requestFrom(newNetwork()));
  if (result.outcome !== 'signed_in') throw new Error(result.outcome);
  return result.cookies;
}

test('a session identifies its owner until they sign out', async () => {
  const cookies = await signedIn();
  expect(cookies.join()).toMatch(/^staff\.session_token=.*HttpOnly.*SameSite=Lax/i);
  const headers = withCookies(cookies);
  expect(await findStaff(headers)).toMatchObject({ email, role: 'reviewer' });
  const staff = await findStaff(headers);
  if (staff) await signOut(staff, headers);
  expect(await findStaff(headers)).toBeUndefined();
  expect(await database.db.staffSession.count()).toBe(0);
});

test('a session ends an hour after its last use, at most twelve hours after the sign-in', async () => {
  const headers = withCookies(await signedIn());
  const begun = Date.now();
  const staffAfter = (minutes: number) => {
    vi.setSystemTime(begun + minutes * 60_000);
    return findStaff(headers);
  };
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    for (const minutes of [30, 89, 148])
      expect(await staffAfter(minutes), `${minutes}`).toBeDefined();
    // A page an hour later is refused, and asking for it is no use of the session.
    for (const minutes of [209, 210])
      expect(await staffAfter(minutes), `${minutes}`).toBeUndefined();
    await database.db.staffSession.updateMany({
      data: { updatedAt: new Date(begun + 719 * 60_000) },
    });
    expect(await staffAfter(719)).toBeDefined();
    await maintain(database.db, {}, new Date());
    expect(await database.db.staffSession.count()).toBe(1);
    expect(await staffAfter(721)).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

test('a session used under a clock that was ahead ends an hour after its next use', async () => {
  const headers = withCookies(await signedIn());
  const ahead = new Date(Date.now() + 20 * 86_400_000);
  await database.db.staffSession.updateMany({ data: { updatedAt: ahead } });
  expect(await findStaff(headers)).toBeDefined();
  const used = async () => (await database.db.staffSession.findFirstOrThrow()).updatedAt.getTime();
  await expect.poll(used).toBeLessThanOrEqual(Date.now());
});

test('every sign-in attempt and a refused admin action are logged without personal data', async () => {
  vi.stubEnv('LOG', 'info');
  rereadEnv();
  const output = collectOutput();
  const forAdmins = adminAction(async () => new Response('done'));
  const init = { headers: withCookies(await signedIn()), method: 'POST' };
  const refused = await forAdmins(new Request('http://localhost/staff/team/invite', init), {
    params: Promise.resolve({}),
  });
  await signIn({ email, password: 'not the password' }, requestFrom(newNetwork()));
  await signIn({ email: 'no.one@example.org', password }, requestFrom(newNetwork()));
  vi.unstubAllEnvs();
  rereadEnv();
  const lines = output()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { event: 'staff_sign_in', code: 'signed_in' },
    { event: 'staff_admins_only' },
    { event: 'staff_sign_in', code: 'wrong' },
    { event: 'staff_sign_in', code: 'wrong' },
  ]);
  expect([refused.status, refused.headers.get('location')]).toEqual([
    303,
    expect.stringContaining('/staff/inbox'),
  ]);
  expect(output()).not.toMatch(/example\.org|192\.0\.2|Rey/);
});

test("a session stores the shortened network and the browser's name", async () => {
  const headers = requestFrom('203.0.113.77');
  headers.set('user-agent', `Browser/1.0 ${'x'.repeat(1000)}`);
  await signIn({ email, password }, headers);
  const [session] = await database.db.staffSession.findMany();
  expect(session?.ipAddress).toBe('203.0.113.0/24');
  expect(session?.userAgent).toMatch(/^Browser\/1\.0 x{288}$/);
});

test('every sign-in creates its own session and an audit entry', async () => {
  const first = await signedIn();
  const second = await signedIn();
  expect(second).not.toEqual(first);
  expect(await database.db.staffSession.count()).toBe(2);
  const [line] = await database.db.auditLine.findMany({ orderBy: { id: 'desc' } });
  expect(line).toMatchObject({
    action: 'staff.signed_in',
    subject: email,
    after: { by: 'password' },
  });
  expect(line?.network).toMatch(/^192\.0\.2\.0\/24$/);
});

test('a forged or changed cookie identifies no one', async () => {
  const [cookie = ''] = await signedIn();
  expect(await findStaff(new Headers())).toBeUndefined();
  expect(await findStaff(withCookies(['staff.session_token=abc.def']))).toBeUndefined();
  const changed = cookie.replace('session_token=', 'session_token=x');
  expect(await findStaff(withCookies([changed]))).toBeUndefined();
});

test('an unknown address and a wrong password get the same answer', async () => {
  const headers = requestFrom(newNetwork());
  const wrong = { outcome: 'wrong' };
  expect(await signIn({ email, password: 'not the password' }, headers)).toEqual(wrong);
  expect(await signIn({ email: 'nobody@example.org', password }, headers)).toEqual(wrong);
  expect(await signIn({ email: 'no address', password }, headers)).toEqual(wrong);
  expect(await signIn({ email, password: 'x'.repeat(5000) }, headers)).toEqual(wrong);
  expect(await signIn({ email: ' ', password }, headers)).toEqual({ outcome: 'missing' });
});

test('a stranger who guesses is blocked, and the owner can sign in from another network', async () => {
  const headers = requestFrom(newNetwork());
  for (let tries = 0; tries < TRIES_PER_ACCOUNT_AND_HOUR; tries++) {
    expect(await signIn({ email, password: `guess ${tries}` }, headers)).toEqual({
      outcome: 'wrong',
    });
  }
  expect(await signIn({ email, password }, headers)).toMatchObject({ outcome: 'too_many' });
  expect(await signedIn()).not.toEqual([]);
});

test('no one behind a proxy that hides addresses is locked out by another one behind it', async () => {
  const here = requestFrom('behind 10.0.0.1');
  for (let tries = 0; tries < TRIES_PER_ACCOUNT_AND_HOUR; tries++) {
    expect((await signIn({ email, password: `wrong ${tries}` }, here)).outcome).toBe('wrong');
  }
  expect((await signIn({ email, password }, here)).outcome).toBe('signed_in');
});

test('a network that tries one account after another is blocked', async () => {
  process.env.LIMIT_SIGN_INS_PER_HOUR = '3';
  rereadEnv();
  const headers = requestFrom(newNetwork());
  const outcomes = await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((name) =>
      signIn({ email: `${name}@example.org`, password }, headers),
    ),
  );
  delete process.env.LIMIT_SIGN_INS_PER_HOUR;
  rereadEnv();
  expect(outcomes.filter(({ outcome }) => outcome === 'too_many')).toHaveLength(2);
});

test('a disabled account is signed out at once and cannot sign in until it is enabled', async () => {
  const headers = withCookies(await signedIn());
  const change = { email, by: 'command line' } as const;
  expect(await disableStaff(change)).toBe('disabled');
  expect(await findStaff(headers)).toBeUndefined();
  expect(await signIn({ email, password }, requestFrom(newNetwork()))).toEqual({
    outcome: 'wrong',
  });
  expect(await database.db.staffSession.count()).toBe(0);
  expect(await disableStaff(change)).toBe('already');
  const again = { name: 'Rey Viewer', email, password, role: 'admin' as const };
  expect(await addStaff(again)).toBe('disabled');
  expect(await enableStaff(change)).toBe('enabled');
  expect(await enableStaff(change)).toBe('already');
  expect(await addStaff(again)).toBe('taken');
  expect(await findStaff(withCookies(await signedIn()))).toMatchObject({ role: 'reviewer' });
  expect(await disableStaff({ ...change, email: 'nobody@example.org' })).toBe('unknown');
  const actions = await database.db.auditLine.findMany({
    where: { action: { in: ['staff.disabled', 'staff.enabled'] } },
    orderBy: { id: 'asc' },
  });
  expect(actions.map(({ action }) => action)).toEqual(['staff.disabled', 'staff.enabled']);
});
