import { afterAll, beforeAll, expect, test } from 'vitest';
import { countByStatus, listInbox } from '@/lib/staff/inbox/inbox';
import { inboxPath, readFilters } from '@/lib/staff/inbox/inbox-filters';
import { freshDatabase } from '../../support/database';
import { storeMessage } from './store-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  // Seven in the same millisecond, around a page's end.
  const noon = new Date('2026-11-20T17:00:00.000Z');
  for (let count = 0; count < 7; count++) await storeMessage(db, { createdAt: noon });
  await storeMessage(db, { createdAt: new Date('2026-11-21T04:59:59.999Z'), district: 'NY-12' });
  await storeMessage(db, { createdAt: new Date('2026-11-21T05:00:00.000Z'), status: 'refused' });
});
afterAll(() => database.drop());

async function walk(query: Record<string, string>, pageSize: number) {
  const seen: string[] = [];
  let filters = readFilters(query);
  for (;;) {
    const { rows, last } = await listInbox(filters, pageSize);
    seen.push(...rows.map(({ id }) => id));
    if (!last) return seen;
    const next = new URL(inboxPath(filters, last), 'http://localhost');
    filters = readFilters(Object.fromEntries(next.searchParams));
  }
}

test.each([1, 2, 3, 4, 8, 9])('pages of %i lose no message and show none twice', async (size) => {
  const seen = await walk({}, size);
  const all = await database.db.message.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  expect(seen).toEqual(all.map(({ id }) => id));
});

test('filters combine, and a day is a day in Washington', async () => {
  const count = async (query: Record<string, string>) =>
    (await listInbox(readFilters(query))).matches;
  expect(await count({ status: 'refused' })).toBe(1);
  expect(await count({ state: 'NY' })).toBe(1);
  expect(await count({ state: 'TX' })).toBe(8);
  expect(await count({ from: '2026-11-20', to: '2026-11-20' })).toBe(8);
  expect(await count({ from: '2026-11-21' })).toBe(1);
  expect(await count({ from: '2026-11-21', status: 'refused', state: 'NY' })).toBe(0);
  expect(await count({ status: 'refused', state: 'TX', from: '2026-11-01' })).toBe(1);
});

test('filters go on to the next page', async () => {
  expect(await walk({ state: 'TX', to: '2026-11-20' }, 3)).toHaveLength(7);
});

test('counts deliveries by state', async () => {
  const counts = await countByStatus();
  expect(counts.get('waiting')).toBe(16);
  expect(counts.get('refused')).toBe(2);
  expect(counts.get('bounced')).toBe(0);
});
