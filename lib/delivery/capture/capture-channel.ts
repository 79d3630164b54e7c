import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Channel, type Letter, TryAgainLater } from '@/lib/delivery/channel';
import { mimeOf } from '@/lib/delivery/letters/mime';
import { timeLimitMs } from '@/lib/delivery/status';
import type { DeliveryKind } from '@/lib/platform/db';
import { errorName } from '@/lib/platform/log';

/** Only the owner may read: the letters hold names and addresses. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const UNFINISHED = '.tmp';

/**
 * Writes letters to a folder instead of sending them. A file that is there was written whole, so
 * a try after a crash writes nothing twice.
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
        // Disk full, not allowed, not mounted: all of it can be mended while the letter waits.
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
  // The same name on every try: what a crash left half written is written over.
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

/** The new name must survive a power cut too; Windows cannot open a folder. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what nobody can be writing any more: no lease lasts that long. */
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

/** The delivery as far as its captured file's name goes. */
export type Captured = { id: string; kind: DeliveryKind; bioguide: string | null };

export function captureFolders(dataDir: string) {
  const letters = path.join(dataDir, 'mail');
  return { letters, notices: path.join(letters, 'supporters') };
}

/**
 * Where the capture channel writes, or has written, a delivery. The name alone says whether it was
 * written, and erasing finds it without a search.
 */
export function capturedFile(dataDir: string, { id, kind, bioguide }: Captured): string {
  const { letters, notices } = captureFolders(dataDir);
  if (kind === 'notice') return path.join(notices, `${id}.eml`);
  const office = /^[A-Z]\d{6}$/.test(bioguide ?? '') ? bioguide : 'office';
  return path.join(letters, `${office}-${id}.eml`);
}
