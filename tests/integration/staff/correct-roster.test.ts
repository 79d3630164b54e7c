import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { watchRoster } from '@/app/_server/serve';
import { folderToUpdate } from '@/lib/lookup/data-folder';
import { loadOffices } from '@/lib/offices/load-offices';
import { officesOfDistrict } from '@/lib/offices/offices';
import { type Member, type Roster, readRoster, type Seat } from '@/lib/offices/roster';
import { rereadEnv } from '@/lib/platform/env';
import { makeCorrection, withdrawOwnCorrection } from '@/lib/staff/roster/correct-roster';
import { findSeatEffect, readRosterState } from '@/lib/staff/roster/update-members';
import { auditFromNow } from '../../support/audit-from-now';
import { freshDatabase } from '../../support/database';
import { admin as ada } from '../../support/sample-staff';

const why = 'Seen on the website of the House.';
const shipped = readRoster();

let database: Awaited<ReturnType<typeof freshDatabase>>;
let newAuditLines: Awaited<ReturnType<typeof auditFromNow>>;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'congress-')), 'data');
  vi.stubEnv('CONGRESS_DIR', folder);
  vi.stubEnv('LOG', 'off');
  rereadEnv();
  folderToUpdate();
  await database.db.siteFact.deleteMany();
  await database.db.seatCorrection.deleteMany();
  await database.db.office.deleteMany();
  await loadOffices(database.db);
  newAuditLines = await auditFromNow(database.db);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rereadEnv();
  rmSync(path.dirname(folder), { recursive: true });
});
afterAll(() => database.drop());

function memberOf(seat: string, { seats }: Roster = shipped): Member {
  const found = seats.find((each) => each.seat === seat);
  if (!found || !('bioguide' in found)) throw new Error(`${seat} has no member`);
  return found;
}

/** Writes a changed roster as an update would. */
function update(date: string, change: (seat: Seat) => Seat, force = true) {
  const seats = readRoster(folder).seats.map(change);
  writeFileSync(path.join(folder, 'roster.json'), JSON.stringify({ date, seats }));
  return loadOffices(database.db, { force });
}

const only = (id: string, change: object) => (seat: Seat) =>
  seat.seat === id ? { ...seat, ...change } : seat;

async function correct(seat: string, kind: 'details' | 'vacant' | 'filled', form: object) {
  const version = (await findSeatEffect(seat))?.version ?? '';
  return makeCorrection({ seat, kind, form: { why, version, ...form } }, ada);
}

async function withdraw(seat: string) {
  const version = (await findSeatEffect(seat))?.version ?? '';
  return withdrawOwnCorrection({ seat, version, reason: 'The source was wrong.' }, ada);
}

const phone = { holder: memberOf('TX-37').name, phone: '202-225-9999' };
const shownPhone = async () => (await officesOfDistrict('TX-37'))[0];
const effects = async () => (await readRosterState()).corrections.map(({ effect }) => effect);

test('a corrected phone applies at once, survives updates, and is undone by a withdrawal', async () => {
  expect(await correct('TX-37', 'details', phone)).toBe('corrected');
  expect(await shownPhone()).toMatchObject({ phone: '202-225-9999', name: phone.holder });
  await update('2026-11-23', only('TX-37', { phone: '202-225-1111' }));
  expect(await shownPhone()).toMatchObject({ phone: '202-225-9999' });
  expect(await effects()).toEqual(['changes']);
  expect(await withdraw('TX-37')).toBe('correction_withdrawn');
  expect(await shownPhone()).toMatchObject({ phone: '202-225-1111' });
  expect(await effects()).toEqual([]);
  const lines = (await newAuditLines()).filter(({ subject }) => subject === 'TX-37');
  expect(lines).toMatchObject([
    { action: 'seat.corrected', actorId: 'ada', reason: why, after: { phone: '202-225-9999' } },
    { action: 'seat.correction_withdrawn', after: { phone: '202-225-1111' } },
  ]);
});

test('a correction that the roster now contains is shown as having no effect', async () => {
  await correct('TX-37', 'details', phone);
  await update('2026-11-23', only('TX-37', { phone: '202-225-9999' }));
  expect(await effects()).toEqual(['same']);
});

test('a corrected phone does not apply to a successor', async () => {
  await correct('TX-37', 'details', phone);
  await update('2026-11-23', only('TX-37', { bioguide: 'Z000001', name: 'Sam Sample' }));
  expect(await shownPhone()).toMatchObject({ name: 'Sam Sample', phone: memberOf('TX-37').phone });
  expect(await effects()).toEqual(['former']);
});

test('a seat declared vacant stays vacant through updates until it has a new member', async () => {
  expect(await correct('TX-37', 'vacant', { since: '2026-11-20' })).toBe('corrected');
  const vacant = { seat: 'TX-37', vacant: true, since: '2026-11-20' };
  expect(await shownPhone()).toMatchObject(vacant);
  await update('2026-11-23', (seat) => seat);
  expect(await shownPhone()).toMatchObject(vacant);
  const { vacant: listed } = await readRosterState();
  expect(listed.map(({ seat }) => seat)).toEqual(['FL-20', 'TX-23', 'TX-37']);
  await update('2026-11-24', only('TX-37', { bioguide: 'Z000001', name: 'Sam Sample' }));
  expect(await shownPhone()).toMatchObject({ name: 'Sam Sample' });
});

