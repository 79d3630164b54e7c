import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import { timeLimitMs } from '@/lib/delivery/status';
import { startWorker, type Worker } from '@/lib/worker/worker';
import { storeLetters, storeOffices } from '@/tests/integration/delivery/store-letters';
import { freshDatabase } from '@/tests/support/database';
import { type SmtpSink, startSmtpSink } from '@/tests/support/smtp-sink';
import { startWorkerCommand, type WorkerCommand } from '@/tests/support/start-worker';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let sink: SmtpSink;
let there: WorkerCommand | undefined;
let here: Worker | undefined;
const dataDir = mkdtempSync(path.join(tmpdir(), 'other-host-'));
/** Set by the test, so that it does not wait for the five minutes. */
let now = new Date();

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', DATA_DIR: dataDir });
  database = await freshDatabase();
  await storeOffices(database.db);
  sink = await startSmtpSink();
});
afterEach(async () => {
  sink.release();
  there?.child.kill('SIGKILL');
  await here?.stop();
});
afterAll(async () => {
  await sink.close();
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

const eventually = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 60_000, interval: 20 });

/** Starts the real worker command under another host name. */
function startElsewhere() {
  const preload = pathToFileURL(path.resolve('tests/support/other-host.mjs')).href;
  return startWorkerCommand({
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${preload}`,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    SMTP_URL: sink.url,
    MAIL_FROM: 'campaign@example.org',
    MAIL_LIVE: 'yes',
    OPERATOR_NAME: 'Example Group',
    OPERATOR_ADDRESS: '1 Example Street',
    OPERATOR_CONTACT: 'contact@example.org',
  });
}

function startHere() {
  const site = {
    url: 'https://campaign.example.org',
    mailFrom: 'campaign@example.org',
    operatorName: 'Example Group',
    returnTo: 'campaign@example.org',
  };
  const channels = { email: createEmailChannel({ smtpUrl: sink.url, connections: 2 }) };
  return startWorker({ db: database.db, channels, site, clock: () => now, pollMs: 20 });
}

const deliveryOf = (messageId: string) =>
  database.db.delivery.findFirstOrThrow({ where: { messageId } });

/** Waits until the worker has polled again: a letter stored now is then accepted. */
async function workerHasPolled() {
  const { id } = await storeLetters(database.db);
  await eventually(async () => expect((await deliveryOf(id)).status).toBe('accepted'));
}

test('the letter of a worker that died on another machine is sent once, after its lease ends', async () => {
  // The server never accepts the letter: otherwise it would be sent again under the same ID.
  sink.behaves({ drop: 'after_data', keeps: false });
  sink.hold();
  const { id } = await storeLetters(database.db);
  there = startElsewhere();
  await eventually(() => expect(sink.begun.get('house@example.com')).toBe(1));
  const { leaseHolder, leaseUntil, ...claimed } = await deliveryOf(id);
  expect(leaseHolder).toMatch(/^other-host:\d+:/);
  expect(Number(leaseUntil) - Number(claimed.statusSince)).toBe(timeLimitMs.sending);
  await there.stop('SIGKILL');
  sink.behaves('accept');
  sink.release();

  here = startHere();
  await workerHasPolled();
  expect(await deliveryOf(id)).toMatchObject({ status: 'sending', leaseHolder });
  now = new Date(Number(leaseUntil) - 1);
  await workerHasPolled();
  expect(await deliveryOf(id)).toMatchObject({ status: 'sending', leaseHolder });

  // Maintenance runs a minute later.
  now = new Date(Number(leaseUntil) + 61_000);
  await eventually(async () => expect((await deliveryOf(id)).status).toBe('accepted'));
  const delivery = await deliveryOf(id);
  expect(delivery).toMatchObject({ attempts: 2, leaseHolder: null });
  expect(sink.accepted.get(`<${delivery.id}@example.org>`)).toHaveLength(1);
  // The two letters of workerHasPolled, and this one.
  expect([...sink.accepted.values()].map(({ length }) => length)).toEqual([1, 1, 1]);
});
