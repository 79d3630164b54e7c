import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { CannotStart } from '../cannot-start';
import { findBinaries } from './binaries';

/** PostgreSQL refuses to run as root; these are the numbers it runs under instead. */
type User = { uid: number; gid: number };

export type Home = { bin: string; data: string; log: string; password: string; user?: User };

const asRoot = () => process.getuid?.() === 0;

function postgresUser(): User | undefined {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/m);
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : undefined;
}

function makePostgresUser(): User {
  // Debian's and most others' tool first, then the small one of Alpine.
  spawnSync('useradd', ['--system', '--user-group', '--shell', '/bin/false', 'postgres']);
  if (!postgresUser()) spawnSync('adduser', ['-S', '-D', '-H', 'postgres']);
  const made = postgresUser();
  if (made) return made;
  throw new CannotStart(
    'PostgreSQL does not run as root and no user "postgres" could be made: start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether that user may go into a folder: asked of the system rather than guessed from modes. */
function mayEnter(folder: string, user: User) {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/' }).status === 0;
}

function folderFor(dataDir: string, user: User | undefined) {
  const wanted = path.join(dataDir, 'postgres');
  mkdirSync(wanted, { recursive: true });
  if (!user || mayEnter(wanted, user)) return wanted;
  // A folder that only root may enter, /root for instance: the database lives beside the system's.
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const elsewhere = path.join('/var/lib/survivors-relief-campaign', name);
  mkdirSync(elsewhere, { recursive: true });
  writeFileSync(path.join(wanted, 'moved-to.txt'), `${elsewhere}\n`);
  return elsewhere;
}

function binariesFor(folder: string, native: string, user: User | undefined) {
  if (!user || mayEnter(native, user)) return path.join(native, 'bin');
  const copy = path.join(folder, 'native');
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, 'bin');
}

/** Where the embedded database of this data folder lives, under which user; made if missing. */
export async function prepareHome(dataDir: string): Promise<Home> {
  const user = asRoot() ? (postgresUser() ?? makePostgresUser()) : undefined;
  const folder = folderFor(dataDir, user);
  const native = await findBinaries();
  const passwordFile = path.join(folder, 'password');
  if (!existsSync(passwordFile)) {
    writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  }
  if (user) {
    chownSync(folder, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  chmodSync(folder, 0o755);
  return {
    bin: binariesFor(folder, native, user),
    data: path.join(folder, 'data'),
    log: path.join(folder, 'postgres.log'),
    password: readFileSync(passwordFile, 'utf8').trim(),
    user,
  };
}
