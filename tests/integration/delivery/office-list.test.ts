import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { isListed, refreshOfficeList, requestOfficeList } from '@/lib/delivery/cwc/office-list';
import { claimSlot, createPace } from '@/lib/delivery/cwc/pace';
import { openDb } from '@/lib/platform/db';
import { freshDatabase } from '../../support/database';
import { fail, sendJson, startStubServer } from '../../support/stub-server';
import { settings } from '../../unit/delivery/cwc/gateway-letter';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let stub: Awaited<ReturnType<typeof startStubServer>>;
let mode = 'list';
const five = ['HTX37', 'HTX35', 'HTX10', 'HTX21', 'MP00'];
const lists: Record<string, string[]> = { empty: [], five };
const day = new Date('2026-11-24T15:00:00Z');
const after = (hours: number) => new Date(day.getTime() + hours * 3_600_000);

beforeAll(async () => {
  process.env.LOG = 'off';
  database = await freshDatabase();
});
beforeEach(async () => {
  mode = 'list';
  stub = await startStubServer((_url, response) => {
    if (fail(mode, response)) return;
    if (mode === 'barred') sendJson(response, { key: 'house-test-key' }, 403);
    else sendJson(response, lists[mode] ?? ['HTX37', 'MP00']);
  });
});
afterEach(async () => {
  await stub.close();
  await database.db.channelState.deleteMany();
  await database.db.alert.deleteMany();
});
afterAll(() => database.drop());

const here = () => ({ ...settings, url: stub.url });
const refresh = (at: Date) => refreshOfficeList(database.db, here(), at);
const state = () => database.db.channelState.findUnique({ where: { channel: 'house_cwc' } });

test('the list is requested twice a day, by one worker for all', async () => {
  await Promise.all([refresh(day), refresh(day), refresh(day)]);
  expect(stub.requests.map(({ pathname }) => pathname)).toEqual(['/v2/offices']);
  expect(stub.requests[0]?.searchParams.get('apikey')).toBe('house-test-key');
  expect(await state()).toMatchObject({
    officeCodes: ['HMP00', 'HTX37'],
    listedAt: day,
    listFailure: null,
  });
  await refresh(after(11));
  expect(stub.requests).toHaveLength(1);
  await refresh(after(12));
  expect(stub.requests).toHaveLength(2);
  expect(await isListed(database.db, 'house_cwc', 'HTX37')).toBe(true);
  expect(await isListed(database.db, 'house_cwc', 'HTX38')).toBe(false);
  expect(await isListed(database.db, 'senate_cwc', 'HTX37')).toBe(false);
});

test('a list requested under a clock that was ahead is requested again', async () => {
  await refresh(after(20 * 24));
  await refresh(day);
  await refresh(day);
  expect(stub.requests).toHaveLength(2);
  expect(await state()).toMatchObject({ listedAt: day, listTriedAt: day });
});

test.each(['empty', 'garbage', 'endless', 'drop', 'error_500', 'redirect'])(
  'a failed request (%s) keeps the last good list, and is repeated soon',
  async (how) => {
    await refresh(day);
    mode = how;
    await refresh(after(13));
    const kept = await state();
    expect(kept).toMatchObject({ officeCodes: ['HMP00', 'HTX37'], listedAt: day, stoppedAt: null });
    expect(kept?.listFailure).toBeTruthy();
    const { length } = stub.requests;
    await refresh(after(13.1));
    expect(stub.requests).toHaveLength(length);
    mode = 'list';
    await refresh(after(13.2));
    expect(await state()).toMatchObject({ listedAt: after(13.2), listFailure: null });
    // No redirect was followed: it would have leaked the key.
    expect(stub.requests.every(({ pathname }) => pathname === '/v2/offices')).toBe(true);
  },
);

test('a list with fewer than half of the known offices is refused unless it is forced', async () => {
  mode = 'five';
  await refresh(day);
  mode = 'list';
  await refresh(after(13));
  const why = 'a list of 2, where 5 offices were known';
  expect(await state()).toMatchObject({ listedAt: day, listFailure: why });
  expect((await state())?.officeCodes).toHaveLength(5);
  await requestOfficeList(database.db, here(), { now: after(14), force: true });
  expect(await state()).toMatchObject({ officeCodes: ['HMP00', 'HTX37'], listFailure: null });
  mode = 'five';
  await refresh(after(27));
  expect((await state())?.officeCodes).toHaveLength(5);
}, 30_000);

test('an unknown key stops the channel, and no more requests are sent', async () => {
  mode = 'barred';
  await refresh(day);
  expect(await state()).toMatchObject({ stoppedAt: day, listedAt: null });
  // The gateway's text may name a person, so only its status is stored.
  expect(await state()).toMatchObject({ stoppedBecause: 'HTTP 403' });
  expect(await database.db.alert.count()).toBe(1);
  await refresh(after(13));
  expect(stub.requests).toHaveLength(1);
  expect(JSON.stringify([await state(), await database.db.alert.findMany()])).not.toContain(
    'house-test-key',
  );
});

test('an address outside house.gov is never requested', async () => {
  const stray = { ...settings, url: 'https://house.gov.example.org' };
  expect(await requestOfficeList(database.db, stray, { now: day })).toMatchObject({
    outcome: 'failed',
    why: 'The address is not at house.gov.',
    stops: 'The address is not at house.gov.',
  });
});

test('all workers share one rate, and a slot too far in the future is not claimed', async () => {
  const other = openDb(database.url);
  try {
    const slots = Array.from({ length: 20 }, (_, index) =>
      claimSlot(index % 2 ? other : database.db, 'house_cwc', 0.5),
    );
    const waits = (await Promise.all(slots)).map((ms) => ms ?? 0).sort((a, b) => a - b);
    expect(waits[0]).toBeLessThan(2_000);
    // Twenty slots of two seconds; the time between the requests shortens each wait slightly.
    for (const [index, ms] of waits.entries()) {
      expect(ms).toBeLessThanOrEqual(index * 2_000 + 1);
      expect(ms).toBeGreaterThan(index * 2_000 - 10_000);
    }
    expect((await state())?.nextAt.getTime()).toBeGreaterThan(Date.now() + 25_000);
    const fifteen = Array.from({ length: 15 }, () => claimSlot(other, 'house_cwc', 0.5));
    await Promise.all(fifteen);
    const full = (await state())?.nextAt;
    expect(await claimSlot(other, 'house_cwc', 0.5)).toBeUndefined();
    expect((await state())?.nextAt).toEqual(full);
    await expect(createPace(other, 'house_cwc', 0.5)()).rejects.toMatchObject({
      name: 'TryAgainLater',
      failure: 'unavailable',
      maybeAccepted: false,
    });
  } finally {
    await other.$disconnect();
  }
});
