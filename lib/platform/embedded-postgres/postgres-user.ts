import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CannotStart } from '@/lib/platform/startup-error';

/** User and group id for PostgreSQL, which refuses to run as root. */
export type User = { uid: number; gid: number };

/** User that PostgreSQL runs as: the current one, unless that is root. */
export function userForPostgres(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return postgresUser() ?? makePostgresUser();
}

function postgresUser(): User | undefined {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/m);
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : undefined;
}

function makePostgresUser(): User {
  // The first tool is that of Debian and most other systems; the second is Alpine's smaller one.
  spawnSync('useradd', ['--system', '--user-group', '--shell', '/bin/false', 'postgres']);
  if (!postgresUser()) spawnSync('adduser', ['-S', '-D', '-H', 'postgres']);
  const made = postgresUser();
  if (made) return made;
  throw new CannotStart(
    'PostgreSQL does not run as root and no user "postgres" could be made: start as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * Whether that user may enter the folder. Tested on the system instead of computed from file modes.
 */
export function mayEnter(folder: string, user: User): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/' }).status === 0;
}
