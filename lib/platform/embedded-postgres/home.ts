import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { makeDataFolder } from '@/lib/platform/load-settings';
import { CannotStart } from '@/lib/platform/startup-error';
import { binariesFor } from './binaries';
import { mayEnter, type User, userForPostgres } from './postgres-user';

export type Home = {
  folder: string;
  bin: string;
  data: string;
  log: string;
  password: string;
  user?: User;
  /** Usual folder, if the database is elsewhere. */
  movedFrom?: string;
};

/** Name of PostgreSQL's system user and of the database. */
export const USER = 'campaign';

/** Fallback location for folders that PostgreSQL's user cannot enter. */
const ELSEWHERE = '/var/lib/survivors-relief-campaign';

export const urlOf = (home: Home, port: number, database = USER) =>
  `postgresql://${USER}:${home.password}@127.0.0.1:${port}/${database}`;

/**
 * Folder and user of a data folder's embedded database; created if missing.
 * @throws CannotStart when there is no PostgreSQL for this system, or when the data folder is a copy
 * of one whose database is elsewhere; EACCES when the folder belongs to another user
 */
export function prepareHome(dataDir: string): Home {
  const user = userForPostgres();
  makeDataFolder(dataDir);
  const wanted = path.join(dataDir, 'postgres');
  const folder = folderFor(wanted, user);
  const password = passwordOf(folder, user);
  return {
    folder,
    movedFrom: folder === wanted ? undefined : wanted,
    bin: binariesFor(folder, user),
    data: path.join(folder, 'data'),
    log: path.join(folder, 'postgres.log'),
    password,
    user,
  };
}

function folderFor(wanted: string, user: User | undefined) {
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

const NOTE = 'moved-to.txt';
const OWNER = 'moved-from.txt';

/** Database folder to use instead of one that only root may enter, for example below /root. */
function movedTo(wanted: string, user: User | undefined) {
  const noted = readNote(wanted);
  if (noted) {
    refuseCopy(wanted, noted);
    return noted;
  }
  if (!user || mayEnter(wanted, user)) return undefined;
  const elsewhere = path.join(ELSEWHERE, randomBytes(6).toString('hex'));
  mkdirSync(elsewhere, { recursive: true });
  writeOwner(elsewhere, wanted);
  writeFileSync(path.join(wanted, NOTE), `${elsewhere}\n`);
  return elsewhere;
}

function readNote(wanted: string) {
  const note = path.join(wanted, NOTE);
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
}

/**
 * Rejects a copied data folder, whose note leads to the original's database. Accepted are the
 * original, by its device and inode after it was renamed or by its path, and a folder whose
 * original is no longer at the recorded path: it was moved to another disk.
 * @throws CannotStart for a copy, and when the database's folder does not exist
 */
function refuseCopy(wanted: string, elsewhere: string) {
  const [id, owner = ''] = readOwner(elsewhere);
  const toStart = `To start with an empty database, delete ${path.join(wanted, NOTE)}.`;
  if (!existsSync(elsewhere)) {
    throw new CannotStart(
      `The database of this data folder was in ${elsewhere}, which does not exist: put it back. ${toStart}`,
    );
  }
  if (id === idOf(wanted) || owner === realpathSync(wanted)) return;
  if (!owner || readNote(owner) !== elsewhere) return;
  throw new CannotStart(
    `This data folder is a copy of ${path.dirname(owner)}, whose database is in ${elsewhere}. ${toStart} To take its data along, restore a backup afterward.`,
  );
}

function idOf(folder: string) {
  const { dev, ino } = statSync(folder);
  return `${dev}:${ino}`;
}

function readOwner(elsewhere: string) {
  const file = path.join(elsewhere, OWNER);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}

const writeOwner = (elsewhere: string, wanted: string) =>
  writeFileSync(path.join(elsewhere, OWNER), `${idOf(wanted)}\n${realpathSync(wanted)}\n`);

/** Whether the data folder of a database that is elsewhere is known; older versions did not say. */
export const hasOwner = ({ folder, movedFrom }: Home) =>
  movedFrom === undefined || readOwner(folder).length > 0;

/** Records whose database it is, if it is elsewhere. Only for the process that holds its lock. */
export function recordOwner({ folder, movedFrom }: Home): void {
  if (movedFrom) writeOwner(folder, movedFrom);
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
