import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MIN_KEY, rereadEnv } from './env';
import { CannotStart, notOurFolder } from './startup-error';

/**
 * Completes the settings with the embedded database's address and, if none is set, with the data
 * folder's own secret key; then checks them again.
 * @throws CannotStart when the folder belongs to another user
 */
export function loadSettings(found: { DATABASE_URL?: string; SECRET_KEY?: string } = {}) {
  Object.assign(process.env, found);
  const read = rereadEnv();
  if (read.SECRET_KEY) return read;
  try {
    process.env.SECRET_KEY = secretOf(read.DATA_DIR);
  } catch (problem) {
    throw notOurFolder(read.DATA_DIR, problem);
  }
  return rereadEnv();
}

function secretOf(dataDir: string) {
  const file = path.join(dataDir, 'secret-key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
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
