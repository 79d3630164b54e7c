import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { GRACE_MS } from '@/lib/delivery/grace';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import type { DeliveryStatus } from '@/lib/platform/db';
import { notifySupporters } from '@/lib/receipts/notify-supporters';
import { readBulkForm } from '@/lib/staff/bulk/bulk-form';
import { carryOutBulk } from '@/lib/staff/bulk/carry-out';
import { MAX_BULK } from '@/lib/staff/bulk/limits';
import { CUT_OFF_MS, findPlan, takePlan } from '@/lib/staff/bulk/plan';
import { countReversible, undoBulk } from '@/lib/staff/bulk/undo';
import { holdMessage } from '@/lib/staff/messages/review';
import { freshDatabase } from '../../../support/database';
import { admin as ada, reviewer as rey } from '../../../support/sample-staff';
import { createMessage } from '../create-message';
import { offer, offered } from './offer-bulk';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  const office = { chamber: 'house', state: 'TX', rosterDate: '2999-01-01' } as const;
  await database.db.office.create({
    data: { ...office, seat: 'TX-37', bioguide: 'X000037', name: 'Example Representative' },
  });
});
beforeEach(() => database.db.message.deleteMany());
afterAll(() => database.drop());

const held = { status: 'on_hold', holdReason: 'review' } as const;

async function look(id: string) {
  const row = await database.db.message.findUniqueOrThrow({
    where: { id },
    include: { deliveries: { where: { kind: 'letter' }, orderBy: { chamber: 'asc' } } },
  });
  return { ...row, statuses: row.deliveries.map(({ status }) => status) };
}

const claim = (now: Date) =>
  claimDue(database.db, { workerId: 'w', limit: 50, channels: ['capture'], now });

const inMs = (ms: number) => new Date(Date.now() + ms);

/** A message to the office that is known, whose letter had failed. */
async function failed(status: DeliveryStatus) {
  const { id, deliveries } = await createMessage(database.db, { status: 'accepted' });
  const seat = { seat: 'TX-37', bioguide: 'X000037' };
  const ended = { endedAt: new Date('2026-11-20T12:00:00Z') };
  const where = { id: deliveries[0]?.id };
  const data = { status, ...seat, ...ended, attempts: 7, failure: 'timeout' };
  await database.db.$executeRaw`alter table "Delivery" disable trigger delivery_moves`;
  await database.db.delivery.update({ where, data });
  await database.db.$executeRaw`alter table "Delivery" enable trigger delivery_moves`;
  await database.db.message.update({ where: { id }, data: ended });
  return { id, letterId: deliveries[0]?.id ?? '' };
}

test('a preview changes nothing and counts what would change, and why others would not', async () => {
  const good = await createMessage(database.db, held);
  const sent = await createMessage(database.db, { status: 'accepted' });
  const unsure = await createMessage(database.db, {
    status: 'on_hold',
    holdReason: 'confirmation',
  });
  const { plan } = await offered('release', [good.id, sent.id, unsure.id, 'nothing']);
  expect(plan.items.map(({ reference }) => reference)).toEqual([good.reference]);
  expect(plan.items[0]?.letters).toHaveLength(2);
  expect(plan.cannot).toEqual({ nothing_on_hold: 1, confirmation: 1 });
  expect((await look(good.id)).statuses).toEqual(['on_hold', 'on_hold']);
  expect(await database.db.auditLine.count({ where: { subject: good.reference } })).toBe(0);
});

test('what is released leaves only after the time for a second thought', async () => {
  const ids = [
    (await createMessage(database.db, held)).id,
    (await createMessage(database.db, held)).id,
  ];
  const { id, plan } = await offered('release', ids);
  expect(plan.items).toHaveLength(2);
  expect(await carryOutBulk(id, rey)).toBe('bulk_done');
  const done = await findPlan(id, rey);
  expect(done).toMatchObject({ state: 'done', done: { messages: 2, letters: 4 } });
  expect(await countReversible(done as NonNullable<typeof done>)).toBe(4);
  expect(await claim(inMs(GRACE_MS / 2))).toEqual([]);
  expect(await claim(inMs(GRACE_MS + 1_000))).toHaveLength(4);
  expect(await countReversible(done as NonNullable<typeof done>)).toBe(0);
});

