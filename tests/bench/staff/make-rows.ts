import pg from 'pg';
import { edition, letterText } from '@/lib/campaign/edition';
import { loadOffices } from '@/lib/offices/load-offices';
import { openDb } from '@/lib/platform/db';
import { randomNumbers } from '../timing';
import { chooseRows, fillWords, insertLetters, insertMessages, keepSeats } from './row-statements';
import { withoutIndexes } from './without-indexes';

/** Messages per statement; two connections take turns. */
const BATCH_SIZE = 10_000;
/** Number of days that all sizes cover, so that a filter by days selects the same share of each. */
export const DAYS = 180;

/** Words that a measurement searches for; each occurs in one of this many messages. */
export const plantedWords = { lighthouse: 50_000, orchard: 5_000, harbor: 500, garden: 50 };

/**
 * Messages with three letters each, created by the database itself and the same in every run:
 * states by their number of districts, half of the messages with own text, about one in a hundred
 * with trouble. Triggers do not run; a measurement that uses other sums fills them itself.
 */
export async function fillMessages(url: string, count: number): Promise<void> {
  const db = openDb(url);
  await loadOffices(db);
  await db.$disconnect();
  const slices = Array.from({ length: Math.ceil(count / BATCH_SIZE) }, (_, at) => at * BATCH_SIZE);
  await withoutIndexes(url, ['Message', 'Delivery'], () =>
    onTwo(url, slices, keepLists, (client, from) => makeSlice(client, from, count)),
  );
}

/** Runs work on two connections in turn, one for each of two processors. */
async function onTwo(
  url: string,
  inputs: number[],
  prepare: ((client: pg.Client) => Promise<void>) | undefined,
  work: (client: pg.Client, input: number) => Promise<void>,
) {
  const left = [...inputs];
  await Promise.all(
    [1, 2].map(async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query(`set session_replication_role = replica; set synchronous_commit = off;
          set jit = off; set timezone = 'UTC'`);
        await prepare?.(client);
        for (let next = left.shift(); next !== undefined; next = left.shift()) {
          await work(client, next);
        }
      } finally {
        await client.end();
      }
    }),
  );
}

async function keepLists(client: pg.Client) {
  await client.query(fillWords, [wordList()]);
  await client.query(keepSeats);
  await client.query('analyze word; analyze place');
}

async function makeSlice(client: pg.Client, from: number, count: number) {
  const template = letterText(edition('2024-bill', 'en'));
  await client.query('select setseed($1)', [from / 1e9]);
  await client.query(...bind(chooseRows, from, Math.min(from + BATCH_SIZE, count), count, DAYS));
  await client.query('analyze chosen');
  await client.query(insertMessages, [template, JSON.stringify(plantedWords), count]);
  await client.query(insertLetters);
  await client.query('drop table chosen');
}

/** Statement with its parameters inserted, because creating a table accepts none. */
function bind(statement: string, ...numbers: number[]): [string] {
  return [statement.replace(/\$(\d)/g, (_, number) => String(numbers[Number(number) - 1]))];
}

/** Ordinary words, and enough made-up ones that an index of them has a realistic size. */
function wordList(): string[] {
  const ordinary =
    'the we people please help family law court support children years work record hope state I and to';
  const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo'.split(' ');
  const random = randomNumbers(7);
  const one = () => syllables[Math.floor(random() * syllables.length)];
  const several = () => Array.from({ length: 2 + Math.floor(random() * 3) }, one).join('');
  return [...ordinary.split(' '), ...Array.from({ length: 4_000 }, several)];
}
