import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { buildIfNeeded } from '@/app/_server/build';
import { startLoad } from '../support/keep-alive-load';
import { makeDataDir, removeDataDir, startSite } from '../support/site';
import { judgeGrowth, type MemoryVerdict, type Sample } from './judge-growth';

export type SoakReport = MemoryVerdict & {
  samples: Sample[];
  pages: number;
  messages: number;
  /** Unexpected answers. */
  failed: string[];
  holds: boolean;
};

const SAMPLE_MS = 5_000;
const TOKEN = 'a token for the soak run';
const VISITORS = 4;

/**
 * Runs a site with its worker and database under constant load of pages and messages.
 * @param say called once a minute with the memory
 */
export async function runSoak(minutes: number, say: (line: string) => void): Promise<SoakReport> {
  await buildIfNeeded(say);
  const dataDir = makeDataDir();
  const site = await startSite({
    dataDir,
    env: { METRICS_TOKEN: TOKEN, LIMIT_MESSAGES_PER_HOUR: '1000000', KEEP_MESSAGES_DAYS: '1' },
  });
  const load = startLoad(site.url, { visitors: VISITORS, pauseMs: 50 });
  const samples: Sample[] = [];
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1_000;
  try {
    while (seconds() < minutes * 60) {
      await wait(Math.min(SAMPLE_MS, minutes * 60_000));
      const sample = { seconds: seconds(), ...(await readMemory(site)) };
      const isNewMinute = Math.floor(sample.seconds / 60) > (samples.at(-1)?.seconds ?? 0) / 60;
      samples.push(sample);
      if (isNewMinute) say(printSample(sample, load.stored.length));
    }
    await load.stop();
    const { stored, failed } = load;
    const verdict = judgeGrowth(samples);
    const holds = verdict.isFlat && failed.length === 0;
    const pages = load.counts.get('GET 200') ?? 0;
    return { ...verdict, samples, pages, messages: stored.length, failed, holds };
  } finally {
    await load.stop();
    await site.stop();
    removeDataDir(dataDir);
  }
}

/** The resident memory and the used heap of the site. */
async function readMemory({ pid, url }: { pid: number; url: string }) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const residentMb = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1_024;
  const headers = { authorization: `Bearer ${TOKEN}` };
  const metrics = await (await fetch(`${url}/metrics`, { headers })).text();
  const heap = Number(/^campaign_heap_used_bytes (\d+)$/m.exec(metrics)?.[1]);
  return { residentMb, heapMb: heap / 2 ** 20 };
}

function printSample({ seconds, residentMb, heapMb }: Sample, messages: number): string {
  const [resident, heap] = [residentMb, heapMb].map((megabytes) => `${megabytes.toFixed(0)} MB`);
  return `minute ${Math.floor(seconds / 60)}: ${resident}, heap ${heap}, ${messages} messages`;
}
