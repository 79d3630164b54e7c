import path from 'node:path';
import next from 'next';
import { recallCampaign } from '@/lib/campaign/campaign';
import { type Channels, followingChannels } from '@/lib/delivery/channels';
import { freeAllLeases } from '@/lib/delivery/outbox/leases';
import { tablesVersion } from '@/lib/lookup/data-folder';
import { preloadTables } from '@/lib/lookup/resolve/resolve-lookup';
import { warmUpReviewRules } from '@/lib/messages/review-flags/rules';
import { loadOffices } from '@/lib/offices/load-offices';
import { closeDb, db } from '@/lib/platform/db';
import { startEmbeddedPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { env, mailMode } from '@/lib/platform/env';
import { freeStartMemory } from '@/lib/platform/heap';
import { unlockAllJobs } from '@/lib/platform/jobs';
import { loadSettings } from '@/lib/platform/load-settings';
import { errorName, log, logFrameworkOutput } from '@/lib/platform/log';
import { migrate } from '@/lib/platform/migrate';
import { createSiteServer } from '@/lib/platform/server/site-server';
import { followStored, loadStored } from '@/lib/platform/stored-settings';
import { MINUTE_MS, SECOND_MS } from '@/lib/platform/time';
import { onWake } from '@/lib/platform/wake-worker';
import { mintFirstAccountLink } from '@/lib/staff/access/first-account';
import { staffTasks } from '@/lib/staff/bulk/carry-out';
import { resealAll } from '@/lib/staff/settings/reseal';
import { startJobs } from '@/lib/worker/jobs';
import { startWorker } from '@/lib/worker/worker';
import { buildIfNeeded } from './build';
import { checkPort, closeServer, listen } from './listen';
import { siteParts } from './site-parts';
import { subsetFace } from './subset-face';

const say = (text: string) => process.stdout.write(`${text}\n`);

type Stop = () => Promise<void>;

const FREE_AFTER_MS = 4 * SECOND_MS;

/**
 * Starts all parts in the order of their dependencies. The returned function stops them in reverse
 * order: no new requests, then the deliveries in progress, the pools, and the database last.
 * @param options.dev serve through the framework's development server instead of a build
 * @param options.signal aborts the start between two of its steps
 */
export async function serve(options: { dev: boolean; signal: AbortSignal }): Promise<Stop> {
  const stops: Stop[] = [];
  const stop: Stop = async () => {
    for (const step of stops.splice(0).reverse()) {
      // Whatever one part does, the others are stopped too, the embedded database last.
      await step().catch((problem) => log.error('part_not_stopped', { error: errorName(problem) }));
    }
  };
  try {
    await startParts(options, stops);
    return stop;
  } catch (problem) {
    await stop();
    throw problem;
  }
}

async function startParts({ dev, signal }: Parameters<typeof serve>[0], stops: Stop[]) {
  const settings = loadSettings();
  // The folder is locked first: if its own site uses the port, the error says that instead.
  const embedded = await startDatabase(stops);
  await checkPort(settings);
  signal.throwIfAborted();
  await prepareData();
  if (dev) await subsetFace();
  else await buildIfNeeded(say, signal);
  signal.throwIfAborted();

  const framework = next({ dev, dir: process.cwd(), hostname: settings.HOST, port: settings.PORT });
  await framework.prepare();
  if (!dev) logFrameworkOutput();
  stops.push(() => framework.close());

  const server = createSiteServer(settings, siteParts(framework.getRequestHandler(), { dev }));
  stops.push(watchRoster());
  const { channels, follow } = followingChannels();
  stops.push(followStored(db(), follow));
  await listen(server, settings);
  const closing: Stop = () => closeServer(server, settings);
  stops.push(closing);
  // After the port is open, because this takes up to a second and visitors need not wait for it.
  preloadTables();
  if ((await recallCampaign()).review !== 'none') warmUpReviewRules();
  stops.push(reseal());
  if (settings.WORKER === 'on') {
    const stopWorker = await startSiteWorker(channels, { alone: embedded });
    // Inserted before the server, so that it stops later: first new requests, then deliveries in
    // progress.
    stops.splice(stops.indexOf(closing), 0, stopWorker);
  }
  await sayWhere();
  // The first round of jobs is part of the start.
  setTimeout(freeStartMemory, FREE_AFTER_MS).unref();
}

/** @returns whether this process just started the database, so that no one else can be using it. */
async function startDatabase(stops: Stop[]) {
  stops.push(closeDb);
  if (env().DATABASE_URL) {
    say('Using the PostgreSQL of DATABASE_URL.');
    return false;
  }
  say('Starting the embedded PostgreSQL …');
  const postgres = await startEmbeddedPostgres(env().DATA_DIR);
  // Inserted before the pool, so that the database stops after it, as the last part.
  stops.unshift(postgres.stop);
  loadSettings({ DATABASE_URL: postgres.url });
  return true;
}

async function prepareData() {
  const applied = await migrate(env().DATABASE_URL ?? '');
  if (applied.length > 0) say(`Applied ${applied.length} migration(s).`);
  await loadStored(db());
  // Refuses to start if a setting is missing in both the environment and the database.
  env();
  const loaded = await loadOffices(db());
  if (loaded.changed) say(`Loaded the members of Congress (${loaded.offices} seats).`);
  if (loaded.newer) say(`The database has newer members of Congress (${loaded.newer}): kept.`);
}

async function sayWhere() {
  const { SITE_URL, DATA_DIR } = env();
  const mail = path.join(path.relative(process.cwd(), DATA_DIR) || '.', 'mail');
  const where =
    mailMode() === 'live'
      ? 'LIVE: messages are sent to Congress'
      : `test mode: messages are saved in ${mail}, Congress does not receive them`;
  say('');
  say(`  Site   ${SITE_URL}`);
  say(`  Mail   ${where}`);
  const link = await mintFirstAccountLink(db());
  if (link) say(`  Staff  create the first account within 24 hours: ${link}`);
  else say(`  Staff  ${SITE_URL}/staff`);
  say('  Stop   Ctrl-C');
  say('');
}

/**
 * Starts the worker and the jobs of the process that serves the site.
 * @param alone this process has just started the database, so every existing claim is abandoned
 * @returns the function that stops them after the work in progress
 */
async function startSiteWorker(channels: Channels, { alone }: { alone: boolean }) {
  if (alone) {
    await freeAllLeases(db());
    await unlockAllJobs(db());
  }
  const { WORKER_CONCURRENCY: concurrency, DATABASE_URL: url = '' } = env();
  const worker = startWorker({ db: db(), channels, concurrency });
  const jobs = startJobs({ db: db(), url, channels, tasks: staffTasks });
  onWake(worker.wake);
  return async () => {
    onWake(undefined);
    // The jobs stop first: they send staff email through a channel that the worker closes.
    await jobs.stop();
    await worker.stop();
  };
}

/**
 * After SECRET_KEY was changed: what is stored is sealed with the new one, beside serving.
 * @returns how to wait for it
 */
function reseal(): Stop {
  const sealing = resealAll(db()).then(
    (resealed) => {
      const count = Object.values(resealed).reduce((sum, each) => sum + each, 0);
      if (env().SECRET_KEY_PREVIOUS) log.info('secrets_sealed_again', { count });
    },
    (problem) => log.error('secrets_not_sealed_again', { error: errorName(problem) }),
  );
  return () => sealing;
}

const LOOK_EVERY_MS = MINUTE_MS;

/**
 * Loads the roster into the database if its file has changed since the start: an update loads it
 * itself, but the database may have been down.
 * @returns the function that stops it after a load in progress
 */
export function watchRoster(lookEveryMs = LOOK_EVERY_MS): () => Promise<void> {
  let loaded = tablesVersion();
  let loading = Promise.resolve();
  const look = async () => {
    const version = tablesVersion();
    if (version === loaded) return;
    try {
      await loadOffices(db());
      loaded = version;
    } catch (problem) {
      log.error('roster_not_loaded', { error: errorName(problem) });
    }
  };
  const timer = setInterval(() => {
    loading = loading.then(look);
  }, lookEveryMs);
  return async () => {
    clearInterval(timer);
    await loading;
  };
}
