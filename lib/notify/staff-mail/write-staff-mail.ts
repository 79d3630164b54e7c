import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Letter, TryAgainLater } from '@/lib/delivery/channel';
import { mimeOf } from '@/lib/delivery/letters/mime';
import { errorName } from '@/lib/platform/log';

/**
 * Writes mail to staff into `mail/staff` of the data folder, as all mail where none leaves this
 * machine. Only the owner may read: some of it opens an account.
 * @throws TryAgainLater
 */
export async function writeStaffMail(letter: Letter, dataDir: string): Promise<void> {
  const folder = path.join(dataDir, 'mail', 'staff');
  const file = path.join(folder, `${letter.deliveryId}.eml`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(`${file}.tmp`, mimeOf(letter), { mode: 0o600 });
    await rename(`${file}.tmp`, file);
  } catch (problem) {
    throw new TryAgainLater('unavailable', errorName(problem));
  }
}
