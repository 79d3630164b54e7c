import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rereadEnv } from './env';
import { notOurFolder } from './startup-error';

/**
 * Completes the settings with the embedded database's address and, if none is set, with the data
 * folder's own secret key; then checks them again.
 * @throws CannotStart when the folder belongs to another user
 */
export function loadSettings(found: { DATABASE_URL?: string } = {}) {
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
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
    }
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}
