import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { USER, urlOf } from '@/lib/platform/embedded-postgres/home';
import { endChild, launch } from '@/lib/platform/embedded-postgres/launch';
import { userForPostgres } from '@/lib/platform/embedded-postgres/postgres-user';
import { ensureProgram } from './programs';
import { runStatement } from './run-statement';
import { freePort } from './site';

/** The oldest supported PostgreSQL, as Debian 12 ships it, with an empty database. */
export async function startPostgres15() {
  const bin = path.dirname(ensureProgram('PostgreSQL 15'));
  const folder = mkdtempSync(path.join(tmpdir(), 'campaign-postgres-15-'));
  const user = userForPostgres();
  chmodSync(folder, 0o755);
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const options = ['--auth=trust', `--username=${USER}`, '--encoding=UTF8', '--locale=C.UTF-8'];
  const made = spawnSync(path.join(bin, 'initdb'), [`--pgdata=${data}`, '--no-sync', ...options], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const home = { folder, bin, data, log: path.join(folder, 'postgres.log'), password: 'any', user };
  const { child, port } = await launch(home, await freePort());
  await runStatement(urlOf(home, port, 'postgres'), `create database ${USER}`);
  return {
    url: urlOf(home, port),
    async stop() {
      await endChild(child);
      rmSync(folder, { recursive: true });
    },
  };
}
