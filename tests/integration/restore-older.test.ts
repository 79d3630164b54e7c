import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreTables } from '@/lib/platform/backup/read-backup';
import { writeBackup } from '@/lib/platform/backup/write-backup';
import { pendingMigrations } from '@/lib/platform/migrate';
import { freshDatabase } from '../support/database';
import { applyOlder, insert } from '../support/older-database';
import { LAST_RELEASE } from '../support/previous-release';

const folder = mkdtempSync(path.join(tmpdir(), 'restore-older-'));
let older: Awaited<ReturnType<typeof freshDatabase>>;
let target: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  older = await freshDatabase({ template: 'template0' });
  target = await freshDatabase({ template: 'template0' });
});
afterAll(async () => {
  await older.drop();
  await target.drop();
  rmSync(folder, { recursive: true });
});

test('a backup of the previous release is restored and migrated', async () => {
  const client = new pg.Client({ connectionString: older.url });
  await client.connect();
  await applyOlder(client, LAST_RELEASE);
  const message = {
    id: randomUUID(),
    reference: 'AAAA-2222',
    receiptHash: 'receipt',
    edition: '2026-law',
    language: 'en',
    firstName: 'Sam',
    state: 'TX',
    district: 'TX-37',
    certainty: 'zip',
    createdAt: '2026-11-01T12:00:00Z',
  };
  await insert(client, 'Message', message);
  await client.end();
  const file = path.join(folder, 'older.gz');
  await writeBackup(older.url, { file });
  expect(await restoreTables(target.url, { file })).toMatchObject({ Message: 1 });
  expect(await pendingMigrations(target.url)).toEqual([]);
  expect(await target.db.message.findMany()).toMatchObject([
    { ...message, createdAt: expect.any(Date), tags: [] },
  ]);
});
