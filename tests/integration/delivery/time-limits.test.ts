import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { capturedFile } from '@/lib/delivery/capture/captured-file';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { sweep } from '@/lib/delivery/outbox/sweep';
import type { Delivery } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { freshDatabase } from '../../support/database';
import { storeLetters, storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const dataDir = mkdtempSync(path.join(tmpdir(), 'limits-'));
beforeAll(async () => {
  process.env.DATA_DIR = dataDir;
  database = await freshDatabase();
  await storeOffices(database.db);
  rereadEnv();
});
afterEach(() => database.db.message.deleteMany());
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

const start = new Date('2026-11-01T12:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * 24 * 3_600_000);

async function afterSweepOn(day: number, letter: Partial<Delivery>, message = {}) {
  const stored = await storeLetters(database.db, {
    letters: [{ statusSince: start, ...letter }],
    message,
  });
  await sweep(database.db, {}, after(day));
  return database.db.message.findUniqueOrThrow({
    where: { id: stored.id },
    include: { deliveries: { where: { kind: 'letter' } } },
  });
}

test.each([
  ['waiting', {}, 2, 'gave_up'],
  ['waiting', { maybeTaken: true }, 2, 'unconfirmed'],
  ['held', {}, 14, 'expired'],
  ['your_turn', {}, 30, 'expired'],
] as const)('%s %o ends after %i days: %s', async (status, also, days, end) => {
  const before = await afterSweepOn(days - 0.01, { status, ...also });
  expect(before.deliveries).toMatchObject([{ status, endedAt: null }]);
  const over = await afterSweepOn(days + 0.01, { status, ...also });
  expect(over.deliveries).toMatchObject([{ status: end, endedAt: after(days + 0.01) }]);
  expect(over.endedAt).toEqual(after(days + 0.01));
});

test('what nobody confirms within seven days expires, and its text is erased at once', async () => {
  const held = { status: 'held' } as const;
  const heldFor = { heldFor: 'confirmation' };
  expect((await afterSweepOn(6.99, held, heldFor)).body).not.toBeNull();
  const over = await afterSweepOn(7.01, held, heldFor);
  expect(over.deliveries).toMatchObject([{ status: 'expired' }]);
  expect(over).toMatchObject({ body: null, email: null, lastName: null, district: 'TX-37' });
  expect(over.erasedAt).toEqual(after(7.01));
});

test('erases the person and the captured letters when they were kept long enough', async () => {
  const stored = await storeLetters(database.db, {
    letters: [
      { status: 'accepted', channel: 'capture', sentHash: 'h' },
      { kind: 'notice', status: 'accepted' },
    ],
    message: { endedAt: start },
  });
  const files = stored.deliveries.map((delivery) => capturedFile(dataDir, delivery));
  mkdirSync(path.join(dataDir, 'mail', 'supporters'), { recursive: true });
  for (const file of files) writeFileSync(file, 'a letter');
  await sweep(database.db, {}, after(89));
  expect(files.every((file) => existsSync(file))).toBe(true);
  await sweep(database.db, {}, after(91));
  expect(files.some((file) => existsSync(file))).toBe(false);
  const erased = await database.db.message.findUniqueOrThrow({ where: { id: stored.id } });
  expect(erased).toMatchObject({ firstName: null, body: null, reference: stored.reference });
  expect(erased.erasedAt).toEqual(after(91));
});

test('a mail to an office without an address goes to the writer’s own hand', async () => {
  const before = { seat: 'TX-S1', bioguide: 'E000002', statusSince: after(1) };
  const { deliveries } = await afterSweepOn(1, before);
  expect(deliveries).toMatchObject([{ status: 'your_turn', channel: 'hand_off', endedAt: null }]);
});

test('a message whose end a crash left unwritten gets its date', async () => {
  const { endedAt } = await afterSweepOn(1, { status: 'accepted' });
  expect(endedAt).toEqual(after(1));
});

test('staff who try again begin a new round', async () => {
  const stored = await storeLetters(database.db, {
    letters: [{ status: 'gave_up', attempts: 10, failure: 'timeout', endedAt: start }],
    message: { endedAt: start },
  });
  const where = { messageId: stored.id };
  const move = { from: 'gave_up', to: 'waiting', where, now: after(1) } as const;
  expect(await moveDeliveries(database.db, move)).toHaveLength(1);
  expect(await moveDeliveries(database.db, move)).toEqual([]);
  const message = await database.db.message.findUniqueOrThrow({
    where: { id: stored.id },
    include: { deliveries: true },
  });
  expect(message.endedAt).toBeNull();
  expect(message.deliveries).toMatchObject([
    { status: 'waiting', attempts: 0, failure: null, endedAt: null, dueAt: after(1) },
  ]);
});
