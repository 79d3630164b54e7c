import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { binariesFor } from './binaries';
import { mayEnter, type User, userForPostgres } from './postgres-user';

export type Home = { bin: string; data: string; log: string; password: string; user?: User };

/** Name of PostgreSQL's system user and of the database. */
export const USER = 'campaign';

/** Fallback location for folders that PostgreSQL's user cannot enter. */
const ELSEWHERE = '/var/lib/survivors-relief-campaign';

export const urlOf = (home: Home, port: number, database = USER) =>
  `postgresql://${USER}:${home.password}@127.0.0.1:${port}/${database}`;

/**
 * Folder and user of a data folder's embedded database; created if missing.
 * @throws CannotStart when there is no PostgreSQL for this system; EACCES when the folder belongs
 * to another user
 */
export function prepareHome(dataDir: string): Home {
  const user = userForPostgres();
  const folder = folderFor(dataDir, user);
  const password = passwordOf(folder, user);
  return {
    bin: binariesFor(folder, user),
    data: path.join(folder, 'data'),
    log: path.join(folder, 'postgres.log'),
    password,
    user,
  };
}

function folderFor(dataDir: string, user: User | undefined) {
  const wanted = path.join(dataDir, 'postgres');
  mkdirSync(wanted, { recursive: true });
  const folder = movedTo(wanted, user) ?? wanted;
  if (user && !mayTake(folder, user)) throw accessDenied(folder);
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  return folder;
}

/** Prevents a start with sudo from taking ownership of an ordinary user's database. */
function mayTake(folder: string, user: User) {
  const data = path.join(folder, 'data');
  return !existsSync(data) || statSync(data).uid === user.uid;
}

const accessDenied = (folder: string) =>
  Object.assign(new Error(`not ours: ${folder}`), { code: 'EACCES' });

/** Database folder to use instead of one that only root may enter, for example below /root. */
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
  // Read by PostgreSQL's user when it creates its folder.
  if (user) chownSync(file, user.uid, user.gid);
  return readFileSync(file, 'utf8').trim();
}
