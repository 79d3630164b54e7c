import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import type { Member } from '@/lib/offices/roster';
import { readRosterDate } from '@/lib/offices/seats';
import { closeDb } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { staffTasks } from '@/lib/staff/bulk/carry-out';
import {
  findMembersUpdate,
  readRosterState,
  requestMembersUpdate,
  uploadMembers,
} from '@/lib/staff/roster/update-members';
import { freshDatabase } from '../../support/database';
import { runJobs } from '../../support/run-jobs';
import { admin } from '../../support/sample-staff';
import { shippedSources } from '../../support/shipped-sources';
import { storeStaff } from '../../support/staff-requests';

let database: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  database = await freshDatabase();
  vi.stubEnv('LOG', 'off');
  rereadEnv();
  await loadOffices(database.db);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  await closeDb();
  await database.drop();
});

const DAY = '2026-11-25';

/** The two files as a browser uploads them. */
function upload(change: (member: Member) => Member | undefined, day = DAY) {
  const folder = shippedSources(day, change);
  const file = (name: string) => new File([readFileSync(path.join(folder, name))], name);
  const form = new FormData();
  form.set('legislators', file('legislators-current.json'));
  form.set('districtOffices', file('legislators-district-offices.json'));
  form.set('day', day);
  return form;
}

const nameOf = async (seat: string) =>
  (await database.db.office.findUniqueOrThrow({ where: { seat } })).name;

test('two uploaded files update the roster at once, with an audit entry', async () => {
  const renamed = (member: Member) =>
    member.seat === 'TX-37' ? { ...member, name: 'Sam Sample' } : member;
  expect(await uploadMembers(upload(renamed), admin)).toBe('uploaded');
  expect(await nameOf('TX-37')).toBe('Sam Sample');
  expect(await readRosterDate()).toBe(DAY);
  const update = await findMembersUpdate();
  expect(update).toMatchObject({ phase: 'done', by: admin.name });
  expect(update?.lines.some((line) => /^TX-37: .* → Sam Sample/.test(line))).toBe(true);
  const line = await database.db.auditLine.findFirstOrThrow({
    where: { action: 'roster.updated' },
  });
  expect(line.actor).toBe(admin.name);
});

test('the day of an upload is read as people type it', async () => {
  const form = upload((member) => member);
  form.set('day', '11/25/2026');
  expect(await uploadMembers(form, admin)).toBe('uploaded');
  expect(await readRosterDate()).toBe(DAY);
});

test('files with a missing seat are refused with the reason, and nothing changes', async () => {
  const without = (member: Member) => (member.seat === 'TX-36' ? undefined : member);
  const before = await nameOf('TX-36');
  await uploadMembers(upload(without, '2026-11-26'), admin);
  expect(await findMembersUpdate()).toMatchObject({
    phase: 'refused',
    lines: expect.arrayContaining(['TX-36 has no member and is not listed as vacant']),
  });
  expect(await nameOf('TX-36')).toBe(before);
  expect((await readRosterState()).refusal?.reasons[0]).toContain('TX-36');
});

test.each([
  ['no files', (form: FormData) => form.delete('legislators'), { legislators: 'missing' }],
  ['no day', (form: FormData) => form.set('day', '11/31/2026'), { day: 'missing' }],
  ['a future day', (form: FormData) => form.set('day', '2100-01-01'), { day: 'future' }],
])('a form with %s reports the problem', async (_what, spoil, problems) => {
  const form = upload((member) => member);
  spoil(form);
  expect(await uploadMembers(form, admin)).toEqual({ problems });
});

test('older files replace a newer list only when the admin confirms it', async () => {
  const older = upload((member) => member, '2026-11-24');
  expect(await uploadMembers(older, admin)).toEqual({ problems: { day: 'older' } });
  expect(await readRosterDate()).toBe(DAY);
  older.set('replaceNewer', 'yes');
  expect(await uploadMembers(older, admin)).toBe('uploaded');
  expect(await readRosterDate()).toBe('2026-11-24');
});

test.each([
  ['<html>', '<html>', { legislators: 'wrong', districtOffices: 'wrong' }],
  ['[{"id":{}}]', '[]', { legislators: 'wrong' }],
  ['[]', '[]', { legislators: 'wrong' }],
  [undefined, '{"message":"Not Found"}', { districtOffices: 'wrong' }],
])('files of %j and %j are refused at their fields', async (members, offices, problems) => {
  const form = upload((member) => member);
  if (members) form.set('legislators', new File([members], 'legislators-current.json'));
  form.set('districtOffices', new File([offices], 'legislators-district-offices.json'));
  const before = await findMembersUpdate();
  expect(await uploadMembers(form, admin)).toEqual({ problems });
  expect(await findMembersUpdate()).toEqual(before);
});

test('both files are read, whichever field each was chosen in', async () => {
  const form = upload((member) => member);
  const offices = new File(['[{"id":{"bioguide":"D000399"},"offices":[]}]'], 'offices.json');
  form.set('districtOffices', form.get('legislators') ?? '');
  form.set('legislators', offices);
  expect(await uploadMembers(form, admin)).toBe('uploaded');
  expect(await findMembersUpdate()).toMatchObject({ phase: 'done' });
});

test('a failed download is reported, and a second request waits for the first', async () => {
  const { id } = await storeStaff(database.db, admin.email, 'admin', admin.name);
  const ada = { ...admin, id };
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') });
  });
  const both = await Promise.all([requestMembersUpdate(ada), requestMembersUpdate(ada)]);
  expect(both.sort()).toEqual(['update_begun', 'update_running']);
  await runJobs(database, { tasks: staffTasks });
  const update = await findMembersUpdate();
  expect(update?.phase).toBe('unreachable');
  expect(update?.lines[0]).toContain('could not be downloaded: getaddrinfo ENOTFOUND');
  vi.unstubAllGlobals();
  expect(await requestMembersUpdate(ada)).toBe('update_begun');
});

test('an update that began under a clock that was ahead does not block the next one', async () => {
  const at = new Date(Date.now() + 20 * 86_400_000).toISOString();
  const value = { phase: 'downloading', at, by: admin.name, lines: [] };
  await database.db.siteFact.upsert({
    where: { key: 'members_update' },
    create: { key: 'members_update', value },
    update: { value },
  });
  expect(await requestMembersUpdate(admin)).toBe('update_begun');
  expect(await requestMembersUpdate(admin)).toBe('update_running');
});
