import { setTimeout as wait } from 'node:timers/promises';
import { makeDataFolder } from '@/lib/platform/load-settings';
import { errorName, log } from '@/lib/platform/log';
import { CannotStart, notOurFolder } from '@/lib/platform/startup-error';
import { HOUR_MS } from '../time';
import { lockFolder } from './folder-lock';
import { type Home, hasOwner, prepareHome, recordOwner, USER, urlOf } from './home';
import {
  answers,
  connect,
  type DatabaseProcess,
  endChild,
  initialise,
  launch,
  rotateLog,
} from './launch';
import { endOrphan, isOrphan, readPostmaster } from './postmaster';

type EmbeddedPostgres = { url: string; stop: () => Promise<void> };

const POLL_MS = 100;
/** Time limit for a command that waits for a site that is starting or stopping. */
const BORROW_MS = 20_000;

/**
 * Starts the database of a data folder, or adopts one that is still running after its site ended.
 * @throws CannotStart when another site uses the folder, another user owns it, or PostgreSQL does
 * not start.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const unlock = await lock(dataDir);
  if (!unlock) throw inUse(dataDir);
  return startLocked(dataDir, unlock);
}

async function lock(dataDir: string) {
  try {
    makeDataFolder(dataDir);
    return await lockFolder(dataDir);
  } catch (problem) {
    throw notOurFolder(dataDir, problem);
  }
}

/**
 * The database of a data folder for a command: the running site's, or one started for the command.
 * @throws CannotStart when PostgreSQL does not start.
 */
export async function borrowPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const giveUpAt = performance.now() + BORROW_MS;
  for (;;) {
    const unlock = await lock(dataDir);
    if (unlock) return startLocked(dataDir, unlock);
    const url = await findRunningPostgres(dataDir);
    if (url) return { url, stop: async () => {} };
    if (performance.now() > giveUpAt) throw inUse(dataDir);
    await wait(POLL_MS);
  }
}

async function startLocked(dataDir: string, unlockData: () => void): Promise<EmbeddedPostgres> {
  let unlock = unlockData;
  try {
    const home = prepareHome(dataDir);
    const unlockHome = await lockHome(home);
    unlock = () => {
      unlockHome();
      unlockData();
    };
    await endOrphan(home);
    initialise(home);
    const launched = await launch(home);
    const { port } = launched;
    await makeDatabase(home, port).catch(async (problem) => {
      await endChild(launched.child);
      throw problem;
    });
    const end = keepRunning(home, launched);
    return { url: urlOf(home, port), stop: () => end().finally(unlock) };
  } catch (problem) {
    unlock();
    throw notOurFolder(dataDir, problem);
  }
}

/**
 * Locks the database's own folder as well: several data folders can lead to it, through a link or
 * after a copy, and only one of their sites may stop what runs there.
 * @throws CannotStart when another site uses it
 */
async function lockHome(home: Home) {
  const unlock = await lockFolder(home.folder);
  if (!unlock) throw inUse(home.folder);
  try {
    // Older versions locked only the data folder, so this may be the database of their running site.
    const running = hasOwner(home) ? undefined : readPostmaster(home);
    if (running && !isOrphan(running.pid)) throw inUse(home.folder, running.pid);
    recordOwner(home);
    return unlock;
  } catch (problem) {
    unlock();
    throw problem;
  }
}

/** The database of a data folder if one is running; starts nothing. */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const home = prepareHome(dataDir);
  const running = readPostmaster(home);
  const isThere = running?.isReady && (await answers(home, running.port, USER));
  return isThere ? urlOf(home, running.port) : undefined;
}

async function makeDatabase(home: Home, port: number) {
  const client = await connect(home, port);
  const found = await client.query('select 1 from pg_database where datname = $1', [USER]);
  if (found.rowCount === 0) await client.query(`create database ${USER}`);
  await client.end();
}

/** @param database process id of a database whose site may have ended */
function inUse(dataDir: string, database?: number) {
  const orPerhaps = `If no site is running there, stop the database that one left behind: kill -INT ${database}`;
  return new CannotStart(
    `Another site is running on the data folder ${dataDir}: stop it first, or set DATA_DIR to another folder.${database ? ` ${orPerhaps}` : ''}`,
  );
}

const REST_MS = 1_000;

/**
 * Restarts the database on its port if it ends while the site is running, for example when the
 * system runs out of memory. Until then, deliveries and pages treat it as any database that is
 * down.
 * @returns the function that stops it permanently
 */
function keepRunning(home: Home, { child, port }: DatabaseProcess): () => Promise<void> {
  let running = child;
  let ending = false;
  let restarting = Promise.resolve();

  function watch() {
    running.once('exit', () => {
      if (!ending) restarting = restart();
    });
  }

  async function restart() {
    log.error('database_restarted');
    while (!ending) {
      try {
        const again = await launch(home, port);
        running = again.child;
        return watch();
      } catch (problem) {
        log.error('database_not_started', { error: errorName(problem) });
        await wait(REST_MS);
      }
    }
  }

  watch();
  const rotating = setInterval(() => rotateLog(home), HOUR_MS).unref();
  rotateLog(home);
  return async () => {
    ending = true;
    clearInterval(rotating);
    await restarting;
    await endChild(running);
  };
}
