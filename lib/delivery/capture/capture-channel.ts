import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Channel, type Letter, TryAgainLater } from '@/lib/delivery/channel';
import { mimeOf } from '@/lib/delivery/letters/mime';
import { timeLimitMs } from '@/lib/delivery/status';
import type { DeliveryKind } from '@/lib/platform/db';
import { errorName } from '@/lib/platform/log';

/** Only the owner may read: letters contain names and addresses. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const UNFINISHED = '.tmp';

/**
 * Writes letters to a folder instead of sending them. An existing file is always complete, so a
 * retry after a crash does not write it twice.
 */
export function createCaptureChannel(dataDir: string): Channel {
  return {
    name: 'capture',
    async send(letter) {
      const { deliveryId: id, kind, bioguide } = letter;
      const file = capturedFile(dataDir, { id, kind, bioguide });
      try {
        const bytes = (await readIfThere(file)) ?? (await write(file, letter));
        const sentHash = createHash('sha256').update(bytes).digest('hex');
        return { providerId: path.basename(file), sentHash };
      } catch (problem) {
        // A full disk, a missing permission, or a missing mount can be fixed while the delivery
        // waits.
        throw new TryAgainLater('unavailable', errorName(problem));
      }
    },
    async tidy() {
      const { letters, notices } = captureFolders(dataDir);
      await Promise.all([letters, notices].map(removeUnfinished));
    },
  };
}

async function readIfThere(file: string) {
  try {
    return await readFile(file);
  } catch (problem) {
    if (errorName(problem) === 'ENOENT') return undefined;
    throw problem;
  }
}

async function write(file: string, letter: Letter) {
  const bytes = mimeOf(letter);
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  // The name is the same on every attempt, so a half-written file left by a crash is overwritten.
  const unfinished = `${file}${UNFINISHED}`;
  const handle = await open(unfinished, 'w', FILE_MODE);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  await syncFolder(folder);
  return bytes;
}

/** Makes the new name survive a power failure; Windows cannot open a folder. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes files that no worker can still be writing, since they are older than a lease. */
async function removeUnfinished(folder: string) {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.endsWith(UNFINISHED))) {
    const file = path.join(folder, name);
    const changedAt = await stat(file).then(
      (found) => found.mtimeMs,
      () => Number.NaN,
    );
    if (Date.now() - changedAt > timeLimitMs.sending) await rm(file, { force: true });
  }
}

/** The fields of a delivery that determine its file name. */
type CapturedFile = { id: string; kind: DeliveryKind; bioguide: string | null };

function captureFolders(dataDir: string) {
  const letters = path.join(dataDir, 'mail');
  return { letters, notices: path.join(letters, 'supporters') };
}

/**
 * Path of a captured delivery, whether it was written or not. Status checks and the deletion of
 * personal data find the file by its name, without a search.
 */
export function capturedFile(dataDir: string, { id, kind, bioguide }: CapturedFile): string {
  const { letters, notices } = captureFolders(dataDir);
  if (kind === 'notice') return path.join(notices, `${id}.eml`);
  const office = /^[A-Z]\d{6}$/.test(bioguide ?? '') ? bioguide : 'office';
  return path.join(letters, `${office}-${id}.eml`);
}
