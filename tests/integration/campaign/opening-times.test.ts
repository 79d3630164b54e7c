import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { siteParts } from '@/app/_server/site-parts';
import { readSettings } from '@/lib/campaign/settings';
import { inAutumn2026 } from '../../support/in-autumn-2026';
import { type MessageSite, openMessageSite } from '../messages/message-site';

inAutumn2026();

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterAll(() => site.close());

test('cached pages get a new version when the campaign opens, and when it closes', async () => {
  const start = Date.now();
  const minute = (minutes: number) => new Date(start + minutes * 60_000);
  const times = { opensAt: minute(2), closesAt: minute(4) };
  await site.db.campaign.upsert({
    where: { id: 'tsra' },
    create: { id: 'tsra', ...times },
    update: times,
  });
  const { pages } = siteParts(async () => {}, { dev: false });
  const versionAt = (minutes: number) => {
    vi.setSystemTime(minute(minutes));
    return pages?.readVersion();
  };
  const [before, open, after] = [await versionAt(1), await versionAt(3), await versionAt(5)];
  expect([before, open]).toEqual([expect.any(String), expect.any(String)]);
  expect(open).not.toBe(before);
  expect(after).toBe(before);
});

test('settings follow a change after the clock was set back', async () => {
  const present = Date.now();
  const set = (limitMessagesPerHour: number) =>
    site.db.campaign.updateMany({ data: { limitMessagesPerHour } });
  const shows = (limit: number) =>
    expect.poll(async () => (await readSettings()).limits.messages).toBe(limit);
  vi.setSystemTime(present + 2 * 86_400_000);
  await set(40);
  await shows(40);
  vi.setSystemTime(present);
  await set(4);
  await shows(4);
});
