import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DELETION_LOG, readDeletions } from '@/lib/messages/deletion-log';
import { readBackupHead, restoreTables } from '@/lib/platform/backup/read-backup';
import { closeDb } from '@/lib/platform/db';
import { startEmbeddedPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { env } from '@/lib/platform/env';
import { loadSettings } from '@/lib/platform/load-settings';
import { CannotStart } from '@/lib/platform/startup-error';
import { settleRestored } from '@/lib/staff/restore/settle-restored';

const USAGE = 'Use: npm run restore -- FILE [--replace] [--deletions FILE …]';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function restore(file: string, { replace, logs }: { replace: boolean; logs: string[] }) {
  const { at, secretKey } = await readBackupHead(file);
  const deletions = readDeletions([path.join(env().DATA_DIR, DELETION_LOG), ...logs]);
  if (!env().DATABASE_URL) say(`Data folder: ${env().DATA_DIR}`);
  const hasOwnKey = Boolean(env().SECRET_KEY);
  const embedded = env().DATABASE_URL ? undefined : await startEmbeddedPostgres(env().DATA_DIR);
  try {
    const url = env().DATABASE_URL ?? embedded?.url ?? '';
    const counts = await restoreTables(url, { file, replace });
    if (secretKey && !hasOwnKey) writeKey(secretKey);
    loadSettings({ DATABASE_URL: url });
    const { onHold, unconfirmed, deleted } = await settleRestored({ at, deletions });
    say(
      `Restored the backup of ${at}: ${counts.Message ?? 0} messages, ${counts.Delivery ?? 0} deliveries.`,
    );
    say(
      `Delivery is off. ${onHold} deliveries that were waiting are on hold; ${unconfirmed} may have been sent.`,
    );
    say(`${deleted} messages deleted since the backup were deleted again.`);
    if (!secretKey) say('Start with the SECRET_KEY of that time: sealed settings need it.');
    else if (hasOwnKey && env().SECRET_KEY !== secretKey)
      say('SECRET_KEY is not the key of the backup: sealed settings cannot be read with it.');
    say('Start the site, sign in, and open /staff/restored.');
  } finally {
    await closeDb();
    await embedded?.stop();
  }
}

function writeKey(key: string) {
  writeFileSync(path.join(env().DATA_DIR, 'secret-key'), `${key}\n`, { mode: 0o600 });
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      replace: { type: 'boolean', default: false },
      deletions: { type: 'string', multiple: true, default: [] },
    },
  });
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) throw new CannotStart(USAGE);
  await restore(path.resolve(file), { replace: values.replace, logs: values.deletions });
} catch (problem) {
  if (!(problem instanceof CannotStart)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
