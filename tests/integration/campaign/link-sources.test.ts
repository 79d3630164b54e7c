import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  countLinkSource,
  findLinkSource,
  listLinkSources,
  MAX_SOURCES_A_DAY,
  OTHER_SOURCES,
  readLinkSource,
} from '@/lib/campaign/link-sources';
import { type MessageSite, openMessageSite } from '../messages/message-site';

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
