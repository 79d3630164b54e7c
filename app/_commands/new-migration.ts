import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { schemaDifference } from '@/lib/platform/migrate';
import { MIGRATIONS } from '@/lib/platform/pending-migrations';
import { CannotStart } from '@/lib/platform/startup-error';

/**
 * Writes the migration from the last committed schema to the current schema. Statements that the
 * schema cannot express (triggers, data changes) are added to the file by hand.
 */
const [name = ''] = process.argv.slice(2);
if (!/^[a-z0-9_]+$/.test(name)) {
  throw new CannotStart('npm run migration -- NAME, in lower case with underscores.');
}

const committed = execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8' });
const dataDir = mkdtempSync(path.join(tmpdir(), 'campaign-migration-'));
chmodSync(dataDir, 0o755);
const postgres = await startEmbeddedPostgres(dataDir);
const sql = await schemaDifference(postgres.url, committed);
await postgres.stop();
rmSync(dataDir, { recursive: true });

if (!sql.trim() || sql.includes('This is an empty migration')) {
  throw new CannotStart(
    'The schema has not changed since the last commit: there is nothing to migrate.',
  );
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = path.join(MIGRATIONS, `${stamp}_${name}`);
mkdirSync(folder);
writeFileSync(path.join(folder, 'migration.sql'), sql);
process.stdout.write(`${path.join(folder, 'migration.sql')}\n`);
