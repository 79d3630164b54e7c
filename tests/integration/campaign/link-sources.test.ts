import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { siteParts } from '@/app/_server/site-parts';
import { GET as getRoot } from '@/app/route';
import {
  countLinkSource,
  findLinkSource,
  listLinkSources,
  MAX_SOURCES_A_DAY,
  OTHER_SOURCES,
  readLinkSource,
} from '@/lib/campaign/link-sources';
import { env } from '@/lib/platform/env';
import { createSiteServer } from '@/lib/platform/server/site-server';
import { filled } from '../messages/journey-form';
import { type MessageSite, openBrowser, openMessageSite } from '../messages/message-site';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
beforeEach(() => site.db.linkSourceCount.deleteMany());
afterAll(() => site.close());

const noon = new Date('2026-11-20T17:00:00Z');

test.each(['', 'a b', 'a@example.org', 'x'.repeat(33), 'año', '<b>', undefined, ['a']])(
  '%j is not a valid link source',
  (text) => expect(readLinkSource(text)).toBeUndefined(),
);

test('the link source is read from the Referer header', () => {
  const at = (referer: string) => findLinkSource(new Headers({ referer }));
  expect(at('https://example.org/en?from=News2')).toBe('news2');
  expect(at('https://example.org/en/lookup?zip=82001&from=news')).toBe('news');
  expect(at('https://example.org/en')).toBeUndefined();
  expect(at('nonsense')).toBeUndefined();
});

test('steps are counted by Washington day and listed for a range of days', async () => {
  for (const step of ['lookups', 'lookups', 'messages'] as const) {
    await countLinkSource('news', step, noon);
  }
  await countLinkSource('radio', 'calls', noon);
  // Still the day before in Washington.
  await countLinkSource('news', 'messages', new Date('2026-11-22T04:59:00Z'));
  await countLinkSource(undefined, 'messages', noon);
  expect(await listLinkSources()).toEqual([
    { source: 'news', lookups: 2, calls: 0, messages: 2 },
    { source: 'radio', lookups: 0, calls: 1, messages: 0 },
  ]);
  expect(await listLinkSources({ from: '2026-11-21', to: '2026-11-21' })).toEqual([
    { source: 'news', lookups: 0, calls: 0, messages: 1 },
  ]);
});

test('no visitor waits for a count that the database delays', async () => {
  await site.db.$transaction(async (tx) => {
    await tx.$executeRaw`lock table "LinkSourceCount"`;
    // Without a time limit, this would wait for the end of its own transaction.
    await countLinkSource('news', 'lookups', noon);
  });
  await expect.poll(() => site.db.linkSourceCount.count()).toBe(1);
});

test('invented source names over the daily limit are counted together as one', async () => {
  const names = Array.from({ length: MAX_SOURCES_A_DAY + 20 }, (_, at) => `name${at}`);
  for (const name of names) await countLinkSource(name, 'lookups', noon);
  await countLinkSource('name0', 'lookups', noon);
  const all = await listLinkSources();
  expect(all).toHaveLength(MAX_SOURCES_A_DAY + 1);
  expect(all[0]).toMatchObject({ source: OTHER_SOURCES, lookups: 20 });
  expect(all[1]).toMatchObject({ source: 'name0', lookups: 2 });
});

/**
 * A browser that follows links and redirects: it sends the address of the page it is on. Pages are
 * empty here, because a cached page has the same links for everyone.
 */
async function openVisit() {
  const handle = async (_req: unknown, res: { end: (page: string) => void }) => res.end('<p>');
  const server = createSiteServer(env(), siteParts(handle as never, { dev: false }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = env().SITE_URL;
  let page = '';
  async function goes(path: string, form?: Record<string, string>): Promise<string> {
    const headers = { origin, ...(page && { referer: origin + page }) };
    const method = form ? 'POST' : 'GET';
    const body = form && new URLSearchParams(form);
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers,
      body,
      redirect: 'manual',
    });
    const location = answer.headers.get('location');
    if (location) return goes(location.replace(/#.*/, ''));
    page = path;
    return page;
  }
  const close = () => new Promise((resolve) => server.close(resolve));
  return { goes, close };
}

test.each(['/en', '/en/act', '/en/statistics', '/en/safety'])(
  'a visit that begins at %s is counted at each step, in whatever language it goes on',
  async (start) => {
    const { goes, close } = await openVisit();
    await goes(`${start}?from=radio`);
    expect(await goes('/en/lookup')).toBe('/en/lookup?from=radio');
    expect(await goes('/es/lookup')).toBe('/es/lookup?from=radio');
    const found = await goes('/api/lookup', { zip: '82001', language: 'es' });
    expect(found).toMatch(/^\/es\/lookup\?district=WY-AL.*&from=radio$/);
    await goes('/api/calls', { seat: 'WY-AL', outcome: 'called', language: 'es' });
    expect(await goes('/es/act')).toBe('/es/act?from=radio');
    expect(await goes('/es/write?district=WY-AL')).toBe('/es/write?district=WY-AL&from=radio');
    expect(await goes('/es/act?a=b?c&d=e')).toBe('/es/act?a=b?c&d=e&from=radio');
    expect(await listLinkSources()).toEqual([
      { source: 'radio', lookups: 1, calls: 1, messages: 0 },
    ]);
    await close();
  },
);

test('a message from the form that passes on its source is counted', async () => {
  const browser = openBrowser(site);
  await browser.press('write', filled({ from: 'radio' }));
  expect((await browser.press('send')).to).toMatch(/^\/en\/receipt\//);
  expect(await listLinkSources()).toEqual([{ source: 'radio', lookups: 0, calls: 0, messages: 1 }]);
});

test('the address without a language passes the source on', () => {
  const from = (query: string) =>
    getRoot(new Request(`http://localhost/${query}`)).headers.get('location');
  expect(from('?from=Radio')).toBe('/en?from=radio');
  expect(from('?from=a%20b')).toBe('/en');
  expect(from('')).toBe('/en');
});
