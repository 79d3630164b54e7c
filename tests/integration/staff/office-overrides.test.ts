import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import { officesForLetter } from '@/lib/offices/office-channels';
import { officesOfDistrict } from '@/lib/offices/offices';
import { rereadEnv } from '@/lib/platform/env';
import { retryDelivery } from '@/lib/staff/messages/retry';
import {
  filterOffices,
  findOfficeChoice,
  listOfficeChoices,
  PAGE_ROWS,
} from '@/lib/staff/offices/office-choices';
import { listLastLetters, readOfficeDeliveries } from '@/lib/staff/offices/office-deliveries';
import {
  officeVersion,
  pauseOffice,
  resumeOffice,
  setAddress,
  setChannelChoice,
} from '@/lib/staff/offices/office-overrides';
import { makeCorrection } from '@/lib/staff/roster/correct-roster';
import { findSeatEffect } from '@/lib/staff/roster/update-members';
import { freshDatabase } from '@/tests/support/database';
import { admin } from '@/tests/support/sample-staff';
import { walkTo } from '@/tests/support/walk-to';
import { storeLetters } from '../delivery/store-letters';

const live = {
  MAIL_LIVE: 'yes',
  SMTP_URL: 'smtp://localhost:2525',
  MAIL_FROM: 'campaign@example.org',
  OPERATOR_NAME: 'Example Operator',
  OPERATOR_ADDRESS: '1 Example Street, Austin TX',
  OPERATOR_CONTACT: 'contact@example.org',
};
const seat = 'TX-37';
const why = 'The office asked us in writing.';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let since: Date;
beforeAll(async () => {
  for (const [name, value] of Object.entries(live)) vi.stubEnv(name, value);
  rereadEnv();
  database = await freshDatabase();
  await loadOffices(database.db);
});
beforeEach(() => {
  since = new Date();
});
afterEach(async () => {
  await database.db.message.deleteMany();
  const nothing = { channelChoice: null, pausedAt: null, email: null, emailSetAt: null };
  await database.db.office.updateMany({ data: nothing });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rereadEnv();
  await database.drop();
});

const row = () => database.db.office.findUniqueOrThrow({ where: { seat } });
const seatForm = async () => ({ seat, version: officeVersion(await row()) });
const choice = async () => (await findOfficeChoice(seat))?.choice;
const lines = () =>
  database.db.auditLine.findMany({
    where: { subject: seat, at: { gte: since } },
    orderBy: { id: 'asc' },
  });

test('setting and removing an address each write an audit entry', async () => {
  const officeEmail = 'house@example.org';
  expect(await setAddress({ ...(await seatForm()), officeEmail }, admin)).toBe('office_address');
  expect(await choice()).toEqual({ channel: 'email', reason: 'no_gateway' });
  expect((await row()).emailSetAt).not.toBeNull();
  expect(await setAddress({ ...(await seatForm()), officeEmail: '' }, admin)).toBe(
    'office_address',
  );
  expect(await row()).toMatchObject({ email: null, emailSetAt: null });
  expect(await lines()).toMatchObject([
    {
      action: 'office.email',
      actorId: admin.id,
      before: { email: null },
      after: { email: officeEmail },
    },
    { action: 'office.email', before: { email: officeEmail }, after: { email: null } },
  ]);
});

test('a channel chosen by staff applies to letters and is not public', async () => {
  await setAddress({ ...(await seatForm()), officeEmail: 'house@example.org' }, admin);
  const choose = async (officeChannel: string) =>
    setChannelChoice({ ...(await seatForm()), officeChannel, channelWhy: why }, admin);
  expect(await choose('self_send')).toBe('office_channel');
  expect(await choice()).toEqual({ channel: 'self_send', reason: 'staff_choice' });
  const [chosen] = await officesForLetter(seat, {});
  expect(chosen).toMatchObject({ channel: 'self-send' });
  const [shown] = await officesOfDistrict(seat);
  for (const office of [chosen, shown]) {
    expect(JSON.stringify(office)).not.toMatch(/overrides|channelChoice|pausedAt|house@example/);
  }
  expect(await choose('automatic')).toBe('office_channel');
  expect(await choice()).toEqual({ channel: 'email', reason: 'no_gateway' });
  expect(await row()).toMatchObject({ channelChoice: null, channelChoiceReason: null });
});

test('pausing and resuming an office each need a reason', async () => {
  const pause = async () => pauseOffice({ ...(await seatForm()), pauseWhy: why }, admin);
  expect(await pause()).toBe('office_paused');
  expect(await choice()).toEqual({ channel: 'self_send', reason: 'paused' });
  expect(await pause()).toBe('changed');
  const resume = { ...(await seatForm()), resumeWhy: 'They answered us.' };
  expect(await resumeOffice(resume, admin)).toBe('office_resumed');
  expect(await row()).toMatchObject({ pausedAt: null, pausedReason: null });
  expect(await lines()).toMatchObject([
    { action: 'office.paused', reason: why },
    { action: 'office.resumed', reason: 'They answered us.' },
  ]);
});

