import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startChannel } from '@/lib/delivery/stopped-channels';
import type { Worker } from '@/lib/delivery/worker';
import { freshDatabase } from '../../support/database';
import {
  billsWithoutStance,
  changedIds,
  sharedLines,
  takenTwice,
  templateAsOwnWords,
  writersInText,
} from '../../support/gateways/assertions';
import { inTurn } from '../../support/gateways/faults';
import { gatewaySettings } from '../../support/gateways/gateway-settings';
import { startGateways } from '../../support/gateways/gateways';
import { gatewayChannels, startOn, storeFor } from './gateway-worker';
import { storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let gateways: Awaited<ReturnType<typeof startGateways>>;
const running: Worker[] = [];
/** Moved by hand: no test waits for a minute. */
let now = new Date();

beforeAll(async () => {
  // Without keys here, a sweep would send the letters another way.
  Object.assign(process.env, { LOG: 'off', ...gatewaySettings() });
  database = await freshDatabase();
  await storeOffices(database.db);
});
beforeEach(async () => {
  gateways = await startGateways({ offices: { house: ['HTX37'], senate: ['STX01'] } });
  now = new Date();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
  await gateways.close();
  await database.db.message.deleteMany();
  await database.db.channelState.deleteMany();
  await database.db.alert.deleteMany();
});
afterAll(() => database.drop());

function start(also: Parameters<typeof gatewayChannels>[2] = {}) {
  const channels = gatewayChannels(database.db, gateways, { clock: () => now, ...also });
  running.push(startOn(database.db, channels, () => now));
}

const rows = () =>
  database.db.delivery.findMany({
    orderBy: { channel: 'asc' },
    include: { attemptLog: { orderBy: { number: 'asc' } } },
  });
const eventually = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: 15_000, interval: 20 });
const sends = () => gateways.requests.filter(({ entrance }) => entrance?.for === 'send');
const keepsOf = async () => JSON.stringify([await rows(), await states(), await alerts()]);
const states = () => database.db.channelState.findMany();
const alerts = () => database.db.alert.findMany();

async function becomes(...statuses: string[]) {
  await eventually(async () => {
    expect((await rows()).map(({ status }) => status)).toEqual(statuses);
  });
}
async function failsWith(failure: string) {
  await eventually(async () => {
    expect(await rows()).toMatchObject([{ status: 'waiting', failure }]);
  });
}
const later = (ms = 66_000) => {
  now = new Date(now.getTime() + ms);
};

test('both chambers take their letter, in the form each of them asks for', async () => {
  await storeFor(database.db);
  start();
  await becomes('accepted', 'accepted');
  const ids = gateways.stored.map(({ id }) => id).sort();
  const found = await rows();
  expect(found.map(({ id }) => id.replaceAll('-', '')).sort()).toEqual(ids);
  expect(found.map(({ providerId }) => providerId).sort()).toEqual(ids);
  for (const { rehearsal, sentHash } of found) {
    expect(rehearsal).toBe(true);
    expect(sentHash).toMatch(/^[0-9a-f]{64}$/);
  }
  const letters = gateways.stored;
  expect(writersInText(letters)).toEqual([]);
  expect(billsWithoutStance(letters)).toEqual([]);
  expect(sharedLines(letters)).toEqual([]);
  expect(templateAsOwnWords(letters, 'I ask you to support the Act.')).toEqual([]);
  expect((await states()).every(({ lastAcceptedAt }) => lastAcceptedAt !== null)).toBe(true);
});

test.each(['house', 'senate'] as const)(
  'the %s takes a letter and drops the line: it is accepted once, under the same id',
  async (chamber) => {
    await storeFor(database.db, [chamber]);
    gateways.fails((request) =>
      request.entrance?.for === 'send' && sends().length === 1 ? 'reset_after' : undefined,
    );
    start();
    await failsWith('unavailable');
    expect(await rows()).toMatchObject([{ maybeTaken: true, attempts: 1 }]);
    later();
    await becomes('accepted');
    expect(gateways.stored).toHaveLength(1);
    expect(sends()).toHaveLength(2);
    expect(takenTwice(gateways.stored)).toEqual([]);
    expect(changedIds(gateways.requests)).toEqual([]);
    const [first, second] = sends();
    expect(second?.xml).toBe(first?.xml);
  },
);

test('an id that is taken before we ever sent it is told as what it is', async () => {
  const message = await storeFor(database.db, ['senate']);
  start();
  await becomes('accepted');
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
  await database.db.message.deleteMany();
  const id = message.deliveries[0]?.id;
  await storeFor(database.db, ['senate'], {
    letters: [{ id, channel: 'senate_cwc', seat: 'TX-S1', bioguide: 'E000002', chamber: 'senate' }],
  });
  start();
  await becomes('unconfirmed');
  expect(await rows()).toMatchObject([{ failure: 'duplicate', maybeTaken: true }]);
});

