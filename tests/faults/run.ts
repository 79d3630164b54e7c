import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeDb, db } from '@/lib/platform/db';
import { startEmbeddedPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { rereadEnv } from '@/lib/platform/env';
import { migrate } from '@/lib/platform/migrate';
import { runFaults } from './fault-run';
import { printReport, printVerdict } from './report';
import { runSiteCommand } from './site-command';

/**
 * Shows that nothing is lost or sent twice while everything fails. It starts its own database, mail
 * server, gateways, and workers.
 */

const MINUTE_MS = 60_000;
const PROGRESS_MS = 5_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, seed: { type: 'string', default: '1' } },
});

if (positionals[0] === 'site') {
  process.exit((await runSiteCommand(positionals.slice(1))) ? 0 : 1);
}

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => stopped.abort());
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'campaign-faults-'));
// Open to the user PostgreSQL runs under when this runs as root.
chmodSync(dataDir, 0o755);
const postgres = await startEmbeddedPostgres(dataDir);
let holds = false;
try {
  await migrate(postgres.url);
  const secretKey = 'a secret for the fault run only, long enough';
  const settings = { DATABASE_URL: postgres.url, SECRET_KEY: secretKey, DATA_DIR: dataDir };
  Object.assign(process.env, settings, { LOG: 'off' });
  rereadEnv();
  let shownAt = 0;
  const report = await runFaults({
    db: db(),
    databaseUrl: postgres.url,
    dataDir,
    secretKey,
    messages: values.quick ? 100 : 1_000,
    seed: Number(values.seed),
    killEveryMs: values.quick ? 3_000 : 5_000,
    limitMs: (values.quick ? 2 : 14) * MINUTE_MS,
    signal: stopped.signal,
    onProgress(open) {
      if (Date.now() - shownAt < PROGRESS_MS) return;
      shownAt = Date.now();
      process.stderr.write(`${open} letters have not ended …\n`);
    },
  });
  process.stdout.write(`${printReport(report)}\n${printVerdict(report)}\n`);
  holds = report.holds;
} finally {
  await closeDb();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exitCode = holds ? 0 : 1;
