import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from '@/app/_server/build';
import { makeDataDir, removeDataDir, type Site, startSite } from '../../support/site';
import { type Bench, type BenchLine, line } from '../bench-line';
import { middle } from '../timing';
import { hammer, isOk, isStored, messageRequests, type Rate } from './hammer';

const PAGES = ['/en', '/en/act'];
const CONNECTIONS = [1, 16, 64, 256];
/** Minimum ratio to the same server's rate for a file of the same size. */
const MIN_RATIO = 0.8;
const MAX_PAGE_P99_MS = 150;
const MIN_LOOKUPS = 1_500;
const MAX_MESSAGE_P99_MS = 700;
/**
 * File next to those of the build, because the framework serves only files that existed when it
 * started.
 */
const FILE = path.join('.next', 'static', 'bench.txt');
const FILE_ADDRESS = '/_next/static/bench.txt';

/** Public pages compared with a file of the same size, then the two most expensive writes. */
const bench: Bench = async ({ quick }) => {
  const [rounds, seconds] = quick ? [1, 1] : [3, 5];
  const dataDir = makeDataDir();
  await buildIfNeeded((text) => process.stderr.write(`${text}\n`));
  writeFileSync(FILE, 'x');
  const site = await startSite({
    dataDir,
    env: {
      WORKER: 'off',
      LIMIT_MESSAGES_PER_HOUR: '1000000',
      MAX_REQUESTS: '1000',
      MIN_FORM_SECONDS: '0',
    },
  });
  try {
    return [
      ...(await measurePages(site, { rounds, seconds })),
      await measureLookups(site, seconds),
      await measureMessages(site, seconds),
      ...measureMemory(site),
    ];
  } finally {
    await site.stop();
    removeDataDir(dataDir);
    rmSync(FILE);
  }
};

type PageRun = { rounds: number; seconds: number };

async function measurePages(site: Site, { rounds, seconds }: PageRun): Promise<BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const page of PAGES) {
    const { byteLength: length } = await (await fetch(site.url + page)).arrayBuffer();
    writeFileSync(FILE, 'x'.repeat(length));
    for (const connections of CONNECTIONS) {
      const found = { page: [] as Rate[], file: [] as Rate[] };
      for (let round = 0; round < rounds; round++) {
        for (const [kind, address] of [['page', page] as const, ['file', FILE_ADDRESS] as const]) {
          const options = { url: site.url + address, connections, duration: seconds };
          found[kind].push(await hammer(options, isOk));
        }
      }
      const rate = (kind: 'page' | 'file') => middle(found[kind].map((one) => one.perSecond));
      const name = `GET ${page} at ${connections}`;
      lines.push(
        line({
          part: 'load',
          name,
          value: rate('page'),
          unit: '/s',
          ratio: rate('page') / rate('file'),
          limit: MIN_RATIO,
          limitOf: 'ratio',
        }),
      );
      if (connections !== 64) continue;
      const p99 = middle(found.page.map((one) => one.p99));
      const limit = MAX_PAGE_P99_MS;
      lines.push(line({ part: 'load', name: `${name}: p99`, value: p99, unit: 'ms', limit }));
    }
  }
  return lines;
}

async function measureLookups(site: Site, duration: number): Promise<BenchLine> {
  const headers = { 'content-type': 'application/json' };
  const zips = ['78701', '10001', '60601', '94110', '30301', '02108', '98101', '33101'];
  const requests = zips.map((zip) => ({
    method: 'POST' as const,
    path: '/api/lookup',
    headers,
    body: JSON.stringify({ zip }),
  }));
  const options = { url: site.url, connections: 64, duration, requests };
  await hammer({ ...options, duration: 1 }, isOk);
  const { perSecond } = await hammer(options, isOk);
  const measured = { value: perSecond, unit: '/s', ratio: perSecond / MIN_LOOKUPS };
  const name = `POST /api/lookup at 64, relative to ${MIN_LOOKUPS}/s`;
  return line({ part: 'load', name, ...measured, limit: 1, limitOf: 'ratio' });
}

async function measureMessages(site: Site, duration: number): Promise<BenchLine> {
  const options = { url: site.url, connections: 64, duration, requests: messageRequests };
  // Warms up: the code is compiled, and every connection prepares its statements.
  await hammer({ ...options, duration: 5 }, isStored);
  const { p99, perSecond } = await hammer(options, isStored);
  const name = `POST /api/messages at 64 (${Math.round(perSecond)}/s): p99`;
  return line({ part: 'load', name, value: p99, unit: 'ms', limit: MAX_MESSAGE_P99_MS });
}

const MAX_LOADED_MB = 600;

/** Peak memory of the process that served all requests. */
function measureMemory({ pid }: Site): BenchLine[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const most = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1_024;
    const name = 'peak memory of the site';
    return [line({ part: 'load', name, value: most, unit: 'MB', limit: MAX_LOADED_MB })];
  } catch {
    // Only Linux reports it.
    return [];
  }
}

export default bench;
