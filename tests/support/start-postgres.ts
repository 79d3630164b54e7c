import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { migrate } from '@/lib/platform/migrate';
import './database';
import { setDatabaseClock } from './database-clock';
import { trustTheMachine } from './trust-the-machine';

type RunningPostgres = { adminUrl: string; template: string; stop: () => Promise<void> };

/** Shared by the projects of a run, which each load this file. */
const shared = globalThis as { testPostgres?: Promise<RunningPostgres>; testPostgresUses?: number };

/**
 * One PostgreSQL for the complete run. Its migrated database is the template of every test's own.
 */
export default async function startPostgres(project: TestProject) {
  shared.testPostgresUses = (shared.testPostgresUses ?? 0) + 1;
  shared.testPostgres ??= start();
  const { adminUrl, template, stop } = await shared.testPostgres;
  project.provide('postgres', { adminUrl, template });
  return async () => {
    shared.testPostgresUses = (shared.testPostgresUses ?? 0) - 1;
    if (shared.testPostgresUses === 0) await stop();
  };
}

async function start(): Promise<RunningPostgres> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'campaign-tests-'));
  // Readable by the user that PostgreSQL runs under when the tests run as root.
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres(dataDir);
  await trustTheMachine(postgres.url);
  await migrate(postgres.url);
  await setDatabaseClock(postgres.url);
  const adminUrl = new URL(postgres.url);
  const template = adminUrl.pathname.slice(1);
  adminUrl.pathname = '/postgres';
  return {
    adminUrl: adminUrl.href,
    template,
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
