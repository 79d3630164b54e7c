import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { userForPostgres } from '@/lib/platform/embedded-postgres/postgres-user';
import { ensureProgram } from './programs';
import { freePort } from './site';
import { answersOn } from './start-nginx';

/**
 * Real PgBouncer in front of a database.
 * @returns the address to use instead of the database's
 */
export async function startPgbouncer(url: string, mode: 'transaction' | 'session') {
  const program = ensureProgram('PgBouncer');
  const folder = mkdtempSync(path.join(tmpdir(), 'campaign-pgbouncer-'));
  // Readable by PgBouncer's own user, because it refuses to run as root.
  chmodSync(folder, 0o755);
  const { hostname, port, username, password, pathname } = new URL(url);
  const name = pathname.slice(1);
  const listenPort = await freePort();
  const file = path.join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]
${name} = host=${hostname} port=${port} dbname=${name} user=${username} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listenPort}
unix_socket_dir =
auth_type = any
pool_mode = ${mode}
max_client_conn = 200
default_pool_size = 40
`,
  );
  const options = { stdio: 'ignore' as const, ...userForPostgres() };
  const child = spawn(program, [file], options);
  const ended = once(child, 'exit');
  const failed = ended.then(() => Promise.reject(new Error('pgbouncer did not start')));
  failed.catch(() => {});
  await Promise.race([answersOn(listenPort), failed]);
  return {
    url: `postgresql://${username}:any@127.0.0.1:${listenPort}/${name}`,
    async stop() {
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