test.each<[object, () => Promise<unknown>]>([
  [
    { officeEmail: 'wrong' },
    async () => setAddress({ ...(await seatForm()), officeEmail: 'x' }, admin),
  ],
  [
    { officeEmail: 'same' },
    async () => setAddress({ ...(await seatForm()), officeEmail: ' ' }, admin),
  ],
  [{ officeChannel: 'missing' }, () => chooseChannel('capture')],
  [{ officeChannel: 'no_address' }, () => chooseChannel('email')],
  [{ officeChannel: 'same' }, () => chooseChannel('automatic')],
  [{ channelWhy: 'short' }, () => chooseChannel('self_send', 'so')],
  [
    { pauseWhy: 'missing' },
    async () => pauseOffice({ ...(await seatForm()), pauseWhy: '' }, admin),
  ],
])('a wrong form is refused with its problems and changes nothing: %j', async (problems, act) => {
  const before = await row();
  expect(await act()).toEqual({ problems });
  expect(await row()).toEqual(before);
  expect(await lines()).toEqual([]);
});

const chooseChannel = async (officeChannel: string, channelWhy = why) =>
  setChannelChoice({ ...(await seatForm()), officeChannel, channelWhy }, admin);

test('a form older than a change of the office changes nothing', async () => {
  const old = await seatForm();
  await pauseOffice({ ...old, pauseWhy: why }, admin);
  expect(await setAddress({ ...old, officeEmail: 'a@example.org' }, admin)).toBe('changed');
  expect(await resumeOffice({ ...old, resumeWhy: why }, admin)).toBe('changed');
  const nowhere = { seat: 'TX-99', version: '' };
  expect(await pauseOffice({ ...nowhere, pauseWhy: why }, admin)).toBe('no_seat');
  const vacant = { seat: 'TX-23', version: '' };
  expect(await pauseOffice({ ...vacant, pauseWhy: why }, admin)).toBe('office_vacant');
});

test('overrides are removed when the member leaves, each with an audit entry', async () => {
  await setAddress({ ...(await seatForm()), officeEmail: 'house@example.org' }, admin);
  await chooseChannel('self_send');
  await pauseOffice({ ...(await seatForm()), pauseWhy: why }, admin);
  since = new Date();
  const version = (await findSeatEffect(seat))?.version ?? '';
  const form = { since: '2026-11-20', why, version };
  expect(await makeCorrection({ seat, kind: 'vacant', form }, admin)).toBe('corrected');
  expect(await row()).toMatchObject({
    bioguide: null,
    email: null,
    channelChoice: null,
    channelChoiceReason: null,
    pausedAt: null,
    pausedReason: null,
  });
  const dropped = (await lines()).filter(({ actor }) => actor === 'roster');
  expect(dropped.map(({ action }) => action).sort()).toEqual([
    'office.channel',
    'office.email',
    'office.resumed',
  ]);
  await database.db.seatCorrection.deleteMany();
  await database.db.siteFact.deleteMany();
  await loadOffices(database.db, { force: true });
});

test('a letter to a paused office cannot be retried', async () => {
  await setAddress({ ...(await seatForm()), officeEmail: 'house@example.org' }, admin);
  await pauseOffice({ ...(await seatForm()), pauseWhy: why }, admin);
  const bioguide = (await row()).bioguide;
  const { id, deliveries } = await storeLetters(database.db, { letters: [{ bioguide }] });
  await walkTo(database.db, { messageId: id }, 'refused');
  expect(
    await retryDelivery({ messageId: id, deliveryId: deliveries[0]?.id ?? '', by: admin }),
  ).toBe('no_channel');
});

test('the office list filters by need and pages through all offices', async () => {
  await pauseOffice({ ...(await seatForm()), pauseWhy: why }, admin);
  const offices = await listOfficeChoices();
  expect(offices).toHaveLength(541);
  const wanting = (needs: 'paused' | 'vacant' | 'not_confirmed' | 'stopped') =>
    filterOffices(offices, { needs }).page.map((office) => office.seat);
  expect(wanting('paused')).toEqual([seat]);
  expect(wanting('vacant')).toEqual(['FL-20', 'TX-23']);
  expect(wanting('not_confirmed')).toEqual(['FL-S3', 'OH-S3']);
  expect(wanting('stopped')).toEqual([]);
  expect(filterOffices(offices, { state: 'TX', chamber: 'senate' }).found).toBe(2);
  expect(filterOffices(offices, { state: 'CA' })).toMatchObject({ found: 54, next: undefined });
  expect(filterOffices(offices, { state: 'CA' }).page).toHaveLength(54);

  const seen = new Set<string>();
  let after: string | undefined;
  do {
    const { page, next } = filterOffices(offices, { after });
    expect(page.length).toBeLessThanOrEqual(PAGE_ROWS);
    for (const office of page) seen.add(office.seat);
    after = next;
  } while (after);
  expect(seen.size).toBe(541);
});

test('the office list shows the newest letters of each office', async () => {
  const at = (day: number) => new Date(Date.UTC(2026, 9, day));
  const ended = async (status: 'accepted' | 'refused' | 'bounced' | 'failed', day: number) =>
    storeLetters(database.db, { letters: [{ status, endedAt: at(day), seat }] });
  await ended('accepted', 3);
  await ended('accepted', 9);
  await ended('refused', 4);
  await ended('bounced', 8);
  await ended('failed', 2);
  await storeLetters(database.db, { letters: [{ seat }, { seat, status: 'self_send' }] });
  const known = (await readOfficeDeliveries([seat, 'TX-35'])).get(seat);
  expect(known).toMatchObject({
    accepted: { at: at(9), channel: 'email' },
    failed: { at: at(8), status: 'bounced' },
    queued: 1,
    selfSends: 1,
  });
  const last = await listLastLetters(seat);
  expect(last.map(({ status }) => status)).toEqual([
    ...['accepted', 'bounced', 'refused', 'accepted', 'failed'],
  ]);
});
