import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { closeDb, openDb } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { runStatement } from './run-statement';

/**
 * Empty, migrated database for one test file, on the test run's PostgreSQL. `db()` of the code
 * under test uses it until it is dropped.
 * @param options.template database to copy; `template0` has no tables
 */
export async function freshDatabase({ template = inject('postgres').template } = {}) {
  const { adminUrl } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runStatement(adminUrl, `create database ${name} template ${template}`);
  const address = new URL(adminUrl);
  address.pathname = `/${name}`;
  const url = address.href;
  process.env.DATABASE_URL = url;
  process.env.SECRET_KEY = 'a secret for tests only, long enough';
  rereadEnv();
  const db = openDb(url);
  return {
    db,
    url,
    /** Ends every connection and removes the database. */
    async drop() {
      await db.$disconnect();
      await closeDb();
      await runStatement(adminUrl, `drop database if exists ${name} with (force)`);
    },
    /** Cuts all other connections, as a restart of the server would. */
    async cutConnections() {
      await runStatement(
        adminUrl,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
      );
    },
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { adminUrl: string; template: string };
  }
}
