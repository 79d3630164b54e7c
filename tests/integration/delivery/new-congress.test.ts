import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { releaseMessage } from '@/lib/staff/messages/review';
import { sweep } from '@/tests/support/sweep';
import { freshDatabase } from '../../support/database';
import { storeLetters } from './store-letters';

/** The last second of the 119th Congress in Washington, and the first of the 120th. */
const before = new Date('2027-01-03T04:59:59Z');
const after = new Date('2027-01-03T05:00:00Z');

const seats = ['NY-12', 'NY-S1', 'TX-37', 'TX-S2'] as const;
const ids = { 'NY-12': 'E000001', 'NY-S1': 'E000002', 'TX-37': 'E000003', 'TX-S2': 'E000004' };

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.office.deleteMany();
});
afterAll(() => database.drop());

function storeOffices(rosterDate: string) {
  const rows = seats.map((seat) => {
    const senateClass = /-S(\d)/.exec(seat)?.[1];
    return {
      seat,
      rosterDate,
      bioguide: ids[seat],
      name: 'Pat Example',
      state: seat.slice(0, 2),
      chamber: senateClass ? ('senate' as const) : ('house' as const),
      senateClass: senateClass ? Number(senateClass) : null,
    };
  });
  return database.db.office.createMany({ data: rows });
}

async function storeAll(createdAt = new Date('2027-01-02T12:00:00Z')) {
  for (const seat of seats) {
    const chamber = seat.includes('-S') ? ('senate' as const) : ('house' as const);
    await storeLetters(database.db, {
      letters: [{ seat, bioguide: ids[seat], chamber, channel: 'capture', statusSince: createdAt }],
      message: { state: seat.slice(0, 2), createdAt },
    });
  }
}

async function states() {
  const rows = await database.db.delivery.findMany({
    where: { kind: 'letter' },
    orderBy: { seat: 'asc' },
  });
  return Object.fromEntries(rows.map(({ seat, status }) => [seat, status]));
}

const claim = (now: Date) =>
  claimDue(database.db, { workerId: 'test', limit: 10, channels: ['capture'], now });

test('at the change of Congress, letters to seats with a new term go on hold, and others are sent', async () => {
  await storeOffices('2026-12-20');
  await storeAll();
  await sweep(database.db, {}, before);
  expect(new Set(Object.values(await states()))).toEqual(new Set(['queued']));

  const claimed = await claim(after);
  expect(claimed.map(({ bioguide }) => bioguide)).toEqual([ids['NY-S1']]);
  await sweep(database.db, {}, after);
  expect(await states()).toEqual({
    'NY-12': 'on_hold',
    'NY-S1': 'sending',
    'TX-37': 'on_hold',
    'TX-S2': 'on_hold',
  });
});

test('all letters can be claimed until the change of Congress', async () => {
  await storeOffices('2026-12-20');
  await storeAll();
  expect(await claim(before)).toHaveLength(4);
});

test('with the new roster, letters go to the new members of seats with unchanged districts', async () => {
  await storeOffices('2026-12-20');
  await storeAll();
  await sweep(database.db, {}, after);
  await database.db.office.updateMany({ data: { rosterDate: '2027-01-04' } });
  await database.db.office.update({
    where: { seat: 'NY-12' },
    data: { bioguide: 'E000009', name: 'Kim Example' },
  });
  await database.db.office.update({ where: { seat: 'TX-S2' }, data: { bioguide: null } });
  await sweep(database.db, {}, new Date('2027-01-04T12:00:00Z'));

  const rows = await database.db.delivery.findMany({
    where: { kind: 'letter' },
    orderBy: { seat: 'asc' },
  });
  expect(rows).toMatchObject([
    {
      seat: 'NY-12',
      status: 'queued',
      holdReason: null,
      bioguide: 'E000009',
      officeName: 'Kim Example',
    },
    { seat: 'NY-S1', status: 'queued' },
    // Redrawn: the writer's new district is unknown.
    { seat: 'TX-37', status: 'self_send', channel: 'self_send', failure: 'new_map' },
    // The seat is still vacant.
    { seat: 'TX-S2', status: 'on_hold', holdReason: 'new_congress' },
  ]);
});

test('letters of redrawn districts are not sent on the old map and become self-send', async () => {
  await storeOffices('2027-01-03');
  await storeAll();
  const now = new Date('2027-01-04T06:00:00Z');
  const claimed = await claim(now);
  expect(claimed.map(({ bioguide }) => bioguide)).not.toContain(ids['TX-37']);
  expect(claimed).toHaveLength(3);
  await sweep(database.db, {}, now);
  const letter = await database.db.delivery.findFirst({ where: { seat: 'TX-37' } });
  expect(letter).toMatchObject({ status: 'self_send', channel: 'self_send', failure: 'new_map' });
});

test('a letter written on the new map goes out with the new roster', async () => {
  await storeOffices('2026-12-20');
  await storeAll(new Date('2027-01-03T15:00:00Z'));
  await sweep(database.db, {}, new Date('2027-01-03T15:01:00Z'));
  await database.db.office.updateMany({ data: { rosterDate: '2027-01-04' } });
  await sweep(database.db, {}, new Date('2027-01-04T12:00:00Z'));
  expect(await states()).toMatchObject({ 'TX-37': 'queued', 'NY-12': 'queued' });
});

test('staff cannot release a letter that waits for the new Congress, and it expires after 30 days', async () => {
  await storeOffices('2026-12-20');
  await storeAll();
  await sweep(database.db, {}, after);
  const [letter] = await database.db.delivery.findMany({ where: { seat: 'NY-12' } });
  const by = {
    id: 'staff',
    name: 'Pat Example',
    email: 'pat@example.org',
    role: 'admin',
    network: '192.0.2.0/24',
  } as const;
  await database.db.message.update({
    where: { id: letter?.messageId ?? '' },
    data: { holdReason: 'review' },
  });
  // Staff can release their own hold; the letter still waits for its member.
  expect(await releaseMessage({ messageId: letter?.messageId ?? '', by, now: after })).toBe(
    'released',
  );
  expect(await states()).toMatchObject({ 'NY-12': 'on_hold' });
  await sweep(database.db, {}, new Date(after.getTime() + 30.1 * 24 * 3_600_000));
  expect(await states()).toMatchObject({ 'NY-12': 'expired' });
});
