import { fork } from 'node:child_process';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ROWS_BATCH } from '@/lib/staff/exports/formats';
import { type Bench, type BenchLine, line } from '../bench-line';
import { filledDatabase } from './filled-database';

const MAX_GROWTH_MB = 50;
const MB = 1_000_000;
/**
 * Bytes read before anything is measured, so that code is compiled and the heap has its final size.
 */
const WARM_UP_BYTES = 150 * MB;
/**
 * Reader at about ten megabytes a second for a while; a process that collects garbage late would
 * otherwise get ahead of it.
 */
const SLOW_BYTES = 100 * MB;
const SLOW_PART = MB;
const SLOW_WAIT_MS = 100;

/** Exports over HTTP, and the growth of their process's memory. */
const bench: Bench = async ({ quick }) => {
  const rows = quick ? 30_000 : 1_000_000;
  const warmUpBytes = quick ? WARM_UP_BYTES / 3 : WARM_UP_BYTES;
  const { url } = await filledDatabase(rows);
  const child = await startChild();
  const bare = await readBare(url);
  const lines: BenchLine[] = [];
  const about = (name: string) => ({ part: 'staff', name: `${name}, ${rows} messages` });
  for (const [what, format] of [
    ['messages', 'csv'],
    ['messages', 'ndjson'],
    ['deliveries', 'csv'],
  ] as const) {
    const file = `/?what=${what}&format=${format}`;
    await drain(await child.open(file), warmUpBytes);
    await child.memory();
    const { now: before } = await child.memory();
    const began = performance.now();
    const newlines = await drain(await child.open(file));
    const seconds = (performance.now() - began) / 1_000;
    if (newlines < rows) throw new Error(`Received ${newlines} of ${rows} rows`);
    const growth = ((await child.memory()).most - before) / MB;
    const memory = { unit: 'MB', limit: MAX_GROWTH_MB, limitOf: 'value' as const };
    lines.push(line({ ...about(`memory of a ${format} of ${what}`), ...memory, value: growth }));
    const count = what === 'messages' ? rows : newlines - 1;
    const value = count / seconds;
    const ratio = what === 'messages' ? value / bare : undefined;
    lines.push(line({ ...about(`rows of a ${format} of ${what}`), value, unit: '/s', ratio }));
  }
  lines.push(
    await slowly(child, quick ? SLOW_BYTES / 4 : SLOW_BYTES, about('memory with a slow reader')),
  );
  child.stop();
  return lines;
};

async function slowly(
  child: Awaited<ReturnType<typeof startChild>>,
  bytes: number,
  about: { part: string; name: string },
) {
  await child.memory();
  const { now: before } = await child.memory();
  await drain(await child.open('/?what=messages&format=csv'), bytes, SLOW_WAIT_MS);
  const value = ((await child.memory()).most - before) / MB;
  return line({ ...about, value, unit: 'MB', limit: MAX_GROWTH_MB, limitOf: 'value' });
}

/**
 * Reads to the end or up to a number of bytes, optionally with a pause after every part.
 * @returns the number of newlines
 */
async function drain(answer: IncomingMessage, most = Number.POSITIVE_INFINITY, waitMs = 0) {
  let newlines = 0;
  let bytes = 0;
  let since = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) newlines += 1;
    bytes += chunk.length;
    since += chunk.length;
    if (bytes >= most) break;
    if (waitMs > 0 && since >= SLOW_PART) {
      since = 0;
      await sleep(waitMs);
    }
  }
  return newlines;
}

async function startChild() {
  const file = path.join(process.cwd(), 'tests/bench/staff', 'export-in-child.ts');
  const child = fork(file, { env: process.env, execArgv: ['--import', 'tsx'] });
  const [url] = (await once(child, 'message')) as [string];
  return {
    async open(address: string): Promise<IncomingMessage> {
      const [answer] = await once(get(url + address, { agent: false }), 'response');
      return answer;
    },
    async memory(): Promise<{ now: number; most: number }> {
      const reply = once(child, 'message');
      child.send('memory');
      return (await reply)[0] as { now: number; most: number };
    },
    stop: () => child.disconnect(),
  };
}

/**
 * Reads the same columns batch by batch and discards them.
 * @returns rows per second
 */
async function readBare(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const began = performance.now();
  let count = 0;
  let last = ['2999-01-01', 'z'];
  for (;;) {
    const { rows } = await client.query<{ id: string; at: string }>(
      `select id, "createdAt"::text as at, reference, language, edition, district, certainty,
        "ownWords", newsletter, "holdReason", "reviewFlags", "rejectedCode", "confirmedAt", "endedAt",
        "erasedAt", "erasedBy", prefix, "firstName", "lastName", email, phone, street, street2, city,
        zip, subject, body
      from "Message" where ("createdAt", id) < ($1::timestamp, $2)
      order by "createdAt" desc, id desc limit ${ROWS_BATCH}`,
      last,
    );
    count += rows.length;
    const end = rows.at(-1);
    if (!end || rows.length < ROWS_BATCH) break;
    last = [end.at, end.id];
  }
  await client.end();
  return (count / (performance.now() - began)) * 1_000;
}

export default bench;
