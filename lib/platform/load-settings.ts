import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { MIN_KEY, rereadEnv } from './env';
import { errorName, log } from './log';
import { CannotStart, notOurFolder } from './startup-error';

/** File in the data folder with its key, if SECRET_KEY is not set. */
export const KEY_FILE = 'secret-key';

/**
 * Completes the settings with the embedded database's address and, if none is set, with the data
 * folder's own secret key; then checks them again.
 * @throws CannotStart when the folder belongs to another user
 */
export function loadSettings(found: { DATABASE_URL?: string; SECRET_KEY?: string } = {}) {
  Object.assign(process.env, found);
  const read = rereadEnv();
  try {
    if (existsSync(read.DATA_DIR)) closeToOthers(read.DATA_DIR);
    if (read.SECRET_KEY) return read;
    process.env.SECRET_KEY = secretOf(read.DATA_DIR);
  } catch (problem) {
    throw notOurFolder(read.DATA_DIR, problem);
  }
  return rereadEnv();
}

/**
 * Creates the data folder, for its user alone; one that exists is closed to others. When we run as
 * root, PostgreSQL's own user must be able to traverse it.
 */
export function makeDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: privateMode() });
  closeToOthers(dataDir);
}

/**
 * Only takes permissions away, and only in a folder of our own: the folder of another user, or one
 * that all programs share such as /tmp, is the operator's to arrange.
 */
function closeToOthers(folder: string) {
  const { mode, uid } = statSync(folder);
  if (uid !== process.getuid?.() || (mode & STICKY_BIT) !== 0) return;
  const allowed = mode & privateMode();
  if ((mode & 0o777) === allowed) return;
  try {
    chmodSync(folder, allowed);
  } catch (problem) {
    // Some network disks have no modes. The health checks name a folder that others can read.
    log.error('data_folder_not_closed', { error: errorName(problem) });
  }
}

const privateMode = () => (process.getuid?.() === 0 ? 0o711 : 0o700);
/** Set for folders that all programs share, such as /tmp. */
const STICKY_BIT = 0o1000;

function secretOf(dataDir: string) {
  const file = path.join(dataDir, KEY_FILE);
  if (!existsSync(file)) {
    makeDataFolder(dataDir);
    // `wx`: of two simultaneous starts, one creates the key and both read it.
    const made = `${randomBytes(32).toString('base64url')}\n`;
    try {
      writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
      chmodSync(file, 0o600);
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') {
        // A full disk leaves an empty file.
        rmSync(file, { force: true });
        throw problem;
      }
    }
  }
  const key = readFileSync(file, 'utf8').trim();
  if (key.length >= MIN_KEY) return key;
  throw new CannotStart(
    `The secret key in ${file} is damaged: put the file back from a backup. Only if there is none, delete it; links and stored secrets then have to be made again.`,
  );
}
