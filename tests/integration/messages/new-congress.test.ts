import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { findReceipt, shownState } from '@/lib/receipts/receipts';
import { type MessageSite, openMessageSite } from './message-site';

/** The first second of the 120th Congress in Washington, with the roster of the 119th. */
const began = new Date('2027-01-03T05:00:00Z');
const austin = { street: '100 Sample Lane', city: 'Austin', state: 'TX', zip: '78704' };

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: began });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => site.close());

async function statesOf(input: object) {
  const { status, body } = await site.send(site.newMessage(input));
  expect(status).toBe(201);
  const token = body.receiptUrl.split('/').at(-1);
  const receipt = await findReceipt(token);
  return receipt?.lines.map((line) => [line.seat, shownState(line, receipt)]);
}

test('letters to seats with a new term are held, and the receipt shows the reason', async () => {
  const newYork = { street: '7 Sample Plaza', city: 'New York', state: 'NY', zip: '10001' };
  expect(await statesOf(newYork)).toEqual([
    ['NY-12', 'on_hold_for_new_congress'],
    ['NY-S1', 'queued'],
    ['NY-S3', 'queued'],
  ]);
});

test('in a redrawn state the writer chooses a district, and any district of the new map is accepted', async () => {
  const refused = await site.send(site.newMessage(austin));
  expect(refused).toMatchObject({ status: 422, body: { problems: { district: 'choose' } } });
  expect(await statesOf({ ...austin, district: 'TX-10' })).toEqual([
    ['TX-10', 'on_hold_for_new_congress'],
    ['TX-S1', 'queued'],
    ['TX-S2', 'on_hold_for_new_congress'],
  ]);
});

test('one second before the new Congress, the old map applies and nothing is held', async () => {
  vi.setSystemTime(began.getTime() - 1_000);
  expect(await statesOf({ ...austin, district: 'TX-37' })).toEqual([
    ['TX-37', 'queued'],
    ['TX-S1', 'queued'],
    ['TX-S2', 'queued'],
  ]);
  const gone = await site.send(site.newMessage({ ...austin, district: 'TX-10' }));
  expect(gone).toMatchObject({ status: 422, body: { problems: { district: 'choose' } } });
});
