import { afterAll, beforeAll, expect, test } from 'vitest';
import { moves } from '@/lib/delivery/status';
import { erasePeople } from '@/lib/messages/erase';
import type { DeliveryStatus } from '@/lib/platform/db';
import { freshDatabase } from '../../../support/database';
import { walkTo } from '../../../support/walk-to';
import { storeMessage } from '../store-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** Entries that are not what their rows say, both ways. */
async function wrongEntries() {
  return database.db.$queryRaw<unknown[]>`
    select * from "InboxEntry" e full join
      inbox_entries_of(array(select id from "Message")) r using ("messageId")
    where e."messageId" is null or (e."createdAt", e.trouble, e.facets)
      is distinct from (r."createdAt", r.trouble, r.facets)`;
}

const entryOf = (messageId: string) =>
  database.db.inboxEntry.findUniqueOrThrow({ where: { messageId } });

test('every state a letter can reach is entered as it is', async () => {
  const { db } = database;
  for (const status of Object.keys(moves) as DeliveryStatus[]) {
    const { id } = await storeMessage(db, { status: 'on_hold', holdReason: 'review' });
    await walkTo(db, { messageId: id, officeName: 'Example Senator' }, status);
    // What is just being sent counts as waiting: taking it writes nothing.
    const entered = status === 'sending' ? 'queued' : status;
    expect((await entryOf(id)).facets).toContain(`sc:${entered}:capture`);
  }
  expect(await wrongEntries()).toEqual([]);
});

test('entries follow whatever is done to a message', async () => {
  const { db } = database;
  const { id, deliveries } = await storeMessage(db, {
    status: 'on_hold',
    holdReason: 'review',
    reviewFlags: ['links'],
    language: 'es',
  });
  expect(await entryOf(id)).toMatchObject({ trouble: 5 });
  await db.message.update({ where: { id }, data: { reviewFlags: [], district: 'NY-12' } });
  expect((await entryOf(id)).facets).toEqual(expect.arrayContaining(['p:NY', 'q:NY-12', 't:2']));
  const one = { id: deliveries[0]?.id ?? '' };
  await db.delivery.update({ where: one, data: { channel: 'email', status: 'queued' } });
  await db.delivery.create({
    data: { messageId: id, kind: 'notice', channel: 'email', status: 'queued' },
  });
  expect((await entryOf(id)).facets).not.toContain('c:notice');
  await erasePeople([id], { by: 'staff', why: 'asked for' });
  expect((await entryOf(id)).facets).toContain('e:erased');
  expect(await wrongEntries()).toEqual([]);
  await db.delivery.delete({ where: one });
  expect((await entryOf(id)).facets).not.toContain('c:email');
  expect(await wrongEntries()).toEqual([]);
  await db.message.delete({ where: { id } });
  expect(await db.inboxEntry.findUnique({ where: { messageId: id } })).toBeNull();
});

test('two letters of one message that move at the same moment are both entered', async () => {
  const { db } = database;
  for (let round = 0; round < 20; round += 1) {
    const { id, deliveries } = await storeMessage(db, { status: 'queued' });
    const ids = deliveries.map((delivery) => delivery.id);
    await Promise.all(
      ids.map((each, at) =>
        db.delivery.update({
          where: { id: each },
          data: { status: at === 0 ? 'self_send' : 'canceled' },
        }),
      ),
    );
    expect((await entryOf(id)).facets).toEqual(
      expect.arrayContaining(['s:self_send', 's:canceled']),
    );
  }
  expect(await wrongEntries()).toEqual([]);
});
