import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { benchDatabase } from '../bench-database';
import { type Bench, line } from '../bench-line';
import { startSink } from './start-sink';
import { LETTERS_EACH, storeBenchMessages, storeBenchOffices } from './store-bench-messages';

/** Maximum growth of a worker's memory between a third of the letters and the end. */
const MAX_MEGABYTES = 30;

type Marks = { heap: number; resident: number }[];

/** One worker that sends a long queue to its end. */
const bench: Bench = async ({ quick }) => {
  const messages = quick ? 2_000 : 10_000;
  const letters = messages * LETTERS_EACH;
  const sink = await startSink();
  const database = await benchDatabase();
  await storeBenchOffices(database.db);
  await storeBenchMessages(database.db, messages);
  const file = path.join(process.cwd(), 'tests/bench/delivery', 'drain-in-child.ts');
  const args = ['--expose-gc', '--import', 'tsx', file, sink.url, String(letters)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { distinct } = await sink.received(letters);
  const left = await database.db.delivery.count({ where: { status: { not: 'accepted' } } });
  await database.close();
  sink.close();
  const [third, end] = JSON.parse(stdout) as Marks;
  const grown = (key: 'heap' | 'resident') => (end?.[key] ?? Number.NaN) - (third?.[key] ?? 0);
  const about = (name: string) => ({ part: 'delivery', name: `${letters} letters: ${name}` });
  return [
    line({ ...about('heap growth'), value: grown('heap'), unit: 'MB', limit: MAX_MEGABYTES }),
    line({ ...about('RSS growth'), value: grown('resident'), unit: 'MB', limit: MAX_MEGABYTES }),
    line({ ...about('lost'), value: letters - distinct + left, unit: 'letters', limit: 0 }),
  ];
};

export default bench;