test('taken back in time, everything is held again; what has left is told and stays', async () => {
  const [one, other] = [
    await createMessage(database.db, held),
    await createMessage(database.db, held),
  ];
  const { id } = await offered('release', [one.id, other.id]);
  await carryOutBulk(id, rey);
  const where = { id: one.deliveries[0]?.id };
  await database.db.delivery.update({ where, data: { status: 'sending' } });
  expect(await undoBulk(id, rey)).toBe('bulk_undone');
  expect((await look(other.id)).statuses).toEqual(['on_hold', 'on_hold']);
  expect((await look(other.id)).holdReason).toBe('review');
  expect((await look(one.id)).statuses).toContain('sending');
  expect(await findPlan(id, rey)).toMatchObject({
    state: 'undone',
    undone: { letters: 3, messages: 2 },
  });
  expect(await undoBulk(id, rey)).toBe('bulk_taken');
});

test('many are rejected with a reason; until their writers are told it can be taken back', async () => {
  const one = await createMessage(database.db, held);
  const other = await createMessage(database.db, { status: 'on_hold', holdReason: 'confirmation' });
  const { id } = await offered('reject', [one.id, other.id]);
  const rejection = { code: 'spam', words: 'It is no letter.' } as const;
  expect(await carryOutBulk(id, rey, rejection)).toBe('bulk_done');
  expect(await look(one.id)).toMatchObject({
    statuses: ['rejected', 'rejected'],
    rejectedCode: 'spam',
    holdReason: null,
    rejectedReason: 'It is no letter.',
  });
  await notifySupporters(database.db, inMs(GRACE_MS / 2));
  expect(await database.db.delivery.count({ where: { kind: 'notice' } })).toBe(0);
  expect(await undoBulk(id, rey)).toBe('bulk_undone');
  expect(await look(one.id)).toMatchObject({
    statuses: ['on_hold', 'on_hold'],
    holdReason: 'review',
    rejectedCode: null,
    rejectedReason: null,
    endedAt: null,
  });
  expect(await look(other.id)).toMatchObject({ holdReason: 'confirmation' });
});

test('once a writer has been told of a rejection it stays', async () => {
  const { id: messageId, reference } = await createMessage(database.db, held);
  const { id } = await offered('reject', [messageId]);
  await carryOutBulk(id, rey, { code: 'threat', words: '' });
  await notifySupporters(database.db, inMs(GRACE_MS + 1_000));
  expect(await database.db.delivery.count({ where: { messageId, notice: 'rejected' } })).toBe(1);
  const done = await findPlan(id, rey);
  expect(await countReversible(done as NonNullable<typeof done>)).toBe(0);
  await undoBulk(id, rey);
  expect(await findPlan(id, rey)).toMatchObject({ undone: { letters: 0, messages: 0 } });
  expect((await look(messageId)).statuses).toEqual(['rejected', 'rejected']);
  const actions = await database.db.auditLine.findMany({ where: { subject: reference } });
  expect(actions.map(({ action }) => action)).toEqual(['message.rejected']);
});

test.each(['refused', 'failed', 'bounced'] as const)(
  'what is %s is tried again, and made what it was when that is taken back',
  async (status) => {
    const { id: messageId, letterId } = await failed(status);
    const find = () => database.db.delivery.findUniqueOrThrow({ where: { id: letterId } });
    const before = await find();
    const { id, plan } = await offered('retry', 'all', 'office=TX-37');
    expect(plan.items.map(({ letters }) => letters.map((one) => one.id))).toEqual([[letterId]]);
    expect(await carryOutBulk(id, rey)).toBe('bulk_done');
    expect(await find()).toMatchObject({ status: 'queued', attempts: 0, failure: null });
    expect(await undoBulk(id, rey)).toBe('bulk_undone');
    expect(await find()).toEqual(before);
    expect((await look(messageId)).endedAt).toEqual(before.endedAt);
    expect(await findPlan(id, rey)).toMatchObject({ undone: { letters: 1, messages: 1 } });
  },
);