test('a letter that breaks a rule never leaves, and all that is wrong is told', async () => {
  await storeFor(database.db, ['house'], { message: { prefix: null, city: 'Ai' } });
  start();
  await becomes('refused');
  const [row] = await rows();
  expect(row?.failure).toBe('invalid');
  expect(row?.attemptLog[0]?.serverText).toBe(
    'Constituent/Prefix is missing; Constituent/City has fewer than 3 characters.',
  );
  expect(sends()).toEqual([]);
});

test('a key that is not known stops the channel, costs no try, and a start lets all go', async () => {
  await storeFor(database.db, ['house']);
  await storeFor(database.db, ['house']);
  start();
  await becomes('accepted', 'accepted');
  await database.db.message.deleteMany();
  gateways.fails('key_withdrawn');
  await storeFor(database.db, ['house']);
  await storeFor(database.db, ['house']);
  await eventually(async () => {
    expect(await states()).toContainEqual(
      expect.objectContaining({ channel: 'house_cwc', stoppedAt: expect.any(Date) }),
    );
    expect((await rows()).map(({ status }) => status)).toEqual(['waiting', 'waiting']);
  });
  expect((await rows()).map(({ attempts }) => attempts)).toEqual([0, 0]);
  expect(await alerts()).toMatchObject([{ kind: 'channel_stopped', subject: 'house_cwc' }]);
  const asked = sends().length;
  later();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(sends()).toHaveLength(asked);
  expect(await keepsOf()).not.toContain('house-test-key');
  gateways.fails(undefined);
  await startChannel(database.db, 'house_cwc', now);
  await becomes('accepted', 'accepted');
  expect((await alerts())[0]?.endedAt).not.toBeNull();
});

test('who is asked to come later does, and asks nothing meanwhile', async () => {
  await storeFor(database.db, ['senate']);
  gateways.fails((request) =>
    request.entrance?.for === 'send' && sends().length === 1
      ? { fault: 'too_fast', seconds: 300 }
      : undefined,
  );
  start();
  await failsWith('unavailable');
  const [row] = await rows();
  expect(row?.maybeTaken).toBe(false);
  expect(Number(row?.dueAt) - now.getTime()).toBeGreaterThanOrEqual(299_000);
  await storeFor(database.db, ['senate']);
  later(200_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(sends()).toHaveLength(1);
  later(101_000);
  await becomes('accepted', 'accepted');
});

test('an office that the gateway closed is taken off the list, and its letter stays whole', async () => {
  await storeFor(database.db, ['house']);
  start();
  await becomes('accepted');
  gateways.rules.offices.house = [];
  await database.db.message.deleteMany();
  await storeFor(database.db, ['house']);
  await failsWith('unavailable');
  const [house] = (await states()).filter(({ channel }) => channel === 'house_cwc');
  expect(house).toMatchObject({ officeCodes: [], stoppedAt: null });
  expect(await rows()).toMatchObject([{ maybeTaken: false, channel: 'house_cwc' }]);
});

test.each([
  ['error_500', true],
  ['html', true],
  ['unavailable', false],
  ['reset_before', true],
] as const)(
  '%s leaves the letter waiting, and says honestly whether it may be there',
  async (fault, maybeTaken) => {
    await storeFor(database.db, ['house']);
    const once = inTurn(fault);
    gateways.fails((request) => (request.entrance?.for === 'send' ? once(request) : undefined));
    start();
    await eventually(async () => {
      expect(await rows()).toMatchObject([{ status: 'waiting', maybeTaken, attempts: 1 }]);
    });
    later();
    await becomes('accepted');
    expect(gateways.stored).toHaveLength(1);
  },
);

test('a gateway that never answers is left after the time limit', async () => {
  await storeFor(database.db, ['house']);
  gateways.fails((request) => (request.entrance?.for === 'send' ? 'silent' : undefined));
  start({ limitMs: 200 });
  await failsWith('timeout');
  expect(await rows()).toMatchObject([{ maybeTaken: true }]);
});

test('a gateway that is away has surely not taken the letter', async () => {
  start();
  await eventually(async () => expect(await states()).toHaveLength(2));
  await eventually(async () => {
    expect((await states()).every(({ listedAt }) => listedAt)).toBe(true);
  });
  await gateways.goAway();
  await storeFor(database.db, ['senate']);
  await failsWith('unavailable');
  expect(await rows()).toMatchObject([{ maybeTaken: false }]);
  await gateways.comeBack();
  later();
  await becomes('accepted');
});

test('while a gateway is being worked on nothing is claimed', async () => {
  await storeFor(database.db, ['house']);
  now = new Date('2026-11-24T05:30:00Z');
  start({ downTimes: [{ day: 'every', from: '00:00', to: '06:00' }] });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(gateways.requests).toEqual([]);
  expect(await rows()).toMatchObject([{ status: 'waiting', attempts: 0 }]);
  now = new Date('2026-11-24T11:01:00Z');
  await becomes('accepted');
});
