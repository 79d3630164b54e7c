import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { receiptHash } from '@/lib/messages/receipt-token';
import { findReceipt, shownState } from '@/lib/receipts/receipts';
import { holdMessage, rejectMessage, releaseMessage } from '@/lib/staff/messages/review';
import { sweep } from '@/tests/support/sweep';
import { freshDatabase } from '../../../support/database';
import { admin as ada, reviewer as rey } from '../../../support/sample-staff';
import { createMessage } from '../create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function look(id: string) {
  const row = await database.db.message.findUniqueOrThrow({
    where: { id },
    include: { deliveries: { orderBy: { chamber: 'asc' } } },
  });
  return { ...row, statuses: row.deliveries.map(({ status }) => status) };
}

const claim = (limit = 10) =>
  claimDue(database.db, { workerId: 'w', limit, channels: ['capture'], now: new Date() });

test('a queued letter is put on hold, the receipt shows it, and no worker claims it', async () => {
  const { id, reference } = await createMessage(database.db, {
    receiptHash: receiptHash('on_hold'),
  });
  expect(await holdMessage({ messageId: id, by: rey })).toBe('on_hold');
  expect(await look(id)).toMatchObject({
    statuses: ['on_hold', 'on_hold'],
    holdReason: 'review',
    staffVersion: 1,
  });
  expect((await claim()).filter(({ messageId }) => messageId === id)).toEqual([]);
  const receipt = await findReceipt('on_hold');
  expect(receipt?.lines.map((line) => shownState(line, receipt))).toEqual(['on_hold', 'on_hold']);
  const line = await database.db.auditLine.findFirstOrThrow({ where: { subject: reference } });
  expect(line).toMatchObject({
    action: 'message.put_on_hold',
    actorId: 'rey',
    after: { on_hold: 2 },
  });
  expect(line.before).toEqual({ queued: 2, holdReason: null });

  expect(await holdMessage({ messageId: id, by: ada })).toBe('already_on_hold');
  expect(await releaseMessage({ messageId: id, by: ada })).toBe('released');
  expect((await look(id)).statuses).toEqual(['queued', 'queued']);
  const claimed = await claim();
  expect(claimed.filter(({ messageId }) => messageId === id)).toHaveLength(2);
});

test('a letter being sent is not held; the others are, and can be rejected', async () => {
  const { id, deliveries } = await createMessage(database.db);
  const where = { id: deliveries[0]?.id };
  await database.db.delivery.update({ where, data: { status: 'sending' } });
  expect(await holdMessage({ messageId: id, by: rey })).toBe('on_hold');
  expect((await look(id)).statuses).toEqual(['sending', 'on_hold']);
  expect(
    await rejectMessage({ messageId: id, rejection: { code: 'threat', words: '' }, by: rey }),
  ).toBe('rejected');
  expect((await look(id)).statuses).toEqual(['sending', 'rejected']);
});

test('with workers claiming at the same moment, each letter is either held or claimed', async () => {
  for (let round = 0; round < 8; round++) {
    const { id } = await createMessage(database.db);
    const [outcome] = await Promise.all([
      holdMessage({ messageId: id, by: rey }),
      claim(1),
      claim(1),
      claim(1),
    ]);
    const { statuses, holdReason } = await look(id);
    expect(statuses.every((status) => status === 'on_hold' || status === 'sending')).toBe(true);
    const anyOnHold = statuses.includes('on_hold');
    expect(outcome).toBe(anyOnHold ? 'on_hold' : 'nothing_waits');
    expect(holdReason).toBe(anyOnHold ? 'review' : null);
    await database.db.delivery.deleteMany({ where: { messageId: id } });
  }
});

test.each(['accepted', 'sending', 'self_send', 'canceled', 'rejected'] as const)(
  'nothing is held if every letter is %s',
  async (status) => {
    const { id, reference } = await createMessage(database.db, { status });
    expect(await holdMessage({ messageId: id, by: rey })).toBe('nothing_waits');
    expect(await look(id)).toMatchObject({ holdReason: null, staffVersion: 0 });
    expect(await database.db.auditLine.count({ where: { subject: reference } })).toBe(0);
  },
);

test("a letter waiting for its writer's confirmation is unchanged", async () => {
  const held = { status: 'on_hold', holdReason: 'confirmation' } as const;
  const { id } = await createMessage(database.db, held);
  expect(await holdMessage({ messageId: id, by: rey })).toBe('already_on_hold');
  expect((await look(id)).holdReason).toBe('confirmation');
});

test('a letter that waits for a new Congress can also be held for review', async () => {
  const { id, deliveries } = await createMessage(database.db);
  const seat = 'TX-37';
  const office = { seat, bioguide: 'X000037', name: 'Example Representative' };
  await database.db.office.create({
    data: { ...office, chamber: 'house', state: 'TX', rosterDate: '2999-01-01' },
  });
  const where = { id: deliveries[0]?.id };
  const data = {
    status: 'on_hold',
    holdReason: 'new_congress',
    seat,
    bioguide: 'X000037',
  } as const;
  await database.db.delivery.update({ where, data });
  expect(await holdMessage({ messageId: id, by: rey })).toBe('on_hold');
  await sweep(database.db, {}, new Date());
  expect((await look(id)).statuses).toEqual(['on_hold', 'on_hold']);
  expect(await releaseMessage({ messageId: id, by: rey })).toBe('released');
  expect((await look(id)).statuses).toEqual(['on_hold', 'queued']);
  await sweep(database.db, {}, new Date());
  expect((await look(id)).statuses).toEqual(['queued', 'queued']);
});

test('when two people hold a message at once, one succeeds and the other gets a notice', async () => {
  const { id, reference } = await createMessage(database.db);
  const outcomes = await Promise.all([
    holdMessage({ messageId: id, by: rey }),
    holdMessage({ messageId: id, by: ada }),
  ]);
  expect(outcomes.sort()).toEqual(['already_on_hold', 'on_hold']);
  expect(await database.db.auditLine.count({ where: { subject: reference } })).toBe(1);
});

test('an unknown ID is reported as not found', async () => {
  expect(await holdMessage({ messageId: 'nothing', by: rey })).toBe('no_message');
});
