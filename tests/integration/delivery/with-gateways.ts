import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import type { Worker } from '@/lib/worker/worker';
import { freshDatabase } from '../../support/database';
import { gatewaySettings } from '../../support/gateways/gateway-settings';
import { startGateways } from '../../support/gateways/gateways';
import { gatewayChannels, startOn, storeFor } from './gateway-worker';
import { storeOffices } from './store-letters';

/**
 * Sets up for the tests of one file: a database, both gateways with one office each, and workers
 * that are stopped after each test.
 */
export function withGateways() {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let gateways: Awaited<ReturnType<typeof startGateways>>;
  const running: Worker[] = [];
  /** Set by the test, so that no test waits for a minute. */
  let now = new Date();

  beforeAll(async () => {
    // Without keys in this process, a sweep would reroute the letters.
    Object.assign(process.env, { LOG: 'off', ...gatewaySettings() });
    database = await freshDatabase();
    await storeOffices(database.db);
  });
  beforeEach(async () => {
    gateways = await startGateways({ offices: { house: ['HTX37'], senate: ['STX01'] } });
    now = new Date();
  });
  afterEach(async () => {
    await stop();
    await gateways.close();
    await database.db.message.deleteMany();
    await database.db.channelState.deleteMany();
    await database.db.alert.deleteMany();
  });
  afterAll(() => database.drop());

  const stop = () => Promise.all(running.splice(0).map((worker) => worker.stop()));
  const eventually = (check: () => Promise<void>) =>
    vi.waitFor(check, { timeout: 15_000, interval: 20 });
  const rows = () =>
    database.db.delivery.findMany({
      orderBy: { channel: 'asc' },
      include: { attemptLog: { orderBy: { number: 'asc' } } },
    });

  return {
    stop,
    eventually,
    rows,
    get db() {
      return database.db;
    },
    get gateways() {
      return gateways;
    },
    get now() {
      return now;
    },
    set now(moment: Date) {
      now = moment;
    },
    later(ms = 66_000) {
      now = new Date(now.getTime() + ms);
    },
    start(also: Parameters<typeof gatewayChannels>[2] = {}) {
      const channels = gatewayChannels(database.db, gateways, { clock: () => now, ...also });
      running.push(startOn(database.db, channels, () => now));
    },
    store: (
      ...options: Parameters<typeof storeFor> extends [unknown, ...infer IdleWait]
        ? IdleWait
        : never
    ) => storeFor(database.db, ...options),
    sends: () => gateways.requests.filter(({ entrance }) => entrance?.for === 'send'),
    states: () => database.db.channelState.findMany(),
    alerts: () => database.db.alert.findMany(),
    async becomes(...statuses: string[]) {
      await eventually(async () => {
        expect((await rows()).map(({ status }) => status)).toEqual(statuses);
      });
    },
    async failsWith(failure: string) {
      await eventually(async () => {
        expect(await rows()).toMatchObject([{ status: 'queued', failure }]);
      });
    },
  };
}