test('a letter that was tried meanwhile is not made what it was', async () => {
  const { letterId } = await failed('refused');
  const { id } = await offered('retry', 'all');
  await carryOutBulk(id, rey);
  await claim(inMs(GRACE_MS + 1_000));
  await undoBulk(id, rey);
  const { status } = await database.db.delivery.findUniqueOrThrow({ where: { id: letterId } });
  expect(status).toBe('sending');
  expect(await findPlan(id, rey)).toMatchObject({ undone: { letters: 0, messages: 0 } });
});

test('a filter that speaks of other letters leaves a failed one alone', async () => {
  const { id: messageId } = await failed('refused');
  const { plan } = await offered('retry', [messageId], 'channel=email');
  expect(plan).toMatchObject({ items: [], cannot: { nothing_failed: 1 } });
  expect((await offered('retry', [messageId])).plan.items).toHaveLength(1);
});

test('a message that changed since the preview is left alone', async () => {
  const [one, other] = [
    await createMessage(database.db, held),
    await createMessage(database.db, held),
  ];
  const { id } = await offered('release', [one.id, other.id]);
  await holdMessage({ messageId: one.id, by: ada });
  await database.db.message.update({ where: { id: one.id }, data: { staffVersion: 3 } });
  await carryOutBulk(id, rey);
  expect((await look(one.id)).statuses).toEqual(['on_hold', 'on_hold']);
  expect((await look(other.id)).statuses).toEqual(['queued', 'queued']);
  expect(await findPlan(id, rey)).toMatchObject({ done: { messages: 1, letters: 2 } });
});

test('a plan is confirmed once, and by nobody else', async () => {
  const { id: messageId } = await createMessage(database.db, held);
  const { id } = await offered('release', [messageId]);
  expect(await findPlan(id, ada)).toBeUndefined();
  expect(await carryOutBulk(id, ada)).toBe('bulk_taken');
  const outcomes = await Promise.all([carryOutBulk(id, rey), carryOutBulk(id, rey)]);
  expect(outcomes.sort()).toEqual(['bulk_done', 'bulk_taken']);
  expect((await look(messageId)).statuses).toEqual(['queued', 'queued']);
});

test('what was cut off goes on, and not while it is still at work', async () => {
  const [one, other] = [
    await createMessage(database.db, held),
    await createMessage(database.db, held),
  ];
  const { id } = await offered('release', [one.id, other.id]);
  await takePlan(id, rey, ['offered'], 'running');
  expect(await carryOutBulk(id, rey)).toBe('bulk_taken');
  expect((await look(one.id)).statuses).toEqual(['on_hold', 'on_hold']);
  const later = inMs(CUT_OFF_MS + 1_000);
  expect(await carryOutBulk(id, rey, undefined, later)).toBe('bulk_done');
  expect((await look(other.id)).statuses).toEqual(['queued', 'queued']);
});

test('all that the filters find are meant, but no more than can be answered for', async () => {
  const ids = Array.from({ length: 3 }, () => createMessage(database.db, held));
  const found = await Promise.all(ids);
  await createMessage(database.db, { ...held, district: 'TX-10' });
  await createMessage(database.db, { status: 'accepted' });
  const { plan } = await offered('release', 'all', 'district=TX-37');
  expect(plan.items.map((item) => item.id).sort()).toEqual(found.map(({ id }) => id).sort());
  expect(plan).toMatchObject({ more: false, cannot: {} });

  await database.db.$executeRaw`
    insert into "Message" (id, reference, "receiptHash", edition, language, state, district,
      certainty, "holdReason")
    select gen_random_uuid()::text, 'R' || n, 'r' || n, '2024-bill', 'en', 'TX', 'TX-37', 'zip',
      'review' from generate_series(1, ${MAX_BULK}::int) n`;
  await database.db.$executeRaw`
    insert into "Delivery" (id, "messageId", channel, status)
    select gen_random_uuid()::text, id, 'capture', 'on_hold' from "Message" where reference like 'R%'`;
  const many = (await offered('release', 'all', 'district=TX-37')).plan;
  expect(many.items).toHaveLength(MAX_BULK);
  expect(many.more).toBe(true);
});

test('nothing ticked and forms that are none of ours offer nothing', async () => {
  expect(await offer('release', [])).toBeUndefined();
  const form = new FormData();
  form.set('action', 'erase');
  form.set('scope', 'all');
  expect(readBulkForm(form)).toBeUndefined();
  expect(await findPlan('no-id', rey)).toBeUndefined();
});
