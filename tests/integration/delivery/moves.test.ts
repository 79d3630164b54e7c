import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayMove, moves } from '@/lib/delivery/status';
import type { DeliveryStatus } from '@/lib/platform/db';
import { freshDatabase } from '../../support/database';
import { storeLetters, storeOffices } from './store-letters';

const all = Object.keys(moves) as DeliveryStatus[];

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterAll(() => database.drop());

/** Whether the database lets a delivery make the move, regardless of the code that requests it. */
async function isAllowed(from: DeliveryStatus, to: DeliveryStatus): Promise<boolean> {
  const { deliveries } = await storeLetters(database.db, { letters: [{ status: from }] });
  const where = { id: deliveries[0]?.id ?? '' };
  try {
    await database.db.delivery.update({ where, data: { status: to } });
    return true;
  } catch (problem) {
    expect(String(problem)).toContain(`a delivery may not move from ${from} to ${to}`);
    const row = await database.db.delivery.findUniqueOrThrow({ where });
    expect(row.status).toBe(from);
    return false;
  }
}

test.each(all)('from %s the database allows exactly the moves of the table', async (from) => {
  const others = all.filter((to) => to !== from);
  const allowed: DeliveryStatus[] = [];
  for (const to of others) if (await isAllowed(from, to)) allowed.push(to);
  expect(allowed).toEqual(others.filter((to) => mayMove(from, to)));
});

test('a delivery that keeps its status can change other columns', async () => {
  const { deliveries } = await storeLetters(database.db, { letters: [{ status: 'accepted' }] });
  const where = { id: deliveries[0]?.id ?? '' };
  const data = { status: 'accepted', providerId: 'queued as 1' } as const;
  expect(await database.db.delivery.update({ where, data })).toMatchObject(data);
});
