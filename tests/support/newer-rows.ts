import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createCaptureChannel } from '@/lib/delivery/capture/capture-channel';
import { findReceipt } from '@/lib/receipts/receipts';
import { listAudit } from '@/lib/staff/audit/list-audit';
import { listInbox } from '@/lib/staff/inbox/inbox';
import { readFilters } from '@/lib/staff/inbox/inbox-filters';
import { pageVersion } from '@/lib/staff/messages/change-message';
import { findMessage } from '@/lib/staff/messages/find-message';
import { releaseMessage } from '@/lib/staff/messages/review';
import { listWebhooks } from '@/lib/staff/webhooks/read-webhooks';
import { startWorker } from '@/lib/worker/worker';
import { freshDatabase } from '../support/database';
import { reviewer } from '../support/sample-staff';

/**
 * Runs with the code of the previous release (previous-release.ts), on a database in which the
 * present code has stored rows.
 */

const { NEWER_ROWS: template, NEWER_RECEIPT: token = '', NEWER_ON_HOLD: onHold = '' } = process.env;
const dataDir = mkdtempSync(path.join(tmpdir(), 'newer-rows-'));
let database: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', DATA_DIR: dataDir });
  database = await freshDatabase({ template });
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

test('the receipt, inbox, message, audit, and webhooks are shown', async () => {
  expect((await findReceipt(token))?.lines).toHaveLength(2);
  expect((await listInbox(readFilters({}))).rows).toHaveLength(2);
  expect(await findMessage(onHold)).toMatchObject({ notes: [{ text: 'Called back.' }] });
  expect(await listAudit({})).toMatchObject({ lines: [{ action: 'message.noted' }] });
  expect(await listWebhooks()).toHaveLength(1);
});

test('staff approve a message, and the worker delivers it and the queued one once', async () => {
  const message = await findMessage(onHold);
  if (!message) throw new Error('there is no message');
  const release = { messageId: onHold, version: pageVersion(message), by: reviewer };
  expect(await releaseMessage(release)).toBe('released');
  const site = { url: 'https://campaign.example.org', mailFrom: 'campaign@example.org' };
  const channels = { capture: createCaptureChannel(dataDir) };
  const worker = startWorker({ db: database.db, channels, site, pollMs: 20 });
  const open = { status: { not: 'accepted' as const } };
  const isDone = async () => expect(await database.db.delivery.count({ where: open })).toBe(0);
  await vi.waitFor(isDone, { timeout: 60_000, interval: 50 });
  await worker.stop();
  const deliveries = await database.db.delivery.findMany();
  expect(
    readdirSync(path.join(dataDir, 'mail')).filter((name) => name.endsWith('.eml')),
  ).toHaveLength(4);
  expect(deliveries.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
});
