import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DELETION_LOG, readDeletions } from '@/lib/messages/deletion-log';
import { readBackupHead, restoreTables } from '@/lib/platform/backup/read-backup';
import { closeDb } from '@/lib/platform/db';
import { startEmbeddedPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { env } from '@/lib/platform/env';
import { KEY_FILE, loadSettings } from '@/lib/platform/load-settings';
import { CannotStart } from '@/lib/platform/startup-error';
import { settleRestored } from '@/lib/staff/restore/settle-restored';

const USAGE = 'Use: npm run restore -- FILE [--replace] [--deletions FILE … | --no-deletions]';

const NO_LIST = `There is no list of deletions (${DELETION_LOG}) in the data folder: name one with --deletions FILE, or add --no-deletions if nobody’s data was deleted since the backup, because what was deleted since then would come back.`;

type RestoreOptions = { replace: boolean; logs: string[]; withoutDeletions: boolean };

const say = (line: string) => process.stdout.write(`${line}\n`);

async function restore(file: string, { replace, logs, withoutDeletions }: RestoreOptions) {
  const { at, secretKey } = await readBackupHead(file);
  const ownLog = path.join(env().DATA_DIR, DELETION_LOG);
  const lists = [...(existsSync(ownLog) ? [ownLog] : []), ...logs];
  if (lists.length === 0 && !withoutDeletions) throw new CannotStart(NO_LIST);
  const deletions = readDeletions(lists);
  if (!env().DATABASE_URL) say(`Data folder: ${env().DATA_DIR}`);
  const hasOwnKey = Boolean(env().SECRET_KEY);
  const embedded = env().DATABASE_URL ? undefined : await startEmbeddedPostgres(env().DATA_DIR);
  try {
    const url = env().DATABASE_URL ?? embedded?.url ?? '';
    // The key of the data folder is replaced only once everything else is complete.
    const newKey = hasOwnKey ? undefined : secretKey;
    let settled = { onHold: 0, unconfirmed: 0, deleted: 0 };
    const settle = async () => {
      loadSettings({ DATABASE_URL: url, ...(newKey && { SECRET_KEY: newKey }) });
      if (newKey) writeKey(`${keyFile()}.restored`, newKey);
      settled = await settleRestored({ at, deletions });
    };
    const counts = await restoreTables(url, { file, replace, settle });
    if (newKey) renameSync(`${keyFile()}.restored`, keyFile());
    const { onHold, unconfirmed, deleted } = settled;
    say(
      `Restored the backup of ${at}: ${counts.Message ?? 0} messages, ${counts.Delivery ?? 0} deliveries.`,
    );
    say(
      `Delivery is off. ${onHold} deliveries that were waiting are on hold; ${unconfirmed} may have been sent.`,
    );
    say(
      `The information in ${deleted} messages was deleted: it had been deleted since the backup, or someone had asked for that.`,
    );
    say('Queued webhook calls and emails to staff were ended: they may have been sent.');
    if (!secretKey) say('Start with the SECRET_KEY of that time: sealed settings need it.');
    else if (hasOwnKey && env().SECRET_KEY !== secretKey)
      say('SECRET_KEY is not the key of the backup: sealed settings cannot be read with it.');
    say('Start the site, sign in, and open /staff/restored.');
  } finally {
    await closeDb();
    await embedded?.stop();
  }
}

const keyFile = () => path.join(env().DATA_DIR, KEY_FILE);

function writeKey(file: string, key: string) {
  rmSync(file, { force: true });
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      replace: { type: 'boolean', default: false },
      deletions: { type: 'string', multiple: true, default: [] },
      'no-deletions': { type: 'boolean', default: false },
    },
  });
  const [file, ...rest] = positionals;
  const { replace, deletions: logs, 'no-deletions': withoutDeletions } = values;
  const contradicts = withoutDeletions && logs.length > 0;
  if (!file || rest.length > 0 || contradicts) throw new CannotStart(USAGE);
  await restore(path.resolve(file), { replace, logs, withoutDeletions });
} catch (problem) {
  if (!(problem instanceof CannotStart)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
