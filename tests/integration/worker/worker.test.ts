import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createCaptureChannel } from '@/lib/delivery/capture/capture-channel';
import type { Channel } from '@/lib/delivery/channel';
import type { Channels } from '@/lib/delivery/channels';
import { confirmToken } from '@/lib/delivery/letters/email-proof';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import { MAX_ATTEMPTS } from '@/lib/delivery/schedule';
import { receiptPath } from '@/lib/messages/receipt-token';
import { startWorker, type Worker } from '@/lib/worker/worker';
import { storeLetters, storeOffices } from '@/tests/integration/delivery/store-letters';
import { freshDatabase } from '@/tests/support/database';
import { type SmtpSink, startSmtpSink } from '@/tests/support/smtp-sink';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let sink: SmtpSink;
const dataDir = mkdtempSync(path.join(tmpdir(), 'worker-'));
const running: Worker[] = [];
/** Set by the test, so that no test waits for a minute. */
let now = new Date();

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', DATA_DIR: dataDir });
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterEach(async () => {
  sink?.release();
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
  await sink?.close();
  await database.db.message.deleteMany();
  now = new Date();
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

const site = {
  url: 'https://campaign.example.org',
  mailFrom: 'campaign@example.org',
  operatorName: 'Example Operator',
  returnTo: 'bounces@example.org',
};

function start(channels: Channels, concurrency = 4) {
  const options = { db: database.db, channels, concurrency, site, clock: () => now, pollMs: 20 };
  const worker = startWorker(options);
  running.push(worker);
  return worker;
}

async function startWithSink(options?: Parameters<typeof startSmtpSink>[0]) {
  sink = await startSmtpSink(options);
  return start(mail());
}

const mail = (): Channels => ({
  email: createEmailChannel({ smtpUrl: sink.url, connections: 4 }),
});

const deliveries = () =>
  database.db.delivery.findMany({ include: { attemptLog: { orderBy: { number: 'asc' } } } });

const eventually = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: 15_000, interval: 20 });

async function statuses() {
  return (await deliveries()).map(({ status }) => status).sort();
}

test('letters are sent by email, and their rows record it', async () => {
  const message = await storeLetters(database.db, {
    letters: [{}, { kind: 'notice', notice: 'receipt', seat: null, bioguide: null }],
  });
  await startWithSink();
  await eventually(async () => expect(await statuses()).toEqual(['accepted', 'accepted']));
  const [letter, notice] = message.deliveries.map(({ id }) => `<${id}@example.org>`);
  for (const id of [letter, notice]) {
    expect(sink.accepted.get(id ?? '')).toMatchObject([{ from: 'bounces@example.org' }]);
  }
  const toOffice = await sink.letter(letter ?? '');
  expect(toOffice.to).toMatchObject({ text: '"Pat Example" <house@example.com>' });
  expect(toOffice.text).toContain('Dear Representative Example,');
  const toWriter = await sink.letter(notice ?? '');
  expect(toWriter.to).toMatchObject({ text: 'sam@example.org' });
  expect(toWriter.text).toContain(`${site.url}${receiptPath('en', message.id)}\n`);
  const { endedAt } = await database.db.message.findUniqueOrThrow({ where: { id: message.id } });
  expect(endedAt).not.toBeNull();
});

test('the confirmation link is only in the email', async () => {
  const message = await storeLetters(database.db, {
    letters: [{ kind: 'notice', notice: 'confirm', seat: null, bioguide: null }],
  });
  await startWithSink();
  await eventually(async () => expect(await statuses()).toEqual(['accepted']));
  const id = `<${message.deliveries[0]?.id}@example.org>`;
  expect((await sink.letter(id)).text).toContain(`?confirm=${confirmToken(message.id)}\n`);
});

test('after a 4xx reply the letter waits a minute and is accepted on retry under the same ID', async () => {
  const message = await storeLetters(database.db);
  const id = `<${message.deliveries[0]?.id}@example.org>`;
  sink = await startSmtpSink();
  sink.behaves({ reply: 451, at: 'data', text: 'come back later' });
  start(mail());
  await eventually(async () => {
    expect(await deliveries()).toMatchObject([{ status: 'queued', failure: 'unavailable' }]);
  });
  const [waiting] = await deliveries();
  const delay = Number(waiting?.dueAt) - now.getTime();
  expect(delay).toBeGreaterThanOrEqual(54_000);
  expect(delay).toBeLessThanOrEqual(66_000);
  expect(waiting).toMatchObject({ attempts: 1, maybeAccepted: false });
  expect(waiting?.attemptLog).toMatchObject([
    { outcome: 'try_again', serverText: expect.stringContaining('451 come back later') },
  ]);
  sink.behaves('accept');
  now = new Date(now.getTime() + 66_000);
  await eventually(async () => expect(await statuses()).toEqual(['accepted']));
  expect([...sink.accepted.keys()]).toEqual([id]);
});

test('a 5xx reply ends the letter as refused', async () => {
  await storeLetters(database.db);
  sink = await startSmtpSink();
  sink.behaves({ reply: 550, at: 'rcpt', text: 'no such user' });
  start(mail());
  await eventually(async () => expect(await statuses()).toEqual(['refused']));
  expect(await deliveries()).toMatchObject([{ failure: 'bad_address', attempts: 1 }]);
});

