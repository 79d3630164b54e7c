import { openDb } from '@/lib/platform/db';
import { startEmbeddedPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { rereadEnv } from '@/lib/platform/env';
import { setDatabaseClock } from './database-clock';
import { makeDataDir, removeDataDir, type Site, startSite } from './site';
import { startSmtpSink } from './smtp-sink';
import { startPostgres15 } from './start-postgres-15';
import { startWorkerCommand } from './start-worker';
import { clockSettings } from './test-clock.mjs';
import { trustTheMachine } from './trust-the-machine';
import { startWebhookReceiver } from './webhook-receiver';

const SECRET_KEY = 'a secret for tests only, long enough';

/** One address for visitors, whichever machine the proxy chooses. */
const SITE_URL = 'http://localhost:3999';

/** Calls that a network may report in an hour. */
export const CALL_LIMIT = 3;

/** Starts a database, without waits for the disk and with the clock of the tests. */
export const databases = {
  /** Migrated already: the tests' template. */
  'the embedded PostgreSQL 18': async () => {
    const dataDir = makeDataDir();
    const { url, stop } = await startEmbeddedPostgres(dataDir);
    return { url, stop: () => stop().finally(() => removeDataDir(dataDir)) };
  },
  /** Empty: both sites migrate it at once. */
  'PostgreSQL 15': async () => {
    const postgres = await startPostgres15();
    await trustTheMachine(postgres.url);
    await setDatabaseClock(postgres.url);
    return postgres;
  },
};

/** Two sites without a worker and what they talk to, on one database. Each has its own folder. */
export async function startTwoMachines(name: keyof typeof databases) {
  const postgres = await databases[name]();
  const sink = await startSmtpSink({ slowMs: 10 });
  const receiver = await startWebhookReceiver();
  const folders: string[] = [];
  const workers: ReturnType<typeof startWorkerCommand>[] = [];
  const newFolder = () => {
    const folder = makeDataDir({ empty: true });
    folders.push(folder);
    return folder;
  };
  const settings = {
    DATABASE_URL: postgres.url,
    SECRET_KEY,
    SITE_URL,
    TRUSTED_PROXIES: '127.0.0.1',
    GEOCODER: 'off',
    MIN_FORM_SECONDS: '0',
    DRAIN_SECONDS: '0',
    LIMIT_MESSAGES_PER_HOUR: '100000',
    LIMIT_CALLS_PER_HOUR: String(CALL_LIMIT),
    WEBHOOKS_TO_PRIVATE: 'yes',
  };
  const startOne = () => startSite({ dataDir: newFolder(), env: { ...settings, WORKER: 'off' } });
  const [a, b] = (await Promise.all([startOne(), startOne()])) as [Site, Site];
  await setDatabaseClock(postgres.url);
  // What this process seals, the sites can open.
  Object.assign(process.env, { SECRET_KEY, DATABASE_URL: postgres.url });
  rereadEnv();
  const db = openDb(postgres.url, 4);
  return {
    a,
    b,
    db,
    sink,
    receiver,
    setDatabaseClock: (offsetMs?: number) => setDatabaseClock(postgres.url, offsetMs),
    /** Starts a worker as on a machine of its own. */
    startWorker(env: Record<string, string> = {}) {
      const { PATH, HOME, TMPDIR, NODE_ENV } = process.env;
      const own = { PATH, HOME, TMPDIR, NODE_ENV, ...clockSettings(), DATA_DIR: newFolder() };
      const worker = startWorkerCommand({ ...own, LOG: 'error', ...settings, ...env });
      workers.push(worker);
      return worker;
    },
    async stop() {
      await db.$disconnect();
      for (const { child } of workers) child.kill('SIGKILL');
      await Promise.all([a.stop(), b.stop(), ...workers.map(({ ended }) => ended)]);
      await Promise.all([sink.close(), receiver.close()]);
      await postgres.stop();
      for (const folder of folders) removeDataDir(folder);
    },
  };
}

export type TwoMachines = Awaited<ReturnType<typeof startTwoMachines>>;