test('a filled vacancy applies until the roster has a member for the seat', async () => {
  const newcomer = { bioguide: 'Z000007', holder: 'Sam Sample', party: 'Independent' };
  expect(await correct('FL-20', 'filled', newcomer)).toBe('corrected');
  const shown = async () => (await officesOfDistrict('FL-20'))[0];
  expect(await shown()).toMatchObject({ bioguide: 'Z000007', name: 'Sam Sample', phone: null });
  const sworn = { ...memberOf('TX-37'), seat: 'FL-20', state: 'FL', district: 'FL-20' };
  const member = { ...sworn, bioguide: 'Z000008', name: 'Pat Example' };
  await update('2026-11-23', (seat) => (seat.seat === 'FL-20' ? (member as Seat) : seat));
  expect(await shown()).toMatchObject({ name: 'Pat Example' });
  expect(await effects()).toEqual(['former']);
});

test('a member confirmed by staff stays confirmed through updates', async () => {
  const { bioguide, name, party } = memberOf('FL-S3');
  const shown = async () => (await officesOfDistrict('FL-01')).find(({ seat }) => seat === 'FL-S3');
  expect(await shown()).toHaveProperty('notConfirmedSince');
  expect(await correct('FL-S3', 'filled', { bioguide, holder: name, party })).toBe('corrected');
  await update('2026-11-23', (seat) => seat);
  expect(await shown()).toMatchObject({ bioguide, name });
  expect(await shown()).not.toHaveProperty('notConfirmedSince');
});

test('a member cannot be entered for a second seat', async () => {
  const { bioguide, name } = memberOf('TX-35');
  const form = { bioguide, holder: name, party: 'Democrat' };
  const problems = { bioguide: 'elsewhere' };
  expect(await correct('FL-20', 'filled', form)).toEqual({ problems });
});

test('a new correction replaces the last one', async () => {
  await correct('TX-37', 'details', phone);
  await correct('TX-37', 'details', { ...phone, phone: '202-225-8888' });
  expect(await shownPhone()).toMatchObject({ phone: '202-225-8888' });
  const rows = await database.db.seatCorrection.findMany({ orderBy: { madeAt: 'asc' } });
  expect(rows.map(({ withdrawnBy }) => withdrawnBy)).toEqual(['Ada Sample', null]);
});

test('a form older than a change of the seat changes nothing', async () => {
  const version = (await findSeatEffect('TX-37'))?.version ?? '';
  await update('2026-11-23', only('TX-37', { bioguide: 'Z000001', name: 'Sam Sample' }));
  const form = { holder: 'Sam B. Sample', phone: '202-225-9999', why, version };
  expect(await makeCorrection({ seat: 'TX-37', kind: 'details', form }, ada)).toBe('changed');
  expect(await withdrawOwnCorrection({ seat: 'TX-37', version, reason: why }, ada)).toBe('changed');
  const nowhere = { seat: 'TX-99', kind: 'details', form } as const;
  expect(await makeCorrection(nowhere, ada)).toBe('no_seat');
});

test('an older roster on disk is not loaded unless an update built it', async () => {
  await update('2026-11-23', only('TX-37', { phone: '202-225-1111' }));
  const older = await update('2026-10-01', only('TX-37', { phone: '202-225-2222' }), false);
  expect(older).toMatchObject({ changed: false, newer: '2026-11-23' });
  expect(await shownPhone()).toMatchObject({ phone: '202-225-1111' });
  // A correction on the machine with the older file still applies to the newer roster.
  const name = { holder: 'Another Name', phone: '202-225-1111' };
  expect(await correct('TX-37', 'details', name)).toBe('corrected');
  expect(await shownPhone()).toMatchObject({ phone: '202-225-1111', name: 'Another Name' });
  expect(await update('2026-10-01', (seat) => seat)).toMatchObject({ changed: true });
  expect(await shownPhone()).toMatchObject({ phone: '202-225-2222', name: 'Another Name' });
});

test('a running site loads tables that an update could not load', async () => {
  const stop = watchRoster(20);
  const { seats } = readRoster(folder);
  const changed = seats.map(only('TX-37', { phone: '202-225-3333' }));
  writeFileSync(
    path.join(folder, 'roster.json'),
    JSON.stringify({ date: '2026-11-23', seats: changed }),
  );
  utimesSync(path.join(folder, 'sources.json'), new Date(), new Date());
  await expect.poll(shownPhone).toMatchObject({ phone: '202-225-3333' });
  await stop();
});

test('staff see the changes of the last ten updates', async () => {
  for (let number = 10; number < 22; number++) {
    await update(`2026-11-${number}`, only('TX-37', { phone: `202-225-00${number}` }));
  }
  const { updates, date, ageDays, checkedAt } = await readRosterState(
    new Date('2026-11-23T12:00:00Z'),
  );
  expect(updates).toHaveLength(10);
  expect(updates[0]).toMatchObject({
    from: '2026-11-20',
    to: '2026-11-21',
    changes: [`TX-37 ${phone.holder}: phone 202-225-0020 → 202-225-0021`],
  });
  expect({ date, ageDays }).toEqual({ date: '2026-11-21', ageDays: 2 });
  expect(Date.parse(checkedAt ?? '')).toBeGreaterThan(0);
});
