import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { makeDataDir, removeDataDir, startSite } from '../../support/site';
import { type Bench, line } from '../bench-line';
import { middle } from '../timing';
import { askOften } from './ask-often';
import { startNext } from './start-next';

const PAGES = ['/en', '/en/act', '/en/safety'];
const MIN_RATIO = 0.9;

/**
 * The same build on the same database, in alternating rounds: behind our server, which removes the
 * framework's scripts from each page, and with unchanged `next start`.
 */
const bench: Bench = async ({ quick }) => {
  const [rounds, ms] = quick ? [3, 1_000] : [9, 2_000];
  const dataDir = makeDataDir();
  // No worker runs, because it would burden only one of the two.
  const site = await startSite({ dataDir, env: { WORKER: 'off' } });
  const bare = await startNext(process.cwd(), {
    DATABASE_URL: (await findRunningPostgres(dataDir)) ?? '',
    SECRET_KEY: readFileSync(path.join(dataDir, 'secret-key'), 'utf8').trim(),
    DATA_DIR: dataDir,
    SITE_URL: site.url,
    LOG: 'off',
  });
  try {
    const lines = [];
    for (const page of quick ? PAGES.slice(0, 1) : PAGES) {
      const found = { site: [] as number[], bare: [] as number[] };
      await askOften(site.url + page, ms);
      await askOften(bare.url + page, ms);
      for (let round = 0; round < rounds; round++) {
        found.site.push(await askOften(site.url + page, ms));
        found.bare.push(await askOften(bare.url + page, ms));
      }
      const value = middle(found.site);
      const ratio = value / middle(found.bare);
      const limit = { limit: MIN_RATIO, limitOf: 'ratio' as const };
      lines.push(
        line({ part: 'pages', name: `${page} served`, value, unit: '/s', ratio, ...limit }),
      );
    }
    return lines;
  } finally {
    await bare.stop();
    await site.stop();
    removeDataDir(dataDir);
  }
};

export default bench;
