import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { loadOffices } from '@/lib/offices/load-offices';
import type { Prisma, PrismaClient } from '@/lib/platform/db';
import { benchDatabase } from '../bench-database';
import { type Bench, type BenchLine, line } from '../bench-line';
import { middle } from '../timing';
import { body as message, subject } from './store-bench-messages';

/** Number of concurrent callers, and of messages per round. */
const LOADS = [
  { callers: 1, messages: 300 },
  { callers: 16, messages: 900 },
  { callers: 64, messages: 900 },
];
const MAX_CALLERS = 64;
const MIN_RATIO = 0.6;

/**
 * `POST /api/messages` over HTTP to the site's server in its own process, compared with bare nested
 * creates of the same rows in the same tables, in alternating rounds. The bare creates run with
 * user triggers disabled, so that the cost of our own triggers is counted as ours.
 */
const bench: Bench = async ({ quick }) => {
  const [rounds, share] = quick ? [2, 1 / 3] : [7, 1];
  const database = await benchDatabase();
  await loadOffices(database.db);
  const site = await startSite();
  await site.post('warm@example.org');
  const { db } = database;
  const row = await rowLikeTheirs(db);
  const create = () => db.message.create({ data: row() });
  const lines: BenchLine[] = [];
  for (const { callers, messages } of LOADS) {
    const measured: { bare: number; ours: number }[] = [];
    // The first round warms both up and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const email = (number: number) => `sam${callers}.${round}.${number}@example.org`;
      const load = { callers, messages: messages * share };
      measured.push({
        ours: await rate(load, (number) => site.post(email(number))),
        bare: await withoutTriggers(db, () => rate(load, create)),
      });
    }
    const counted = measured.slice(1);
    lines.push(
      line({
        part: 'delivery',
        name: `messages vs. bare nested creates, ${callers} callers`,
        value: middle(counted.map(({ ours }) => ours)),
        unit: '/s',
        ratio: middle(counted.map((each) => each.ours / each.bare)),
        limit: MIN_RATIO,
        limitOf: 'ratio',
      }),
    );
  }
  site.close();
  await database.close();
  return lines;
};

type Load = (typeof LOADS)[number];

/** Number of calls per second. */
async function rate({ callers, messages }: Load, work: (number: number) => Promise<unknown>) {
  let next = 0;
  const began = performance.now();
  const caller = async () => {
    while (next < messages) {
      next += 1;
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (messages / (performance.now() - began)) * 1_000;
}

async function startSite() {
  const file = path.join(process.cwd(), 'tests/bench/delivery', 'serve-in-child.ts');
  const env = { ...process.env, LIMIT_MESSAGES_PER_HOUR: '1000000', GEOCODER: 'off' };
  const child = fork(file, { env, execArgv: ['--import', 'tsx'] });
  const [url] = (await once(child, 'message')) as [string];
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_CALLERS });
  return {
    async post(email: string) {
      const body = JSON.stringify({ ...input, email });
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      };
      const sent = request(`${url}/api/messages`, { method: 'POST', agent, headers });
      const answered = once(sent, 'response');
      sent.end(body);
      const [answer] = await answered;
      answer.resume();
      await once(answer, 'end');
      if (answer.statusCode !== 201) throw new Error(`The site answered ${answer.statusCode}`);
    },
    close() {
      agent.destroy();
      child.disconnect();
    },
  };
}

/** Message whose ZIP code is in one district, so that no geocoder is asked. */
const input = {
  language: 'en',
  prefix: 'Ms.',
  firstName: 'Sam',
  lastName: 'Sample',
  subject,
  message,
  street: '1 Example Street',
  city: 'New York',
  state: 'NY',
  zip: '10001',
};

/** Creates rows like those that the site stored last, each with its own keys. */
async function rowLikeTheirs(db: PrismaClient) {
  const { deliveries, ...stored } = await db.message.findFirstOrThrow({
    orderBy: { id: 'desc' },
    include: { deliveries: true },
  });
  const create = deliveries.map(({ id: _id, messageId: _messageId, ...delivery }) => delivery);
  return () => {
    const id = uuidv7();
    const keys = { id, reference: id, receiptHash: id, writerHash: id };
    return { ...stored, ...keys, deliveries: { create } } as Prisma.MessageCreateInput;
  };
}

/**
 * Runs work without user triggers. Foreign keys stay enabled, because they are part of the tables.
 */
async function withoutTriggers<T>(db: PrismaClient, work: () => Promise<T>): Promise<T> {
  const tables = ['"Message"', '"Delivery"'];
  for (const table of tables) {
    await db.$executeRawUnsafe(`alter table ${table} disable trigger user`);
  }
  const result = await work();
  for (const table of tables) {
    await db.$executeRawUnsafe(`alter table ${table} enable trigger user`);
  }
  return result;
}

export default bench;
