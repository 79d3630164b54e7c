import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { loadOffices } from '@/lib/offices/load-offices';
import type { Prisma, PrismaClient } from '@/lib/platform/db';
import { benchDatabase } from '../bench-database';
import { type Bench, line } from '../bench-line';
import { middle } from '../timing';
import { body as message, subject } from './store-messages';

const CALLERS = 20;
const MIN_RATIO = 0.5;

/** `POST /api/messages` over HTTP beside bare nested creates of the same rows, turn by turn. */
const bench: Bench = async ({ quick }) => {
  const messages = quick ? 600 : 3_000;
  const rounds = quick ? 3 : 5;
  const database = await benchDatabase();
  await loadOffices(database.db);
  const site = await startSite();

  const measured: { bare: number; ours: number }[] = [];
  // The first round warms both up, and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await rate(messages, (number) => site.post(`sam${round}.${number}@example.org`));
    const row = await rowLikeTheirs(database.db);
    const bare = await rate(messages, () => database.db.message.create({ data: row() }));
    measured.push({ bare, ours });
  }
  site.close();
  await database.close();
  const counted = measured.slice(1);
  const value = middle(counted.map(({ ours }) => ours));
  const ratio = middle(counted.map(({ ours, bare }) => ours / bare));
  const about = { part: 'delivery', name: 'messages taken beside bare nested creates' };
  return [line({ ...about, value, unit: '/s', ratio, limit: MIN_RATIO, limitOf: 'ratio' })];
};

/** How many of them a second, with so many callers at once. */
async function rate(count: number, work: (number: number) => Promise<unknown>) {
  let next = 0;
  const began = performance.now();
  const caller = async () => {
    while (next < count) {
      next += 1;
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return (count / (performance.now() - began)) * 1_000;
}

async function startSite() {
  const file = path.join(import.meta.dirname, 'serve-in-child.ts');
  const env = { ...process.env, LIMIT_MESSAGES_PER_HOUR: '1000000', GEOCODER: 'off' };
  const child = fork(file, { env, execArgv: ['--import', 'tsx'] });
  const [url] = (await once(child, 'message')) as [string];
  const agent = new Agent({ keepAlive: true, maxSockets: CALLERS });
  return {
    async post(email: string) {
      const body = JSON.stringify({ ...input, email });
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      };
      const asked = request(`${url}/api/messages`, { method: 'POST', agent, headers });
      const answered = once(asked, 'response');
      asked.end(body);
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

/** Of an address whose ZIP code lies in one district, so that nobody else is asked. */
const input = {
  ...{ language: 'en', prefix: 'Ms.', firstName: 'Sam', lastName: 'Sample', subject, message },
  ...{ street: '1 Example Street', city: 'New York', state: 'NY', zip: '10001' },
};

/** A maker of rows like those that the site stored last, each with keys of its own. */
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

export default bench;
