import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import { officesForLetter } from '@/lib/offices/office-channels';
import { setOfficeEmail } from '@/lib/offices/office-email';
import { findOffices } from '@/lib/offices/offices';
import { findSeat, isVacant, listSeats, rosterDate } from '@/lib/offices/roster';
import { rereadEnv } from '@/lib/platform/env';
import { auditFromNow } from '../support/audit-from-now';
import { freshDatabase } from '../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let newAuditLines: Awaited<ReturnType<typeof auditFromNow>>;

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  await database.db.siteFact.deleteMany();
  await database.db.office.deleteMany();
  newAuditLines = await auditFromNow(database.db);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});
afterAll(() => database.drop());

function member(seat: string) {
  const found = findSeat(seat);
  if (!found || isVacant(found)) throw new Error(`${seat} has no member`);
  return found;
}

const officeOf = (seat: string) => database.db.office.findUniqueOrThrow({ where: { seat } });

/** Simulates that another roster was loaded before. */
const forgetRoster = () => database.db.siteFact.deleteMany();

function goLive() {
  for (const [name, value] of Object.entries({
    MAIL_LIVE: 'yes',
    SMTP_URL: 'smtp://127.0.0.1:2525',
    MAIL_FROM: 'campaign@example.org',
    OPERATOR_NAME: 'Sample Campaign',
    OPERATOR_ADDRESS: '1 Sample Street',
    OPERATOR_CONTACT: 'contact@example.org',
    LOG: 'off',
  })) {
    vi.stubEnv(name, value);
  }
  rereadEnv();
}

test('every seat is loaded once, and again only when the roster changes', async () => {
  expect(await loadOffices(database.db)).toMatchObject({ changed: true, offices: 541 });
  expect(await database.db.office.count()).toBe(listSeats().length);
  expect(await officeOf('TX-37')).toMatchObject({
    name: member('TX-37').name,
    chamber: 'house',
    rosterDate: rosterDate(),
    localPhones: member('TX-37').localPhones,
  });
  expect(await officeOf('FL-20')).toMatchObject({ bioguide: null, name: null, localPhones: [] });
  expect(await officeOf('FL-S3')).toMatchObject({ notConfirmedSince: '2026-11-03' });
  expect(await loadOffices(database.db)).toMatchObject({ changed: false, offices: 541 });
});

test('two machines that start at the same time load the roster once', async () => {
  const loaded = await Promise.all([loadOffices(database.db), loadOffices(database.db)]);
  expect(loaded.filter(({ changed }) => changed)).toHaveLength(1);
});

test('an address stays with its member and is removed, with an audit entry, when the member leaves', async () => {
  await loadOffices(database.db);
  const set = (office: string) =>
    setOfficeEmail(database.db, { office, email: `${office}@example.org` });
  expect(await set(member('TX-37').bioguide)).toMatchObject({ outcome: 'set', before: null });
  expect(await set('TX-35')).toMatchObject({ outcome: 'set' });
  // In the earlier roster, TX-35 had another member, and its present member another seat.
  const newcomer = member('TX-35').bioguide;
  await database.db.office.update({ where: { seat: 'TX-35' }, data: { bioguide: 'Z000001' } });
  await database.db.office.update({ where: { seat: 'FL-20' }, data: { bioguide: newcomer } });
  await forgetRoster();
  await loadOffices(database.db);
  expect((await officeOf('TX-37')).email).toBe(`${member('TX-37').bioguide}@example.org`);
  expect(await officeOf('TX-35')).toMatchObject({ bioguide: newcomer, email: null });
  expect(await officeOf('FL-20')).toMatchObject({ bioguide: null });
  expect(await newAuditLines()).toMatchObject([
    { subject: 'TX-35', before: { email: 'TX-35@example.org' } },
  ]);
});

test.each([
  ['XX-99', 'a@example.org', 'no_office'],
  ['FL-20', 'a@example.org', 'vacant'],
  ['TX-37', 'their address', 'wrong_email'],
  ['TX-37', 'a@example.org\r\nBcc: b@example.org', 'wrong_email'],
])('setting the address of %s to %j returns %s', async (office, email, outcome) => {
  await loadOffices(database.db);
  expect(await setOfficeEmail(database.db, { office, email })).toEqual({ outcome });
});

test('the channel follows the mode and the address', async () => {
  await loadOffices(database.db);
  const channelOf = async (district: 'TX-37') => {
    const [house] = await officesForLetter(district, {});
    return house && 'channel' in house ? house.channel : undefined;
  };
  await setOfficeEmail(database.db, { office: 'tx-37', email: 'office@example.org' });
  expect(await channelOf('TX-37')).toBe('capture');
  goLive();
  expect(await channelOf('TX-37')).toBe('email');
  await setOfficeEmail(database.db, { office: 'TX-37', email: 'none' });
  expect(await channelOf('TX-37')).toBe('self-send');
});

test('a lookup does not read channel states', async () => {
  await loadOffices(database.db);
  goLive();
  await database.db.$executeRaw`alter table "ChannelState" rename to "Gone"`;
  try {
    const result = await findOffices({ zip: '10001' });
    expect(result).toMatchObject({ outcome: 'found', district: 'NY-12' });
    expect(JSON.stringify(result)).not.toContain('"channel"');
  } finally {
    await database.db.$executeRaw`alter table "Gone" rename to "ChannelState"`;
  }
});

test('the offices of a message are returned as self-send when the database is unavailable', async () => {
  goLive();
  await database.db.$executeRaw`alter table "Office" rename to "Gone"`;
  try {
    const offices = await officesForLetter('TX-37', {});
    expect(offices.map((office) => 'channel' in office && office.channel)).toEqual([
      'self-send',
      'self-send',
      'self-send',
    ]);
  } finally {
    await database.db.$executeRaw`alter table "Gone" rename to "Office"`;
  }
});
