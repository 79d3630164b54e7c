import { readFile } from 'node:fs/promises';
import { hashPassword as hashOlder } from 'better-auth/crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orBusy } from '@/components/staff/access/answer-busy';
import { addStaff, setPassword } from '@/lib/staff/access/accounts';
import {
  hashPassword,
  MAX_TRUSTED_HASHES,
  MAX_WAITING_HASHES,
  TooManyHashes,
  verifyPassword,
} from '@/lib/staff/access/passwords';
import { signIn } from '@/lib/staff/access/sign-in';
import { MAX_PASSWORD, MIN_PASSWORD, passwordProblem } from '@/lib/staff/access/staff-fields';
import { freshDatabase } from '../../support/database';
import { LOW_COST, requestFrom } from '../../support/staff-requests';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

let people = 0;
async function storeStaffWith(password: string) {
  const email = `rey.${++people}@example.org`;
  expect(await addStaff({ name: 'Rey Viewer', email, password, role: 'reviewer' })).toBe('added');
  return (typed: string) => signIn({ email, password: typed }, requestFrom(`192.0.2.${people}`));
}

test('a hash has the scrypt cost that OWASP recommends and a new salt every time', async () => {
  const [one = '', other = ''] = await Promise.all([1, 2].map(() => hashPassword('a password')));
  expect(one).not.toBe(other);
  const [name, N, r, p, salt = ''] = one.split('$');
  expect([name, Number(N), Number(r), Number(p)]).toEqual(['scrypt', 2 ** 15, 8, 3]);
  expect(Buffer.from(salt, 'base64url')).toHaveLength(16);
  expect(await verifyPassword({ hash: one, password: 'a password' })).toBe(true);
  expect(await verifyPassword({ hash: one, password: 'A password' })).toBe(false);
  expect(
    await verifyPassword({ hash: `${one.split('$').slice(0, 5).join('$')}$`, password: '' }),
  ).toBe(false);
});

test('many sign-ins at once are queued or refused and do not delay file reads', async () => {
  const hash = await hashPassword('a password');
  const tries = Array.from({ length: 40 }, () =>
    verifyPassword({ hash, password: 'a guess', maxWaiting: MAX_WAITING_HASHES }).catch(
      (problem) => problem,
    ),
  );
  // A person with a link or a session waits behind them and is not refused.
  const chosen = hashPassword('another password');
  let reads = 0;
  let isOver = false;
  const all = Promise.all(tries).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await readFile('package.json');
    reads += 1;
  }
  const results = await all;
  const refused = results.filter((result) => result instanceof TooManyHashes);
  expect(results.filter((result) => result === false).length).toBeLessThanOrEqual(
    MAX_WAITING_HASHES + 2,
  );
  expect(refused.length).toBeGreaterThanOrEqual(40 - MAX_WAITING_HASHES - 2);
  expect(refused[0]?.retryAfterSeconds).toBeGreaterThan(0);
  // If every read waited for one of the hashes, there would be fewer than twenty.
  expect(reads).toBeGreaterThan(200);
  expect(await chosen).toMatch(/^scrypt\$/);
  expect(await verifyPassword({ hash, password: 'a password', maxWaiting: 0 })).toBe(true);
});

test('people with a link find no place either when too many wait', async () => {
  const hash = orBusy(
    async () => new Response(await hashPassword('a password', { cost: LOW_COST })),
  );
  const answers = await Promise.all(Array.from({ length: 100 }, () => hash()));
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.filter(({ status }) => status === 200).length).toBe(100 - refused.length);
  expect(refused.length).toBeGreaterThanOrEqual(100 - MAX_TRUSTED_HASHES - 2);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await hash()).status).toBe(200);
});

test('the stored value is a hash, and hashes of the earlier library still work', async () => {
  const enter = await storeStaffWith('correct horse battery');
  const account = await database.db.staffAccount.findFirstOrThrow();
  expect(account.password).toMatch(/^scrypt\$32768\$8\$3\$/);
  const older = await hashOlder('an older long password');
  await database.db.$transaction((tx) => setPassword(tx, account.userId, older));
  expect((await enter('an older long password')).outcome).toBe('signed_in');
  expect((await enter('correct horse battery')).outcome).toBe('wrong');
});

test('a password stays valid for years', async () => {
  const enter = await storeStaffWith('a password from long ago');
  const long = new Date('2016-01-01T00:00:00Z');
  await database.db.staffAccount.updateMany({ data: { createdAt: long, updatedAt: long } });
  await database.db.staffUser.updateMany({ data: { createdAt: long } });
  expect((await enter('a password from long ago')).outcome).toBe('signed_in');
});

test('characters of every script count as one, and either Unicode form of a password signs in', async () => {
  expect(await passwordProblem('🕊️🌱', 'rey@example.org')).toBe('short');
  expect(await passwordProblem('é'.repeat(MIN_PASSWORD - 1), 'rey@example.org')).toBe('short');
  expect(await passwordProblem('čeština ünd 日本', 'rey@example.org')).toBeUndefined();
  const enter = await storeStaffWith('mañana será otro día'.normalize('NFC'));
  expect((await enter('mañana será otro día'.normalize('NFD'))).outcome).toBe('signed_in');
  expect((await enter('manana sera otro dia')).outcome).toBe('wrong');
});

test('the longest allowed password works with multi-byte characters', async () => {
  const signs = Array.from({ length: MAX_PASSWORD }, (_, at) => 0x1f400 + ((at * 37) % 64));
  const longest = String.fromCodePoint(...signs);
  expect(await passwordProblem(longest, 'rey@example.org')).toBeUndefined();
  expect(await passwordProblem(`${longest}x`, 'rey@example.org')).toBe('long');
  const enter = await storeStaffWith(longest);
  expect((await enter(longest)).outcome).toBe('signed_in');
  expect((await enter(longest.slice(0, -2))).outcome).toBe('wrong');
  expect((await enter('x'.repeat(60_000))).outcome).toBe('wrong');
});

test.each(['alllowercaseletters', '482910573824', '      9 x    ?', 'ALL CAPITALS'])(
  'no mix of character types is required: %j',
  async (password) => {
    expect(await passwordProblem(password, 'rey@example.org')).toBeUndefined();
  },
);

test.each([
  'passwordpassword',
  'Password1234!',
  '123456789012',
  'qwertyuiop12',
  'abcdefghijkl',
  'administrator',
  'iloveyou1234',
  'abcabcabcabcabc',
])('a password that programs guess first is refused: %j', async (password) => {
  expect(await passwordProblem(password, 'rey@example.org')).toBe('common');
});

test('a password of rare words is accepted', async () => {
  expect(await passwordProblem('correct horse battery', 'rey@example.org')).toBeUndefined();
  expect(await passwordProblem('sunflower-9-lake', 'rey@example.org')).toBeUndefined();
});
