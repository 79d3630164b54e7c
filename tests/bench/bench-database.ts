import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeDb, openDb } from '@/lib/platform/db';
import { startEmbeddedPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { rereadEnv } from '@/lib/platform/env';
import { migrate } from '@/lib/platform/migrate';
import { runStatement } from '../support/run-statement';

let shared: ReturnType<typeof startShared> | undefined;
let databases = 0;

/** One PostgreSQL for all measurements of a run: its first database is the template of theirs. */
async function startShared() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'campaign-bench-'));
  // Open to the user PostgreSQL runs under when this runs as root.
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres(dataDir);
  await migrate(postgres.url);
  const server = new URL(postgres.url);
  const template = server.pathname.slice(1);
  server.pathname = '/postgres';
  return { dataDir, postgres, server: server.href, template };
}

/** An empty, migrated database for one measurement; `db()` of what is measured is the same one. */
export async function benchDatabase() {
  shared ??= startShared();
  const { dataDir, server, template } = await shared;
  databases += 1;
  const name = `bench_${databases}`;
  await runStatement(server, `create database ${name} template ${template}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const url = address.href;
  const SECRET_KEY = 'a secret for measuring only, long enough';
  Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: dataDir, LOG: 'off', SECRET_KEY });
  rereadEnv();
  const db = openDb(url);
  return {
    db,
    url,
    dataDir,
    async close() {
      await db.$disconnect();
      await closeDb();
      await runStatement(server, `drop database ${name} with (force)`);
    },
  };
}

/** For the end of the run. */
export async function stopBenchDatabases() {
  const running = await shared;
  await running?.postgres.stop();
  if (running) rmSync(running.dataDir, { recursive: true, force: true });
}