test('a connection that drops after the text is retried ten times under one ID, then unconfirmed', async () => {
  const message = await storeLetters(database.db);
  sink = await startSmtpSink();
  sink.behaves({ drop: 'after_data', keeps: true });
  start(mail());
  const theLetter = async () => (await deliveries()).find(({ kind }) => kind === 'letter');
  await eventually(async () => {
    const waiting = await theLetter();
    // Only to its next attempt: on a slow machine it could reach its time limit without one.
    if (waiting?.status === 'queued' && waiting.dueAt > now) now = waiting.dueAt;
    expect(waiting?.status).toBe('unconfirmed');
  });
  const letter = await theLetter();
  expect(letter?.attemptLog.map(({ number }) => number)).toEqual(
    Array.from({ length: MAX_ATTEMPTS }, (_, index) => index + 1),
  );
  expect([...sink.accepted.keys()]).toEqual([`<${message.deliveries[0]?.id}@example.org>`]);
});

test('stopping finishes the letters in progress and claims no new ones', async () => {
  await storeLetters(database.db, { letters: Array.from({ length: 12 }, () => ({})) });
  sink = await startSmtpSink();
  sink.hold();
  const worker = start(mail());
  await eventually(async () => expect(sink.begun.get('house@example.com')).toBe(4));
  const stopped = worker.stop();
  running.length = 0;
  sink.release();
  await stopped;
  expect(await statuses()).toEqual([...Array(4).fill('accepted'), ...Array(8).fill('queued')]);
  const waiting = (await deliveries()).filter(({ status }) => status === 'queued');
  expect(waiting.every(({ attempts, attemptLog }) => attempts + attemptLog.length === 0)).toBe(
    true,
  );
  expect(sink.accepted.size).toBe(4);
});

test('two workers share the work, and no letter arrives twice', async () => {
  for (let count = 0; count < 20; count += 1) {
    await storeLetters(database.db, { letters: Array.from({ length: 10 }, () => ({})) });
  }
  sink = await startSmtpSink({ slowMs: 5 });
  start(mail());
  start(mail());
  await eventually(async () => expect(await statuses()).toEqual(Array(200).fill('accepted')));
  expect([...sink.accepted.values()].filter(({ length }) => length !== 1)).toEqual([]);
  expect(sink.accepted.size).toBe(200);
  const workers = await database.db.attempt.groupBy({ by: ['worker'] });
  expect(workers).toHaveLength(2);
});

test('the worker continues after any error that a channel throws', async () => {
  const capture = createCaptureChannel(dataDir);
  let sent = 0;
  const flaky: Channel = {
    name: 'capture',
    send(letter) {
      sent += 1;
      if (sent % 2 === 1) throw new TypeError('broken');
      return capture.send(letter);
    },
  };
  await storeLetters(database.db, { letters: Array(4).fill({ channel: 'capture' }) });
  start({ capture: flaky }, 1);
  const half = ['accepted', 'accepted', 'queued', 'queued'];
  await eventually(async () => expect(await statuses()).toEqual(half));
  const failed = (await deliveries()).find(({ status }) => status === 'queued');
  expect(failed).toMatchObject({ failure: 'unknown', attemptLog: [{ serverText: 'TypeError' }] });
});

test('a slow channel claims no more letters than it can send within a second', async () => {
  const capture = createCaptureChannel(dataDir);
  const sent: string[] = [];
  let mostInProgress = 0;
  const slow: Channel = {
    ...capture,
    perSecond: 2,
    async send(letter) {
      const inProgress = { status: 'sending', id: { notIn: sent } } as const;
      mostInProgress = Math.max(
        mostInProgress,
        await database.db.delivery.count({ where: inProgress }),
      );
      sent.push(letter.deliveryId);
      return capture.send(letter);
    },
  };
  await storeLetters(database.db, { letters: Array(40).fill({ channel: 'capture' }) });
  start({ capture: slow }, 1);
  await eventually(async () => expect(await statuses()).toEqual(Array(40).fill('accepted')));
  // One in progress and two behind it.
  expect(mostInProgress).toBeLessThanOrEqual(3);
});

test('a clock that is set back does not postpone the maintenance of the machine', async () => {
  let rounds = 0;
  const capture = { ...createCaptureChannel(dataDir), tidy: async () => void rounds++ };
  now = new Date(now.getTime() + 20 * 86_400_000);
  start({ capture });
  await eventually(async () => expect(rounds).toBe(1));
  now = new Date();
  await eventually(async () => expect(rounds).toBe(2));
});

test('an erased letter is not sent', async () => {
  await storeLetters(database.db, { message: { body: null, firstName: null, email: null } });
  await startWithSink();
  await eventually(async () => expect(await statuses()).toEqual(['refused']));
  expect(sink.begun.size).toBe(0);
});

test('the worker continues after the database connection was lost', async () => {
  await startWithSink();
  sink.hold();
  await storeLetters(database.db);
  await eventually(async () => expect(sink.begun.get('house@example.com')).toBe(1));
  await database.cutConnections();
  sink.release();
  await eventually(async () => expect(await statuses()).toEqual(['accepted']));
  await storeLetters(database.db);
  await eventually(async () => expect(await statuses()).toEqual(['accepted', 'accepted']));
  expect(sink.accepted.size).toBe(2);
});
