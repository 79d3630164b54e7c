import { test as base } from 'playwright/test';
import { startCensusStub } from '../support/census-stub';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { Visitor } from './visitor';

type Stub = Awaited<ReturnType<typeof startCensusStub>>;

/** The real site with a stub of the geocoder, shared by all tests of a worker process. */
export const test = base.extend<{ visitor: Visitor }, { stub: Stub; site: Site }>({
  stub: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
    async ({}, use) => {
      const stub = await startCensusStub();
      await use(stub);
      await stub.close();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ stub }, use) => {
      const dataDir = makeDataDir();
      // All people in the tests use one network within the hour.
      const env = {
        GEOCODER_URL: stub.url,
        LIMIT_SIGN_INS_PER_HOUR: '500',
        MIN_FORM_SECONDS: '0',
      };
      const site = await startSite({ dataDir, env });
      await use(site);
      await site.stop();
      removeDataDir(dataDir);
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  visitor: async ({ page, site }, use) => use(new Visitor(page, site)),
});

export { expect } from 'playwright/test';
