import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDb } from '@/lib/platform/db';
import { pendingMigrations } from '@/lib/platform/migrate';
import { freshDatabase } from '../support/database';
import { runCommand } from '../support/run-command';
import { startPgbouncer } from '../support/start-pgbouncer';

const folder = mkdtempSync(path.join(tmpdir(), 'pgbouncer-test-'));
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const settings = (DATABASE_URL: string) => ({
  DATABASE_URL,
  SECRET_KEY: 'a secret for tests only, long enough',
  DATA_DIR: folder,
});

test.each(['worker', 'campaign'])(
  '%s refuses PgBouncer in transaction mode in one sentence, even with other traffic',
  async (command) => {
    const pgbouncer = await startPgbouncer(database.url, 'transaction');
    const others = openDb(pgbouncer.url, 4);
    let isOver = false;
    const traffic = [1, 2, 3].map(async () => {
      while (!isOver) await others.$queryRaw`select 1 from pg_sleep(0.001)`;
    });
    try {
      const args = command === 'campaign' ? ['show'] : [];
      const { code, out, err } = await runCommand(command, args, settings(pgbouncer.url));
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(
        /^DATABASE_URL leads through .+ set pool_mode=session in the pooler\.\n$/,
      );
    } finally {
      isOver = true;
      await Promise.all(traffic);
      await others.$disconnect();
      await pgbouncer.stop();
    }
  },
);

test('PgBouncer in session mode works like a direct connection', async () => {
  const pgbouncer = await startPgbouncer(database.url, 'session');
  try {
    expect(await pendingMigrations(pgbouncer.url)).toEqual([]);
    const { code } = await runCommand('campaign', ['show'], settings(pgbouncer.url));
    expect(code).toBe(0);
  } finally {
    await pgbouncer.stop();
  }
});
