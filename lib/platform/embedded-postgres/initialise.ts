import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from '../cannot-start';
import { type Home, USER } from './home';

/** Makes the database's folder unless it is there. @throws CannotStart with PostgreSQL's reason. */
export function initialise(home: Home): void {
  if (existsSync(path.join(home.data, 'PG_VERSION'))) return;
  // Made aside and renamed, so that a first start that was cut short leaves nothing half made.
  const making = `${home.data}.making`;
  rmSync(making, { recursive: true, force: true });
  const run = spawnSync(
    path.join(home.bin, 'initdb'),
    [
      `--pgdata=${making}`,
      '--auth=scram-sha-256',
      `--username=${USER}`,
      `--pwfile=${path.join(path.dirname(home.data), 'password')}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    { ...home.user, cwd: '/', encoding: 'utf8' },
  );
  if (run.status !== 0) {
    const why = run.error?.message ?? run.stderr.trim().split('\n').at(-1) ?? run.signal;
    throw new CannotStart(`PostgreSQL could not make its folder: ${why}`);
  }
  renameSync(making, home.data);
}
