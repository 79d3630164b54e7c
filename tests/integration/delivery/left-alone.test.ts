import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { moveToSelfSend } from '@/lib/delivery/outbox/end-overdue';
import { notifySupporters } from '@/lib/receipts/notify-supporters';
import { freshDatabase } from '../../support/database';
import { walkTo } from '../../support/walk-to';
import { storeLetters, storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const now = new Date('2026-11-24T12:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  await database.db.message.deleteMany();
  await database.db.office.deleteMany();
  await storeOffices(database.db);
});
afterAll(() => database.drop());

const channels = ['capture', 'email', 'house_cwc'];
const claim = () => claimDue(database.db, { workerId: 'h:1:a', limit: 10, channels, now });
const letters = () => database.db.delivery.findMany({ where: { kind: 'letter' } });

for (const channel of ['email', 'house_cwc'] as const) {
  test(`by ${channel}, no letter is sent to a member it was not written to`, async () => {
    await storeLetters(database.db, { letters: [{ channel }] });
    const change = { where: { seat: 'TX-37' }, data: { bioguide: 'E000009' } };
    await database.db.office.update(change);
    expect(await claim()).toEqual([]);

    await moveToSelfSend(database.db, now);
    expect(await letters()).toMatchObject([
      { status: 'self_send', channel: 'self_send', channelReason: 'member_left' },
    ]);
  });
}

test('a letter that may have arrived is not moved to self-send when its member leaves', async () => {
  await storeLetters(database.db, { letters: [{ maybeAccepted: true }] });
  await database.db.office.update({ where: { seat: 'TX-37' }, data: { bioguide: null } });
  await moveToSelfSend(database.db, now);
  expect(await letters()).toMatchObject([{ status: 'queued' }]);
});

test('no letter is claimed once its writer has requested deletion', async () => {
  await storeLetters(database.db, { message: { erasedBy: 'supporter' } });
  expect(await claim()).toEqual([]);
  await database.db.message.updateMany({ data: { erasedBy: null } });
  expect(await claim()).toHaveLength(1);
});

test('a letter that moves to self-send later is reported to its writer once', async () => {
  await storeLetters(database.db);
  await walkTo(database.db, { kind: 'letter' }, 'self_send');
  const statusSince = new Date(Date.now() + 3_600_000);
  await database.db.delivery.updateMany({ data: { statusSince } });
  await notifySupporters(database.db, statusSince);
  await notifySupporters(database.db, statusSince);
  const notices = await database.db.delivery.findMany({ where: { kind: 'notice' } });
  expect(notices.map(({ notice }) => notice)).toEqual(['failed']);
});

test('a letter that started as self-send causes no notice', async () => {
  await storeLetters(database.db, { letters: [{ status: 'self_send', channel: 'self_send' }] });
  await notifySupporters(database.db, new Date());
  expect(await database.db.delivery.count({ where: { kind: 'notice' } })).toBe(0);
});

test('a retry clears the proof of the last round, and a move to self-send keeps it', async () => {
  const proof = { providerId: 'X1', sentHash: 'f'.repeat(64) };
  await storeLetters(database.db);
  await walkTo(database.db, {}, 'bounced');
  await database.db.delivery.updateMany({ data: { ...proof, notifiedStatus: 'bounced' } });
  await moveDeliveries(database.db, { from: 'bounced', to: 'self_send', where: {}, now });
  expect(await letters()).toMatchObject([proof]);

  await database.db.message.deleteMany();
  await storeLetters(database.db);
  await walkTo(database.db, {}, 'bounced');
  await database.db.delivery.updateMany({ data: { ...proof, notifiedStatus: 'bounced' } });
  await moveDeliveries(database.db, { from: 'bounced', to: 'queued', where: {}, now });
  expect(await letters()).toMatchObject([
    { providerId: null, sentHash: null, notifiedStatus: null },
  ]);
});
