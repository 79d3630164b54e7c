import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { receiptHash } from '@/lib/messages/receipt-token';
import type { Delivery, DeliveryStatus } from '@/lib/platform/db';
import { remindUnconfirmed } from '@/lib/receipts/confirm-message';
import { mailChanges, notifySupporters } from '@/lib/receipts/notify-supporters';
import { sweep } from '@/tests/support/sweep';
import { freshDatabase } from '../../support/database';
import { storeLetters, storeOffices } from '../delivery/store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.campaign.deleteMany();
});
afterAll(() => database.drop());

const start = new Date('2026-11-01T12:00:00Z');
const dayOf = (days: number) => new Date(start.getTime() + days * 24 * 3_600_000);

const letter = (status: DeliveryStatus, change: Partial<Delivery> = {}) => ({
  status,
  statusSince: start,
  ...change,
});

const noticesOf = (messageId: string) =>
  database.db.delivery.findMany({
    where: { messageId, kind: 'notice' },
    orderBy: { id: 'asc' },
    select: { notice: true, status: true, channel: true },
  });

const notify = (day = 0.01) => notifySupporters(database.db, dayOf(day));

describe('a supporter', () => {
  test.each([
    ['refused', 'failed'],
    ['failed', 'failed'],
    ['bounced', 'failed'],
    ['unconfirmed', 'failed'],
    ['expired', 'failed'],
    ['rejected', 'rejected'],
  ] as const)('gets one email when a letter is %s: "%s"', async (status, notice) => {
    const { id } = await storeLetters(database.db, { letters: [letter(status)] });
    await notify();
    await notify();
    expect(await noticesOf(id)).toEqual([{ notice, status: 'queued', channel: 'capture' }]);
  });

  test('gets one email for all letters that ended together, even with concurrent workers', async () => {
    const letters = (['refused', 'failed', 'accepted'] as const).map((each) => letter(each));
    const stored = await Promise.all(
      Array.from({ length: 8 }, () => storeLetters(database.db, { letters })),
    );
    await Promise.all([notify(), notify(), notify()]);
    await notify();
    for (const { id } of stored) expect(await noticesOf(id)).toMatchObject([{ notice: 'failed' }]);
  });

  test('gets another email when another letter fails later', async () => {
    const { id } = await storeLetters(database.db, {
      letters: [letter('refused'), letter('bounced', { notifiedStatus: 'accepted' })],
    });
    await database.db.delivery.updateMany({
      where: { status: 'bounced' },
      data: { notifiedStatus: 'bounced' },
    });
    await notify();
    await database.db.delivery.updateMany({
      where: { kind: 'notice' },
      data: { status: 'sending' },
    });
    await database.db.delivery.updateMany({
      where: { status: 'bounced' },
      data: { notifiedStatus: 'accepted' },
    });
    await notify();
    expect(await noticesOf(id)).toMatchObject([{ notice: 'failed' }, { notice: 'failed' }]);
  });

  test.each([
    ['accepted', {}, {}],
    ['self_send', {}, {}],
    ['canceled', { mailChanges: true }, {}],
    ['refused', { erasedAt: start, email: null }, {}],
    ['refused', { erasedBy: 'supporter' }, {}],
    ['expired', { holdReason: 'confirmation' }, {}],
    ['refused', {}, { statusSince: dayOf(-8) }],
    ['refused', {}, { kind: 'notice', notice: 'receipt' }],
  ] as const)('gets no email for %s, message %o, and row %o', async (...row) => {
    const [status, message, also] = row;
    const { id } = await storeLetters(database.db, { letters: [letter(status, also)], message });
    await notify();
    expect((await noticesOf(id)).filter(({ notice }) => notice !== 'receipt')).toEqual([]);
  });

  test('gets emails only at a confirmed address if confirmation is required', async () => {
    await database.db.campaign.create({ data: { id: 'tsra', confirmation: 'required' } });
    const letters = [letter('refused')];
    const unknown = await storeLetters(database.db, { letters });
    const message = { confirmedAt: start };
    const known = await storeLetters(database.db, { letters, message });
    await notify();
    expect(await noticesOf(unknown.id)).toEqual([]);
    expect(await noticesOf(known.id)).toMatchObject([{ notice: 'failed' }]);
  });

  test.each(['accepted', 'self_send', 'self_sent'] as const)(
    'gets an email about a letter that is %s if they asked for every change',
    async (status) => {
      const message = { mailChanges: true };
      const { id } = await storeLetters(database.db, { letters: [letter(status)], message });
      await notify();
      await notify();
      expect(await noticesOf(id)).toMatchObject([{ notice: 'changed' }]);
    },
  );
});

