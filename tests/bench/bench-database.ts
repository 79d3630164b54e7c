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

/** Starts one PostgreSQL for all measurements of a run; its first database is their template. */
async function startShared() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'campaign-bench-'));
  // Readable by the user that PostgreSQL runs under when this process runs as root.
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres(dataDir);
  await migrate(postgres.url);
  const server = new URL(postgres.url);
  const template = server.pathname.slice(1);
  server.pathname = '/postgres';
  return { dataDir, postgres, server: server.href, template };
}

/** Empty, migrated database for one measurement; `db()` of the measured code uses the same one. */
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

/** Stops PostgreSQL at the end of the run. */
export async function stopBenchDatabases() {
  const running = await shared;
  await running?.postgres.stop();
  if (running) rmSync(running.dataDir, { recursive: true, force: true });
}
