import { type Browser, chromium } from 'playwright';
import { plainNextApp } from '../../support/plain-next-app';
import { ensureChromium } from '../../support/programs';
import { publicPages } from '../../support/public-pages';
import { makeDataDir, removeDataDir, startSite } from '../../support/site';
import { type Bench, type BenchLine, line } from '../bench-line';
import { middle } from '../timing';
import { startNext } from './start-next';
import { type Device, type Visit, visit } from './visit';

const devices: Device[] = [
  {
    name: 'phone',
    slower: 4,
    line: { bits: 400_000, delayMs: 400 },
    context: { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true },
  },
  { name: 'desktop', slower: 1, context: { viewport: { width: 1280, height: 900 } } },
];

const QUICK_PAGES = 1;
const LARGEST_PAINT_MS = 2_000;
/** A first visit, with the display face; tests/e2e/on-the-wire.spec.ts holds every page to it. */
const MAX_BYTES = 30_000;

/** Flags that keep Chromium from sending its own requests, which would distort the measurement. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

/**
 * Every public page on a phone with a slow connection and on a desktop, compared with a bare
 * Next.js page.
 */
const bench: Bench = async ({ quick }) => {
  const rounds = quick ? 1 : 3;
  const dataDir = makeDataDir();
  const site = await startSite({ dataDir, env: { WORKER: 'off' } });
  const bare = await startNext(plainNextApp());
  const executablePath = ensureChromium((text) => process.stderr.write(`${text}\n`));
  const browser = await chromium.launch({ executablePath, args });
  try {
    const lines: BenchLine[] = [];
    // The end-to-end tests weigh every page.
    const pages = Object.entries(publicPages).slice(0, quick ? QUICK_PAGES : undefined);
    for (const device of quick ? devices.slice(0, 1) : devices) {
      const baseline = await several(browser, device, `${bare.url}/en`, rounds);
      lines.push(...linesOf(device, 'bare Next page', baseline));
      for (const [name, path] of pages) {
        const visits = await several(browser, device, `${site.url}/en${path}`, rounds);
        lines.push(...linesOf(device, name, visits, { baseline, mostBytes: MAX_BYTES }));
      }
    }
    return lines;
  } finally {
    await browser.close();
    await bare.stop();
    await site.stop();
    removeDataDir(dataDir);
  }
};

async function several(browser: Browser, device: Device, url: string, rounds: number) {
  // The first visit warms the server up.
  await visit(browser, { ...device, line: undefined, slower: 1 }, url);
  const visits: Visit[] = [];
  for (let round = 0; round < rounds; round++) visits.push(await visit(browser, device, url));
  const of = (name: keyof Visit) => middle(visits.map((one) => one[name]));
  return {
    bytes: of('bytes'),
    requests: of('requests'),
    largestPaintMs: of('largestPaintMs'),
    layoutShift: of('layoutShift'),
    mainThreadMs: of('mainThreadMs'),
  };
}

type Limits = { baseline: Visit; mostBytes: number };

function linesOf(device: Device, name: string, visit: Visit, limits?: Limits): BenchLine[] {
  const about = (what: string) => ({ part: 'pages', name: `${name}, ${device.name}: ${what}` });
  const { bytes, requests, largestPaintMs, layoutShift, mainThreadMs } = visit;
  const most = (limit: number) => limits && { limit, limitOf: 'value' as const };
  const ratioOf = (key: keyof Visit) => limits && { ratio: visit[key] / limits.baseline[key] };
  const kB = limits && most(limits.mostBytes / 1_000);
  return [
    line({
      ...about('weight'),
      value: bytes / 1_000,
      unit: 'kB',
      ...ratioOf('bytes'),
      ...kB,
    }),
    line({ ...about('requests'), value: requests, unit: '', ...ratioOf('requests') }),
    line({
      ...about('largest paint'),
      value: largestPaintMs,
      unit: 'ms',
      ...ratioOf('largestPaintMs'),
      ...most(LARGEST_PAINT_MS),
    }),
    line({ ...about('layout shift'), value: layoutShift, unit: '', ...most(0) }),
    line({
      ...about('main thread'),
      value: mainThreadMs,
      unit: 'ms',
      ...ratioOf('mainThreadMs'),
    }),
  ];
}

export default bench;
