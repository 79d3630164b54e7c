import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createFirstAccount,
  firstAccountLinkWorks,
  mintFirstAccountLink,
} from '@/lib/staff/access/first-account';
import { auditFromNow } from '../../support/audit-from-now';
import { freshDatabase } from '../../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let newAuditLines: Awaited<ReturnType<typeof auditFromNow>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.staffUser.deleteMany();
  await database.db.siteFact.deleteMany();
  newAuditLines = await auditFromNow(database.db);
});

const ada = { name: 'Ada Sample', email: 'ada@example.org', password: 'a long enough password' };

async function mintToken(now?: Date) {
  const link = await mintFirstAccountLink(database.db, now);
  if (!link) throw new Error('no link was minted');
  return new URL(link).searchParams.get('token') ?? '';
}

test('the link creates one admin once, and writes an audit entry', async () => {
  const token = await mintToken();
  expect(await firstAccountLinkWorks(token)).toBe(true);
  expect(await createFirstAccount(token, ada)).toBe('created');
  expect(await createFirstAccount(token, { ...ada, email: 'eve@example.org' })).toBe('link_over');
  expect(await firstAccountLinkWorks(token)).toBe(false);
  const [user, ...others] = await database.db.staffUser.findMany();
  expect(others).toEqual([]);
  expect(user).toMatchObject({ name: 'Ada Sample', email: 'ada@example.org', role: 'admin' });
  const [line] = await newAuditLines();
  expect(line).toMatchObject({ actorId: user?.id, action: 'staff.first_added' });
});

test('two people using the link at the same time create one account', async () => {
  const token = await mintToken();
  const outcomes = await Promise.all([
    createFirstAccount(token, ada),
    createFirstAccount(token, { ...ada, email: 'eve@example.org' }),
  ]);
  expect(outcomes.sort()).toEqual(['created', 'link_over']);
  expect(await database.db.staffUser.count()).toBe(1);
});

test('a wrong or expired link creates nothing', async () => {
  const old = await mintToken(new Date(Date.now() - 24 * 3_600_000 - 1000));
  expect(await createFirstAccount(old, ada)).toBe('link_over');
  const current = await mintToken();
  expect(current).not.toBe(old);
  expect(await createFirstAccount('', ada)).toBe('link_over');
  expect(await firstAccountLinkWorks(current)).toBe(true);
  expect(await database.db.staffUser.count()).toBe(0);
});

test('all machines print the same link, even when they start together', async () => {
  const [one, ...others] = await Promise.all([1, 2, 3, 4].map(() => mintToken()));
  expect(new Set(others)).toEqual(new Set([one]));
  expect(await mintToken()).toBe(one);
  expect(await createFirstAccount(one ?? '', ada)).toBe('created');
});

test('no link is created or valid once there is a staff account', async () => {
  const spare = await mintToken();
  const token = await mintToken();
  await createFirstAccount(token, ada);
  expect(await mintFirstAccountLink(database.db)).toBeNull();
  expect(await firstAccountLinkWorks(spare)).toBe(false);
});

test('the token itself is not stored', async () => {
  const token = await mintToken();
  expect(JSON.stringify(await database.db.siteFact.findMany())).not.toContain(token);
});
