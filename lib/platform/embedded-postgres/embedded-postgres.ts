import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from '../cannot-start';
import { type Home, prepareHome } from './home';

export type EmbeddedPostgres = { url: string; stop: () => Promise<void> };

const USER = 'campaign';
const USUAL_PORT = 54_329;
/** Held for as long as a site runs on this data folder; the kernel lets go when it dies. */
const OWNER_LOCK = 73_119_002;
const START_TRIES = 600;
const POLL_MS = 25;

const urlOf = (home: Home, port: number, database = USER) =>
  `postgresql://${USER}:${home.password}@127.0.0.1:${port}/${database}`;

/**
 * Starts the database of a data folder, or takes over one that outlived its site.
 * @throws CannotStart when another site runs on the same folder, or PostgreSQL does not start.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const home = await prepareHome(dataDir);
  await stopOrphan(home);
  if (!existsSync(path.join(home.data, 'PG_VERSION'))) initialise(home);
  const { child, port } = await launch(home);
  const owner = await own(home, port);
  if (!owner) throw new CannotStart('Another site took this data folder just now.');
  await makeDatabase(home, port);
  return {
    url: urlOf(home, port),
    async stop() {
      await owner.end().catch(() => {});
      await stopChild(child);
    },
  };
}

/** The database of a data folder if one is running, for a command beside a running site. */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const home = await prepareHome(dataDir);
  const running = readPostmaster(home);
  if (!running || !(await answers(home, running.port))) return undefined;
  return urlOf(home, running.port);
}

function initialise(home: Home) {
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
    throw new CannotStart(`PostgreSQL could not make its folder: ${lastLine(run.stderr)}`);
  }
  renameSync(making, home.data);
}

async function launch(home: Home) {
  for (const port of [USUAL_PORT, await freePort(), await freePort()]) {
    if (!(await isFree(port))) continue;
    const log = openSync(home.log, 'a');
    const child = spawn(
      path.join(home.bin, 'postgres'),
      ['-D', home.data, '-p', `${port}`, '-c', 'listen_addresses=127.0.0.1', '-k', ''],
      // Its own process group: a signal to ours must not stop it before the letter in hand is done.
      { ...home.user, cwd: '/', detached: true, stdio: ['ignore', log, log] },
    );
    closeSync(log);
    if (await ready(home, child, port)) return { child, port };
  }
  const last = existsSync(home.log) ? lastLine(readFileSync(home.log, 'utf8')) : 'no log';
  throw new CannotStart(`PostgreSQL did not start: ${last} (more in ${home.log})`);
}

async function ready(home: Home, child: ChildProcess, port: number) {
  for (let tries = 0; tries < START_TRIES && child.exitCode === null; tries += 1) {
    if (await answers(home, port)) return true;
    await wait(POLL_MS);
  }
  return false;
}

async function connect(home: Home, port: number) {
  const client = new pg.Client({ connectionString: urlOf(home, port, 'postgres') });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function answers(home: Home, port: number) {
  try {
    await (await connect(home, port)).end();
    return true;
  } catch {
    return false;
  }
}

/** Takes the data folder for this process, unless another living site has it. */
async function own(home: Home, port: number) {
  const client = await connect(home, port);
  const answer = await client.query('select pg_try_advisory_lock($1) as taken', [OWNER_LOCK]);
  if (answer.rows[0]?.taken) return client;
  await client.end();
  return undefined;
}

async function makeDatabase(home: Home, port: number) {
  const client = await connect(home, port);
  const found = await client.query('select 1 from pg_database where datname = $1', [USER]);
  if (found.rowCount === 0) await client.query(`create database ${USER}`);
  await client.end();
}

function readPostmaster(home: Home) {
  const file = path.join(home.data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : undefined;
}

/** After a kill -9 of the site its database may still run, with letters in hand of nobody. */
async function stopOrphan(home: Home) {
  const running = readPostmaster(home);
  if (!running || !(await answers(home, running.port))) return;
  const owner = await own(home, running.port);
  if (!owner) {
    throw new CannotStart(
      'Another site is running on this data folder: stop it first, or set DATA_DIR to another folder.',
    );
  }
  await owner.end();
  process.kill(running.pid, 'SIGINT');
  while (isAlive(running.pid)) await wait(POLL_MS);
}

/** SIGINT is PostgreSQL's fast shutdown: open connections are ended, everything is written. */
async function stopChild(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await ended;
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
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

const isFree = async (port: number) => (await listenOn(port)) !== undefined;
const freePort = async () => (await listenOn(0)) ?? USUAL_PORT;
const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';
