import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createCaptureChannel } from '@/lib/delivery/capture/capture-channel';
import { startWorker } from '@/lib/worker/worker';
import { freshDatabase } from '../../support/database';
import { storeLetters, storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const dataDir = mkdtempSync(path.join(tmpdir(), 'capture-worker-'));

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', DATA_DIR: dataDir });
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

test('captures each letter and notice exactly once', async () => {
  const channel = 'capture' as const;
  const message = await storeLetters(database.db, {
    letters: [
      { channel },
      { channel, seat: 'TX-S1', bioguide: 'E000002', chamber: 'senate' },
      { channel, kind: 'notice', notice: 'receipt', seat: null, bioguide: null },
    ],
  });
  const site = { url: 'https://campaign.example.org', mailFrom: 'campaign@example.org' };
  const channels = { capture: createCaptureChannel(dataDir) };
  const worker = startWorker({ db: database.db, channels, site, pollMs: 20 });
  const open = { status: { not: 'accepted' as const } };
  await vi.waitFor(async () => expect(await database.db.delivery.count({ where: open })).toBe(0), {
    timeout: 15_000,
    interval: 20,
  });
  await worker.stop();
  const [first, second, notice] = message.deliveries.map(({ id }) => id);
  const mails = path.join(dataDir, 'mail');
  expect(readdirSync(mails).sort()).toEqual([
    `E000001-${first}.eml`,
    `E000002-${second}.eml`,
    'supporters',
  ]);
  expect(readdirSync(path.join(mails, 'supporters'))).toEqual([`${notice}.eml`]);
});
