import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from '../cannot-start';
import { binariesFor } from './binaries';
import { mayEnter, type User, userForPostgres } from './postgres-user';

export type Home = { bin: string; data: string; log: string; password: string; user?: User };

/** Name of PostgreSQL's own user for us, and of the database. */
export const USER = 'campaign';

/** Where folders lie whose wanted place PostgreSQL's user may not enter. */
const ELSEWHERE = '/var/lib/survivors-relief-campaign';

export const urlOf = (home: Home, port: number, database = USER) =>
  `postgresql://${USER}:${home.password}@127.0.0.1:${port}/${database}`;

/**
 * Where the embedded database of this data folder lives, under which user; made if missing.
 * @throws CannotStart when the folder belongs to another user, or there is no PostgreSQL for here.
 */
export function prepareHome(dataDir: string): Home {
  const user = userForPostgres();
  try {
    const folder = folderFor(dataDir, user);
    const password = passwordOf(folder, user);
    return {
      bin: binariesFor(folder, user),
      data: path.join(folder, 'data'),
      log: path.join(folder, 'postgres.log'),
      password,
      user,
    };
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM') throw problem;
    throw new CannotStart(
      `The data folder ${dataDir} belongs to another user: start as that user, or set DATA_DIR to another folder.`,
    );
  }
}

function folderFor(dataDir: string, user: User | undefined) {
  const wanted = path.join(dataDir, 'postgres');
  mkdirSync(wanted, { recursive: true });
  const folder = movedTo(wanted, user) ?? wanted;
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o755);
  return folder;
}

/** A folder that only root may enter, below /root for instance: the database lives elsewhere. */
function movedTo(wanted: string, user: User | undefined) {
  const note = path.join(wanted, 'moved-to.txt');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  if (!user || mayEnter(wanted, user)) return undefined;
  const elsewhere = path.join(ELSEWHERE, randomBytes(6).toString('hex'));
  mkdirSync(elsewhere, { recursive: true });
  writeFileSync(note, `${elsewhere}\n`);
  return elsewhere;
}

function passwordOf(folder: string, user: User | undefined) {
  const file = path.join(folder, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  }
  // Read by PostgreSQL's user when it makes its folder.
  if (user) chownSync(file, user.uid, user.gid);
  return readFileSync(file, 'utf8').trim();
}
