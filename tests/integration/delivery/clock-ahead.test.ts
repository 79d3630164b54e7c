import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { longDate } from '@/lib/campaign/languages';
import type { Channel, Letter } from '@/lib/delivery/channel';
import { recentlyWaiting } from '@/lib/delivery/outbox/waiting-channels';
import type { Prisma } from '@/lib/platform/db';
import { env, rereadEnv } from '@/lib/platform/env';
import { addJob } from '@/lib/platform/jobs';
import { DAY_MS, HOUR_MS, MINUTE_MS, washingtonDay } from '@/lib/platform/time';
import { startWorker } from '@/lib/worker/worker';
import { freshDatabase } from '@/tests/support/database';
import { live } from '@/tests/support/live-settings';
import { dueAtOf } from '@/tests/support/run-jobs';
import { sweep } from '@/tests/support/sweep';
import { senderSite } from './gateway-worker';
import { storeLetters, storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', ...live });
  database = await freshDatabase();
  await storeOffices(database.db);
  rereadEnv();
});
afterEach(() => database.db.message.deleteMany());
afterAll(() => database.drop());

const now = new Date();
const after = (ms: number) => new Date(now.getTime() + ms);
const ahead = after(20 * DAY_MS);
const aheadBy = (ms: number) => new Date(ahead.getTime() + ms);
const later = async (ms: number) => sweep(database.db, {}, after(ms));

type Row = Partial<Prisma.DeliveryUncheckedCreateWithoutMessageInput>;

/** Stores a message and its delivery under a clock that is 20 days ahead. */
const storeAhead = (letter: Row = {}) =>
  storeLetters(database.db, {
    letters: [{ createdAt: ahead, statusSince: ahead, dueAt: ahead, ...letter }],
    message: { createdAt: ahead },
  });

const only = () => database.db.delivery.findFirstOrThrow({ include: { message: true } });

test('a letter stored under a clock that was ahead is sent at once, with the date of today', async () => {
  const sent: Letter[] = [];
  const email: Channel = {
    name: 'email',
    async send(letter) {
      sent.push(letter);
      return { providerId: 'X1', sentHash: 'h', testMode: false };
    },
  };
  await storeAhead();
  const worker = startWorker({ db: database.db, channels: { email }, site: senderSite });
  await expect.poll(async () => (await only()).status).toBe('accepted');
  await worker.stop();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.text).toContain(longDate(washingtonDay(new Date()), 'en'));
});

test('the delay before the next attempt is kept, and the time limit counts from now', async () => {
  await storeAhead({ attempts: 3, dueAt: aheadBy(4 * MINUTE_MS) });
  await later(0);
  expect(await only()).toMatchObject({
    status: 'queued',
    statusSince: now,
    dueAt: after(4 * MINUTE_MS),
    createdAt: now,
    message: { createdAt: now },
  });
  await later(47 * HOUR_MS);
  expect((await only()).status).toBe('queued');
  await later(49 * HOUR_MS);
  expect(await only()).toMatchObject({ status: 'failed', failure: 'timeout' });
});

test('a due time that no schedule has becomes now', async () => {
  await storeAhead({ createdAt: now, statusSince: now, dueAt: ahead });
  await later(0);
  expect(await only()).toMatchObject({ statusSince: now, dueAt: now });
});

test('times within the usual difference of clocks and the longest delay stay', async () => {
  const times = { createdAt: after(30_000), statusSince: after(30_000), dueAt: after(6 * HOUR_MS) };
  await storeAhead(times);
  await later(0);
  expect(await only()).toMatchObject(times);
});

test.each([
  ['on_hold', 'review', 14],
  ['on_hold', 'confirmation', 7],
  ['self_send', undefined, 30],
] as const)(
  'a delivery that is %s (%s) expires after its time limit from now',
  async (status, holdReason, days) => {
    await storeAhead({ status });
    await database.db.message.updateMany({ data: { holdReason } });
    await later(0);
    await later((days - 1) * DAY_MS);
    expect((await only()).status).toBe(status);
    await later((days + 1) * DAY_MS);
    expect((await only()).status).toBe('expired');
  },
);

test('a lease taken under a clock that was ahead ends five minutes after the correction', async () => {
  await storeAhead({
    status: 'sending',
    attempts: 1,
    leaseHolder: 'another.machine:1:a',
    leaseUntil: aheadBy(5 * MINUTE_MS),
  });
  await later(0);
  expect(await only()).toMatchObject({ status: 'sending', leaseUntil: after(5 * MINUTE_MS) });
  await later(4 * MINUTE_MS);
  expect((await only()).status).toBe('sending');
  await later(6 * MINUTE_MS);
  expect(await only()).toMatchObject({ status: 'queued', attempts: 1, leaseHolder: null });
});

test('a job added under a clock that was ahead is due at once, and one that waits for its retry is not', async () => {
  await addJob(database.db, { name: 'send_staff_mail', id: 'ahead', runAt: ahead });
  await addJob(database.db, { name: 'send_staff_mail', id: 'retry', runAt: after(6 * HOUR_MS) });
  await later(0);
  expect(await dueAtOf(database.db, 'send_staff_mail:ahead')).toEqual(now);
  expect(await dueAtOf(database.db, 'send_staff_mail:retry')).toEqual(after(6 * HOUR_MS));
});

test('test mode noted under a clock that was ahead does not suspend the time limits of live mode', async () => {
  const waitsAfter = async (at: Date) => {
    const value = { at: at.toISOString() };
    await database.db.siteFact.upsert({
      where: { key: 'test_mode' },
      create: { key: 'test_mode', value },
      update: { value },
    });
    return (await recentlyWaiting(database.db, now, env())).length > 0;
  };
  expect(await waitsAfter(after(-47 * HOUR_MS))).toBe(true);
  expect(await waitsAfter(ahead)).toBe(false);
});
