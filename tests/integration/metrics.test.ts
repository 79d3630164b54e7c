import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { prometheusText } from '@/lib/delivery/outbox/queue-figures';
import { recordBackup } from '@/lib/platform/backup/last-backup';
import { closeDb } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { noteMaintenance } from '@/lib/platform/jobs';
import { freshDatabase } from '../support/database';
import { storeLetters, storeOffices } from './delivery/store-letters';

afterEach(closeDb);

async function connectTo(url: string) {
  await closeDb();
  process.env.LOG = 'off';
  process.env.DATABASE_URL = url;
  rereadEnv();
}

test('the metrics count letters and tell the times of the last maintenance and backup', async () => {
  const { db, url, drop } = await freshDatabase();
  await storeOffices(db);
  await storeLetters(db);
  await recordBackup(db, new Date('2026-11-01T12:00:00Z'));
  await connectTo(url);
  expect(await prometheusText()).toContain('\ncampaign_maintenance_age_seconds +Inf\n');
  await noteMaintenance(db);
  const lines = (await prometheusText()).split('\n');
  expect(lines).toContain('campaign_database_figures_read 1');
  expect(lines).toContainEqual(expect.stringMatching(/^campaign_maintenance_age_seconds \d$/));
  expect(lines).toContainEqual(
    expect.stringMatching(/^campaign_letters\{channel="\w+",status="queued"\} \d$/),
  );
  expect(lines).toContain('campaign_last_backup_timestamp_seconds 1793534400');
  await closeDb();
  await drop();
});

test('while the database is silent, the metrics of the process remain and say so', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  await connectTo(`postgresql://nobody@127.0.0.1:${port}/none`);
  const lines = (await prometheusText()).split('\n');
  expect(lines).toContain('campaign_database_figures_read 0');
  expect(lines).toContain('campaign_failed_writes_total 0');
  expect(lines.some((line) => line.startsWith('campaign_database_connections{'))).toBe(true);
  expect(lines.some((line) => line.startsWith('campaign_letters{'))).toBe(false);
  for (const socket of sockets) socket.destroy();
  silent.close();
});
