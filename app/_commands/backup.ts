import { readFileSync } from 'node:fs';
import path from 'node:path';
import { recordBackup } from '@/lib/platform/backup/last-backup';
import { writeBackup } from '@/lib/platform/backup/write-backup';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { KEY_FILE } from '@/lib/platform/load-settings';
import { CannotStart } from '@/lib/platform/startup-error';
import { withDatabase } from '@/lib/platform/with-database';

/** The data folder's own key; a key from SECRET_KEY is the operator's to back up. */
function ownKey(): string | undefined {
  try {
    const key = readFileSync(path.join(env().DATA_DIR, KEY_FILE), 'utf8').trim();
    return key === env().SECRET_KEY ? key : undefined;
  } catch {
    return undefined;
  }
}

async function backUp(file: string) {
  const secretKey = ownKey();
  const url = env().DATABASE_URL ?? '';
  const counts = await writeBackup(url, { file, secretKey });
  await recordBackup(db());
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(
    `Backup written to ${file}: ${counts.Message ?? 0} messages, ${counts.Delivery ?? 0} deliveries.`,
  );
  say(
    secretKey
      ? 'It holds the secret key of this site: keep it as safe as the database.'
      : 'It does not hold SECRET_KEY: keep that too, or sealed settings cannot be read again.',
  );
  say('Copy deletions.jsonl from the data folder of each machine before you restore it.');
}

const [file, ...rest] = process.argv.slice(2);
try {
  if (!file || file.startsWith('-') || rest.length > 0) {
    throw new CannotStart('Use: npm run backup -- FILE');
  }
  await withDatabase(() => backUp(path.resolve(file)));
} catch (problem) {
  if (!(problem instanceof CannotStart)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
