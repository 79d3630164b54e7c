import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createCwcChannel } from '@/lib/delivery/cwc/cwc-channel';
import { requestOfficeList } from '@/lib/delivery/cwc/office-list';
import { startWorker, type Worker } from '@/lib/worker/worker';
import { freshDatabase } from '../../support/database';
import { gatewaySettings } from '../../support/gateways/gateway-settings';
import { startStubServer } from '../../support/stub-server';
import { settings } from '../../unit/delivery/cwc/gateway-letter';
import { senderSite, storeFor } from './gateway-worker';
import { storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let worker: Worker | undefined;

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'info', ...gatewaySettings() });
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterEach(async () => {
  await worker?.stop();
  await database.db.message.deleteMany();
});
afterAll(() => database.drop());

/** A key with characters that differ in every encoding. */
const key = 'K3y/+with&signs=<1>%';

test.each([200, 302, 400, 401, 403, 404, 409, 413, 429, 500, 503])(
  'no key is stored or logged when a gateway answers %i and repeats the request address',
  async (status) => {
    const logged: string[] = [];
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        logged.push(String(text));
        return true;
      });
    }
    const stub = await startStubServer((url, response, request) => {
      const echo = `${request.url} ${url.searchParams.get('apikey')} ${encodeURIComponent(request.url ?? '')}`;
      response
        .writeHead(status, { 'content-type': 'application/json', location: `/x${request.url}` })
        .end(JSON.stringify({ id: url.searchParams.get('apikey'), echo }));
    });
    const here = { ...settings, url: stub.url, key };
    const channel = createCwcChannel({ settings: here, db: database.db, pace: async () => {} });
    const list = { officeCodes: ['HTX37'], listedAt: new Date(), listTriedAt: new Date() };
    await database.db.channelState.create({ data: { channel: 'house_cwc', ...list } });
    const { deliveries } = await storeFor(database.db, ['house']);
    worker = startWorker({
      db: database.db,
      channels: { house_cwc: channel },
      site: senderSite,
      pollMs: 20,
    });
    const tries = () => database.db.attempt.findMany({ where: { outcome: { not: null } } });
    await vi.waitFor(async () => expect(await tries()).not.toEqual([]), { timeout: 15_000 });
    await worker.stop();
    await requestOfficeList(database.db, here, { now: new Date() });
    const { db } = database;
    const stored = JSON.stringify([
      await db.delivery.findMany({ include: { attemptLog: true } }),
      await db.channelState.findMany(),
      await db.alert.findMany(),
    ]);
    await stub.close();
    await db.channelState.deleteMany();
    await db.alert.deleteMany();
    expect(stub.requests.every((url) => url.searchParams.get('apikey') === key)).toBe(true);
    expect(stub.requests.some(({ pathname }) => pathname.startsWith('/x'))).toBe(false);
    const everything = stored + logged.join('');
    expect(everything).toContain(deliveries[0]?.id);
    for (const finding of ['K3y', 'with&signs', encodeURIComponent('with&signs')]) {
      expect(everything).not.toContain(finding);
    }
  },
);
