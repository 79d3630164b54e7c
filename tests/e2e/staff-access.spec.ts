import { openDb, type PrismaClient } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { setUpDoors, staffDoors } from '../support/staff-doors';
import { test as base, expect } from './fixtures';
import { marksOfAll } from './personal-data';
import { staffOf } from './signed-in';
import { postsPassword, postsSignIn } from './signed-in-request';
import { everyMethod, FROM_OUR_PAGE, leadsTo, wrongAnswers } from './staff-door-requests';

const test = base.extend<{ db: PrismaClient }>({
  db: async ({ site }, use) => {
    const db = openDb((await findRunningPostgres(site.dataDir)) ?? '', 2);
    await use(db);
    await db.$disconnect();
  },
});

const doors = staffDoors();
const closed = doors.filter(({ isPublic }) => !isPublic);
const beforeSetUp = ({ address }: { address: string }) => Object.hasOwn(setUpDoors, address);
const toSignIn = leadsTo('/staff/sign-in');

test('the list of staff addresses is complete', () => {
  expect(closed.length).toBeGreaterThan(70);
  expect(closed.filter(({ kind, methods }) => kind === 'route' && methods.length === 0)).toEqual(
    [],
  );
});

const strangers: Record<string, Record<string, string>> = {
  'without a session': {},
  'with a made-up session': {
    cookie: 'staff.session_token=made.up; __Host-staff.session_token=made.up',
  },
  'that looks like navigation by Next.js': { RSC: '1', 'Next-Router-Prefetch': '1' },
};

for (const [who, headers] of Object.entries(strangers)) {
  test(`a request ${who} is redirected to sign-in from every page and route`, async ({
    request,
    db,
  }) => {
    test.setTimeout(120_000);
    const before = await marksOfAll(db);
    const methodsOf = who === 'without a session' ? everyMethod : undefined;
    expect(await wrongAnswers(request, closed, toSignIn, { headers, methodsOf })).toEqual([]);
    expect(await marksOfAll(db)).toEqual(before);
  });
}

test('addresses that change something refuse GET', async ({ request }) => {
  const changes = closed.filter(({ methods }) => !methods.includes('GET'));
  expect(changes.length).toBeGreaterThan(30);
  const refused = ({ answer }: { answer: { status(): number } }) => answer.status() === 405;
  expect(await wrongAnswers(request, changes, refused, { methodsOf: () => ['GET'] })).toEqual([]);
});

/** Changes to the account or session of a signed-in person. */
const shutOut: Record<string, (db: PrismaClient, userId: string) => Promise<unknown>> = {
  'whose account was disabled': (db, id) =>
    db.staffUser.update({ where: { id }, data: { disabledAt: new Date() } }),
  'whose session was ended': (db, userId) => db.staffSession.deleteMany({ where: { userId } }),
  'whose session is too old': (db, userId) =>
    db.staffSession.updateMany({ where: { userId }, data: { expiresAt: new Date(0) } }),
};

for (const [who, shutsOut] of Object.entries(shutOut)) {
  test(`someone ${who} is redirected to sign-in from every page and route`, async ({
    request,
    site,
    db,
  }) => {
    test.setTimeout(120_000);
    const ada = await staffOf(site, 'admin');
    await postsSignIn(request, ada);
    expect((await request.get('/staff/team', { maxRedirects: 0 })).status()).toBe(200);
    const { id } = await db.staffUser.findUniqueOrThrow({ where: { email: ada.email } });
    await shutsOut(db, id);
    const before = await marksOfAll(db);
    expect(await wrongAnswers(request, closed, toSignIn)).toEqual([]);
    expect(await marksOfAll(db)).toEqual(before);
  });
}

/**
 * Removes a person's second factor.
 * @returns their id
 */
async function withoutFactor(db: PrismaClient, email: string) {
  const { id } = await db.staffUser.update({ where: { email }, data: { twoFactorEnabled: false } });
  await db.staffSecondFactor.deleteMany({ where: { userId: id } });
  return id;
}

test('an admin without a second factor can only set one up or sign out', async ({
  request,
  site,
  db,
}) => {
  test.setTimeout(120_000);
  const ada = await staffOf(site, 'admin');
  const id = await withoutFactor(db, ada.email);
  expect(await postsPassword(request, ada)).toBe('/staff');
  const before = await marksOfAll(db);
  const others = closed.filter((door) => !beforeSetUp(door));
  const toSetUp = leadsTo('/staff/account/second-factor');
  expect(await wrongAnswers(request, others, toSetUp, { methodsOf: everyMethod })).toEqual([]);
  const form = { code: '123456', current: 'not the password' };
  const bare = { form, headers: FROM_OUR_PAGE, maxRedirects: 0 };
  const refused = await request.post('/staff/account/second-factor/set-up', bare);
  expect(refused.headers().location).toContain('problem=code.wrong_app&problem=current.wrong');
  expect(await marksOfAll(db)).toEqual(before);

  const page = await request.get('/staff/account/second-factor', { maxRedirects: 0 });
  expect(page.status()).toBe(200);
  expect(await page.text()).not.toContain('/staff/inbox');
  const left = await request.post('/staff/sign-out', { headers: FROM_OUR_PAGE, maxRedirects: 0 });
  expect(left.headers().location).toBe('/staff/sign-in?notice=signed_out');
  expect(await db.staffSession.count({ where: { userId: id } })).toBe(0);
});
