import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { NextStep } from '@/components/receipt/receipt-lines';
import { copy } from '@/lib/campaign/copy';
import { loadOffices } from '@/lib/offices/load-offices';
import type { DeliveryStatus } from '@/lib/platform/db';
import type { Receipt } from '@/lib/receipts/receipts';
import { freshDatabase } from '../../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let senators: { name: string; bioguide: string }[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  await loadOffices(database.db);
  const offices = await database.db.office.findMany({ where: { state: 'TX', chamber: 'senate' } });
  senators = offices.map(({ name, bioguide }) => ({ name: name ?? '', bioguide: bioguide ?? '' }));
});
afterAll(() => database.drop());

const step = async (...statuses: DeliveryStatus[]) => {
  const lines = statuses.map((status, at) => ({
    seat: null,
    bioguide: senators[at]?.bioguide,
    status,
  }));
  const receipt = { edition: '2026-law', district: 'TX-37', holdReason: null, lines };
  const shown = { language: 'en', token: 't', receipt: receipt as unknown as Receipt } as const;
  return renderToStaticMarkup(await NextStep(shown));
};

test('writers are asked to call the offices that they did not cancel a message to', async () => {
  expect(await step('accepted', 'accepted')).toContain(copy('en').receipt.nextCall);
  expect(senators).toHaveLength(2);
  const one = await step('accepted', 'canceled');
  expect(senators.map(({ name }) => one.includes(name))).toEqual([true, false]);
  expect(await step('canceled', 'canceled')).toBe('');
});

test('no one is asked to call a member who may have lost the seat to a new Congress', async () => {
  const page = copy('en').receipt.nextCall;
  const seats = await database.db.office.findMany({ where: { state: 'TX', chamber: 'senate' } });
  // TX-S2 was up in 2026, TX-S1 was not.
  const [stays, ends] = ['TX-S1', 'TX-S2'].map(
    (seat) => seats.find((office) => office.seat === seat)?.name ?? '',
  ) as [string, string];
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-03T04:59:59Z') });
  try {
    const before = await step('accepted', 'accepted');
    expect([stays, ends].map((name) => before.includes(name))).toEqual([true, true]);
    vi.setSystemTime(new Date('2027-01-03T05:00:00Z'));
    const after = await step('accepted', 'accepted');
    expect(after).toContain(page);
    expect([stays, ends].map((name) => after.includes(name))).toEqual([true, false]);
  } finally {
    vi.useRealTimers();
  }
});

test('no one whose message staff rejected is asked to call', async () => {
  expect(await step('rejected', 'rejected')).toBe('');
  expect(await step('accepted', 'rejected')).toBe('');
});
