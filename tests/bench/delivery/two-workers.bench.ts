import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { benchDatabase } from '../bench-database';
import { type Bench, line } from '../bench-line';
import { startSink } from './start-sink';
import {
  clearMessages,
  LETTERS_EACH,
  storeBenchMessages,
  storeBenchOffices,
} from './store-bench-messages';

const SLOW_MS = 50;
const MIN_RATIO = 1.8;

/** One and two processes of `npm run worker` against a slow sink. */
const bench: Bench = async ({ quick }) => {
  const messages = quick ? 400 : 2_000;
  const letters = messages * LETTERS_EACH;
  const sink = await startSink(SLOW_MS);
  const database = await benchDatabase();
  await storeBenchOffices(database.db);
  const settings = workerSettings(database, sink.url);

  async function timed(count: number) {
    await clearMessages(database.db);
    const workers = await Promise.all(Array.from({ length: count }, () => startWorker(settings)));
    await storeBenchMessages(database.db, messages);
    const counts = await sink.received(letters);
    await Promise.all(workers.map((worker) => worker.stop()));
    return { ...counts, twice: counts.letters - counts.distinct };
  }

  const one = await timed(1);
  const two = await timed(2);
  await database.close();
  sink.close();
  const value = (letters / two.milliseconds) * 1_000;
  const ratio = one.milliseconds / two.milliseconds;
  const slow = `${SLOW_MS} ms per letter`;
  return [
    line({
      ...about(`two workers vs. one, ${slow}`, 'letters/s'),
      value,
      ratio,
      limit: MIN_RATIO,
      limitOf: 'ratio',
    }),
    line({ ...about(`sent twice, ${slow}`, 'letters'), value: one.twice + two.twice, limit: 0 }),
  ];
};

const about = (name: string, unit: string) => ({ part: 'delivery', name, unit });

function workerSettings({ url, dataDir }: { url: string; dataDir: string }, smtpUrl: string) {
  const { PATH, HOME, TMPDIR, SECRET_KEY = '' } = process.env;
  const operator = { OPERATOR_NAME: 'Example Group', OPERATOR_ADDRESS: '1 Example Street' };
  return {
    PATH,
    HOME,
    TMPDIR,
    SECRET_KEY,
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    SMTP_URL: smtpUrl,
    MAIL_LIVE: 'yes',
    MAIL_FROM: 'campaign@example.org',
    LOG: 'error',
    ...operator,
    OPERATOR_CONTACT: 'contact@example.org',
  };
}

async function startWorker(env: Record<string, string | undefined>) {
  const args = ['lib/platform/run.mjs', 'app/_commands/worker.ts'];
  const child = spawn(process.execPath, args, {
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const cannotStart = once(child, 'exit').then(([code]) => {
    throw new Error(`The worker ended with ${code}`);
  });
  // The first line of output reports that the worker delivers.
  await Promise.race([once(child.stdout, 'data'), cannotStart]);
  cannotStart.catch(() => {});
  child.stdout.resume();
  return {
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export default bench;
