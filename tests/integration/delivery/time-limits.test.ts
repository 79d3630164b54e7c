import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { capturedFile } from '@/lib/delivery/capture/capture-channel';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { endOverdue } from '@/lib/delivery/outbox/end-overdue';
import { MAX_ATTEMPTS } from '@/lib/delivery/schedule';
import { hasEnded, openStatuses, type timeLimitMs } from '@/lib/delivery/status';
import type { Delivery, DeliveryStatus, HoldReason } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { sweep } from '@/tests/support/sweep';
import { freshDatabase } from '../../support/database';
import { live } from '../../support/live-settings';
import { storeLetters, storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const dataDir = mkdtempSync(path.join(tmpdir(), 'limits-'));
beforeAll(async () => {
  // In test mode, queued emails wait without a time limit.
  Object.assign(process.env, { LOG: 'off', DATA_DIR: dataDir, ...live });
  database = await freshDatabase();
  await storeOffices(database.db);
  const vacant = {
    seat: 'TX-S2',
    state: 'TX',
    chamber: 'senate',
    rosterDate: '2999-01-01',
  } as const;
  await database.db.office.create({ data: vacant });
  rereadEnv();
});
afterEach(() => database.db.message.deleteMany());
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

const start = new Date('2026-11-01T12:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const later = (ms: number) => new Date(start.getTime() + ms);
const after = (days: number) => later(days * DAY);

type StoredDelivery = { letter: Partial<Delivery>; holdReason?: HoldReason };

async function afterSweep(now: Date, { letter, holdReason }: StoredDelivery) {
  const stored = await storeLetters(database.db, {
    letters: [{ statusSince: start, ...letter }],
    message: { holdReason },
  });
  await sweep(database.db, {}, now);
  return database.db.message.findUniqueOrThrow({
    where: { id: stored.id },
    include: { deliveries: { where: { kind: 'letter' } } },
  });
}

const held = { status: 'on_hold' } as const;
/** A letter to a vacant seat waits for a member. */
const empty = {
  seat: 'TX-S2',
  bioguide: 'E000003',
  chamber: 'senate',
  holdReason: 'new_congress',
} as const;
const unsent = { status: 'queued' } as const;
const selfSend = { status: 'self_send', channel: 'self_send' } as const;
const inProgress = (attempts: number) => ({
  ...({ status: 'sending', attempts, leaseHolder: 'elsewhere:1:a' } as const),
  leaseUntil: later(5 * MINUTE),
});

type Limit = StoredDelivery & { limitMs: number; becomes: DeliveryStatus };

/** Every time limit, with the values promised to the supporter. */
const limits = {
  sending: [
    { letter: inProgress(1), limitMs: 5 * MINUTE, becomes: 'queued' },
    { letter: inProgress(MAX_ATTEMPTS), limitMs: 5 * MINUTE, becomes: 'unconfirmed' },
    {
      letter: { ...inProgress(MAX_ATTEMPTS), channel: 'capture' },
      limitMs: 5 * MINUTE,
      becomes: 'failed',
    },
  ],
  queued: [
    { letter: unsent, limitMs: 48 * HOUR, becomes: 'failed' },
    { letter: { ...unsent, maybeAccepted: true }, limitMs: 48 * HOUR, becomes: 'unconfirmed' },
  ],
  // Tested below: this site has no gateway, so the sweep would choose another channel.
  in_line: [],
  on_hold: [
    { letter: held, holdReason: 'confirmation', limitMs: 7 * DAY, becomes: 'expired' },
    { letter: selfSend, holdReason: 'confirmation', limitMs: 7 * DAY, becomes: 'expired' },
    { letter: held, holdReason: 'review', limitMs: 14 * DAY, becomes: 'expired' },
    { letter: { ...held, ...empty }, limitMs: 30 * DAY, becomes: 'expired' },
    {
      letter: { ...held, ...empty },
      holdReason: 'review',
      limitMs: 30 * DAY,
      becomes: 'expired',
    },
  ],
  self_send: [{ letter: selfSend, limitMs: 30 * DAY, becomes: 'expired' }],
} satisfies Record<keyof typeof timeLimitMs, Limit[]>;

const cases = Object.entries(limits).flatMap(([name, rows]) =>
  rows.map((row: Limit) => ({ name, ...row, minutes: row.limitMs / MINUTE })),
);

test('every open status has a time limit', () => {
  expect(new Set(cases.map(({ letter }) => letter.status))).toEqual(new Set(openStatuses));
});

test.each(cases)('$name: $letter.status becomes $becomes after $minutes minutes', async (row) => {
  const before = await afterSweep(later(row.limitMs - SECOND), row);
  expect(before.deliveries).toMatchObject([{ status: row.letter.status, endedAt: null }]);
  const now = later(row.limitMs + SECOND);
  const over = await afterSweep(now, row);
  const endedAt = hasEnded(row.becomes) ? now : null;
  expect(over.deliveries).toMatchObject([{ status: row.becomes, endedAt }]);
  expect(over.deliveries).toMatchObject([{ leaseHolder: null, leaseUntil: null }]);
  expect(over.endedAt).toEqual(endedAt);
});

test.each([
  ['house_cwc', 0, 30 * DAY],
  ['senate_cwc', 0, 30 * DAY],
  ['house_cwc', 1, 48 * HOUR],
  ['email', 0, 48 * HOUR],
] as const)('a queued %s letter with %i attempts ends after %i ms', async (...row) => {
  const [channel, attempts, limitMs] = row;
  const letters = [{ ...unsent, channel, attempts, statusSince: start }];
  const { id } = await storeLetters(database.db, { letters });
  const status = async () =>
    (await database.db.delivery.findFirstOrThrow({ where: { messageId: id } })).status;
  await endOverdue(database.db, later(limitMs - SECOND));
  expect(await status()).toBe('queued');
  await endOverdue(database.db, later(limitMs + SECOND));
  expect(await status()).toBe('failed');
});

test('a letter whose worker vanished is queued again and may have arrived', async () => {
  const { deliveries } = await afterSweep(later(5 * MINUTE + SECOND), { letter: inProgress(3) });
  expect(deliveries).toMatchObject([{ status: 'queued', attempts: 3, maybeAccepted: true }]);
});

test('an unconfirmed message expires after seven days, and its text is erased at once', async () => {
  const stored = { letter: held, holdReason: 'confirmation' } as const;
  expect((await afterSweep(after(6.99), stored)).body).not.toBeNull();
  const over = await afterSweep(after(7.01), stored);
  expect(over.deliveries).toMatchObject([{ status: 'expired' }]);
  expect(over).toMatchObject({ body: null, email: null, lastName: null, district: 'TX-37' });
  expect(over.erasedAt).toEqual(after(7.01));
});

test('personal data and captured letters are erased after the retention period', async () => {
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

test('a letter by email to an office without an address becomes self-send', async () => {
  const before = { seat: 'TX-S1', bioguide: 'E000002', statusSince: after(1) };
  const { deliveries } = await afterSweep(after(1), { letter: before });
  expect(deliveries).toMatchObject([{ status: 'self_send', channel: 'self_send', endedAt: null }]);
});

test('the sweep sets the missing end date of a message', async () => {
  const { endedAt } = await afterSweep(after(1), { letter: { status: 'accepted' } });
  expect(endedAt).toEqual(after(1));
});

test('a retry by staff starts a new round of attempts', async () => {
  const stored = await storeLetters(database.db, {
    letters: [{ status: 'failed', attempts: 10, failure: 'timeout', endedAt: start }],
    message: { endedAt: start },
  });
  const where = { messageId: stored.id };
  const move = { from: 'failed', to: 'queued', where, now: after(1) } as const;
  expect(await moveDeliveries(database.db, move)).toHaveLength(1);
  expect(await moveDeliveries(database.db, move)).toEqual([]);
  const message = await database.db.message.findUniqueOrThrow({
    where: { id: stored.id },
    include: { deliveries: true },
  });
  expect(message.endedAt).toBeNull();
  expect(message.deliveries).toMatchObject([
    { status: 'queued', attempts: 0, failure: null, endedAt: null, dueAt: after(1) },
  ]);
});
