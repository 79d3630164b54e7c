import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { districtsOfState } from '@/lib/lookup/district';
import { isVacant, listSeats } from '@/lib/offices/roster';
import { readNames, readSeats } from '@/lib/offices/seats';

/** The last second of one day and the first of the next in Washington; the roster is of 2026. */
const before = new Date('2027-01-03T04:59:59Z');
const after = new Date('2027-01-03T05:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: before });
});
afterEach(() => {
  vi.useRealTimers();
});

const vacant = listSeats().flatMap((seat) =>
  isVacant(seat) && seat.chamber === 'house' ? [seat.seat] : [],
);

async function unconfirmedSince(ids: typeof vacant) {
  return [...(await readSeats(ids)).values()].map((seat) => seat.notConfirmedSince);
}

test('a new Congress makes a seat unconfirmed that an older roster lists as vacant', async () => {
  expect(vacant).toContain('TX-23');
  expect(await unconfirmedSince(vacant)).toEqual(vacant.map(() => undefined));
  vi.setSystemTime(after);
  expect(await unconfirmedSince(vacant)).toEqual(vacant.map(() => '2027-01-03'));
  expect((await readNames(vacant)).get('TX-23')).toBe('');
});

test('a district has a member’s name only until its state is redrawn', async () => {
  const texas = districtsOfState('TX');
  const old = await readNames(texas);
  expect([...old.keys()]).toEqual(texas.filter((id) => !vacant.includes(id)));
  expect([...old.values()]).not.toContain('');
  vi.setSystemTime(after);
  expect(await readNames(texas)).toEqual(new Map(texas.map((id) => [id, ''])));
  expect((await readNames(['NY-12'])).get('NY-12')).toBeTruthy();
});