test('turning on emails about changes sends none about past changes', async () => {
  const message = { receiptHash: receiptHash('a token') };
  const letters = [letter('accepted'), letter('queued')];
  const { id } = await storeLetters(database.db, { letters, message });
  expect(await mailChanges('a token', true)).toBe(true);
  expect(await mailChanges('a token', true)).toBe(true);
  await notify();
  expect(await noticesOf(id)).toEqual([]);
  await database.db.delivery.updateMany({
    where: { messageId: id, status: 'queued' },
    data: { status: 'self_send', statusSince: start },
  });
  await notify();
  expect(await noticesOf(id)).toMatchObject([{ notice: 'changed' }]);
  expect(await mailChanges('a token', false)).toBe(true);
  expect(await mailChanges('another token', true)).toBe(false);
  const row = await database.db.message.findUniqueOrThrow({ where: { id } });
  expect(row.mailChanges).toBe(false);
});

describe('a supporter who has not confirmed', () => {
  const confirm = { kind: 'notice', notice: 'confirm', status: 'accepted', seat: null } as const;
  const unconfirmed = { holdReason: 'confirmation', createdAt: start } as const;
  const stored = (letters = [letter('on_hold'), confirm], message = {}) =>
    storeLetters(database.db, { letters, message: { ...unconfirmed, ...message } });

  test('gets one reminder after a day, however many workers sweep', async () => {
    const { id } = await stored();
    await remindUnconfirmed(database.db, dayOf(0.99));
    expect(await noticesOf(id)).toHaveLength(1);
    const remind = () => remindUnconfirmed(database.db, dayOf(1));
    await Promise.all([remind(), remind(), remind()]);
    await remindUnconfirmed(database.db, dayOf(3));
    expect((await noticesOf(id)).map(({ notice }) => notice).sort()).toEqual([
      'confirm',
      'reminder',
    ]);
    const row = await database.db.message.findUniqueOrThrow({ where: { id } });
    expect(row.remindedAt).toEqual(dayOf(1));
  });

  test.each([
    ['after confirming', [letter('on_hold'), confirm], { confirmedAt: start }],
    ['after canceling', [letter('canceled'), confirm], {}],
    ['if the first email was refused', [letter('on_hold'), { ...confirm, status: 'refused' }], {}],
    ['after seven days', [letter('on_hold'), confirm], { createdAt: dayOf(-7) }],
  ] as const)('gets no reminder %s', async (_when, letters, message) => {
    const { id } = await stored([...letters] as never, message);
    await remindUnconfirmed(database.db, dayOf(1));
    expect((await noticesOf(id)).map(({ notice }) => notice)).not.toContain('reminder');
  });

  test('is erased after seven days, including letters they could send themselves', async () => {
    const { id } = await stored([
      letter('on_hold'),
      letter('self_send', { seat: 'TX-S1' }),
      confirm,
    ]);
    await sweep(database.db, {}, dayOf(7.01));
    const row = await database.db.message.findUniqueOrThrow({
      where: { id },
      include: { deliveries: { where: { kind: 'letter' } } },
    });
    expect(row.deliveries.map(({ status }) => status)).toEqual(['expired', 'expired']);
    expect(row).toMatchObject({ email: null, body: null, erasedBy: 'unconfirmed' });
    expect(row.erasedAt).toEqual(dayOf(7.01));
    expect((await noticesOf(id)).map(({ notice }) => notice)).not.toContain('failed');
  });
});
