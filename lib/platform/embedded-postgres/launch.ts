import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from '@/lib/platform/startup-error';
import { type Home, USER, urlOf } from './home';
import { readPostmaster } from './postmaster';

export type DatabaseProcess = { child: ChildProcess; port: number };

const USUAL_PORT = 54_329;
const POLL_MS = 25;
/**
 * Retry period: while processes of a killed database are still ending, a new one refuses to start.
 */
const REFUSED_MS = 10_000;
/** Time limit for recovery: after a crash, PostgreSQL replays its log first. */
const RECOVERY_MS = 120_000;

/**
 * Starts PostgreSQL and waits until it answers.
 * @param fixedPort the only port allowed; if omitted, the usual port or, if that is in use, any
 * free port
 * @throws CannotStart with the last line of PostgreSQL's log
 */
export async function launch(home: Home, fixedPort?: number): Promise<DatabaseProcess> {
  const giveUpAt = performance.now() + REFUSED_MS;
  do {
    const port = fixedPort ?? (await findPort(USUAL_PORT));
    const child = spawnPostgres(home, port);
    if (await isReady(home, child, port)) return { child, port };
    await endChild(child);
    await wait(POLL_MS);
  } while (performance.now() < giveUpAt);
  const last = readFileSync(home.log, 'utf8').trim().split('\n').at(-1);
  throw new CannotStart(`PostgreSQL did not start: ${last} (more in ${home.log})`);
}

/**
 * Shared buffers: one eighth of the memory, between PostgreSQL's default and 1 GB. With 128 MB, a
 * search of a million messages spends most of its time copying pages. The memory is used only as
 * the data grow.
 */
function sharedMegabytes(): number {
  const allowed = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  const megabytes = Math.min(totalmem(), allowed) / 8 / 2 ** 20;
  return Math.round(Math.min(Math.max(megabytes, 128), 1024));
}

function spawnPostgres(home: Home, port: number) {
  const log = openSync(home.log, 'a', 0o600);
  // Older versions created the log readable for everyone.
  chmodSync(home.log, 0o600);
  const settings = [
    'listen_addresses=127.0.0.1',
    `shared_buffers=${sharedMegabytes()}MB`,
    // A page in any place costs about the same on the disks of today. With the default of 4, the
    // planner reads a million rows in order to avoid fetching a thousand.
    'random_page_cost=1.1',
    // Several queries run at a time, beside the site itself: one that takes every processor makes
    // all the others wait.
    'max_parallel_workers_per_gather=0',
    // Terse errors: the log must not repeat rows, which contain names and addresses.
    'log_error_verbosity=terse',
  ].flatMap((setting) => ['-c', setting]);
  const child = spawn(
    path.join(home.bin, 'postgres'),
    ['-D', home.data, '-p', `${port}`, '-k', '', ...settings],
    // Separate process group: a signal to ours must not stop it before deliveries in progress are
    // finished.
    { ...home.user, cwd: '/', detached: true, stdio: ['ignore', log, log] },
  );
  child.on('error', () => {});
  closeSync(log);
  return child;
}

async function isReady(home: Home, child: ChildProcess, port: number) {
  const giveUpAt = performance.now() + RECOVERY_MS;
  while (isRunning(child) && performance.now() < giveUpAt) {
    if (isListening(home, child) && (await answers(home, port))) return true;
    await wait(POLL_MS);
  }
  return false;
}

/**
 * Whether this child listens on its port. If another database took the port first, that one may
 * answer with the same password: a copied data folder has the password of the original.
 */
function isListening(home: Home, child: ChildProcess) {
  const postmaster = readPostmaster(home);
  return postmaster?.pid === child.pid && postmaster?.isReady === true;
}

const isRunning = (child: ChildProcess) =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

const MAX_LOG_BYTES = 10_000_000;

/**
 * Keeps the log below twice its limit by moving the older part to a second file. PostgreSQL keeps
 * the file open and appends, so the log is truncated, not replaced.
 */
export function rotateLog({ log }: Pick<Home, 'log'>, maxBytes = MAX_LOG_BYTES): void {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) <= maxBytes) return;
  copyFileSync(log, `${log}.1`);
  chmodSync(`${log}.1`, 0o600);
  truncateSync(log);
}

/**
 * Stops the child with SIGINT, PostgreSQL's fast shutdown: open connections are closed and
 * everything is written.
 */
export async function endChild(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await ended;
}

/** Connects to a database; the default is the one that always exists. */
export async function connect(home: Home, port: number, database = 'postgres') {
  const client = new pg.Client({ connectionString: urlOf(home, port, database) });
  client.on('error', () => {});
  await client.connect();
  return client;
}

export async function answers(home: Home, port: number, database?: string): Promise<boolean> {
  try {
    await (await connect(home, port, database)).end();
    return true;
  } catch {
    return false;
  }
}

/** Free port on the loopback interface: the preferred one, otherwise any. */
async function findPort(wanted: number): Promise<number> {
  return (await listenOn(wanted)) ?? (await listenOn(0)) ?? wanted;
}

function listenOn(port: number) {
  return new Promise<number | undefined>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const got = typeof address === 'object' && address ? address.port : undefined;
      server.close(() => resolve(got));
    });
  });
}

/** Creates the database's folder if it is missing. @throws CannotStart with PostgreSQL's reason */
export function initialise(home: Home): void {
  if (existsSync(path.join(home.data, 'PG_VERSION'))) return;
  // Created under a temporary name and renamed, so that an interrupted first start leaves nothing
  // incomplete.
  const making = `${home.data}.making`;
  rmSync(making, { recursive: true, force: true });
  const run = spawnSync(
    path.join(home.bin, 'initdb'),
    [
      `--pgdata=${making}`,
      '--auth=scram-sha-256',
      `--username=${USER}`,
      `--pwfile=${path.join(home.folder, 'password')}`,
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
