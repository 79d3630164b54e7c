import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPersonalData } from '@/lib/receipts/personal-data';
import { freshDatabase } from '../../support/database';
import { storeLetters, storeOffices } from '../delivery/store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterAll(() => database.drop());

test('a bounce report matched only by a shared server ID is not shown', async () => {
  const providerId = '250 2.0.0 Ok';
  const { id, deliveries } = await storeLetters(database.db, { letters: [{ providerId }] });
  const deliveryId = deliveries[0]?.id ?? null;
  await database.db.bounce.createMany({
    data: [
      { eventId: 'own', deliveryId, failure: 'refused', serverText: 'this letter' },
      { eventId: 'other', providerId, failure: 'refused', serverText: 'someone@example.org' },
    ],
  });
  const record = await findPersonalData(id);
  expect(record?.bounces).toMatchObject([{ serverText: 'this letter' }]);
});

test("the team's tags are shown, and the assigned person is not", async () => {
  const { id } = await storeLetters(database.db, { letters: [{}] });
  await database.db.message.update({ where: { id }, data: { tags: ['press'] } });
  const record = await findPersonalData(id);
  expect(record?.message.tags).toEqual(['press']);
  expect(record?.message).not.toHaveProperty('assigneeId');
});
