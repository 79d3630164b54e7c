import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import { readAddressFile } from '@/lib/staff/offices/address-file';
import {
  applyImport,
  findImport,
  keepImport,
  writeAddressFile,
} from '@/lib/staff/offices/address-import';

import { freshDatabase } from '../../support/database';
import { admin } from '../../support/sample-staff';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await loadOffices(database.db);
});
beforeEach(async () => {
  await database.db.draft.deleteMany();
  await database.db.office.updateMany({ data: { email: null, emailSetAt: null } });
});
afterAll(() => database.drop());

async function kept(text: string) {
  const lines = readAddressFile(new TextEncoder().encode(text));
  if (typeof lines === 'string') throw new Error(lines);
  return keepImport(lines);
}

async function shown(text: string) {
  const id = await kept(text);
  return { id, mark: (await findImport(id))?.mark ?? '' };
}

const addressOf = async (seat: string) =>
  (await database.db.office.findUniqueOrThrow({ where: { seat } })).email;
const audited = () => database.db.auditLine.findMany({ where: { action: 'offices.imported' } });
const table = 'office,email\nTX-37,house@example.org\nTX-S1,senate@example.org\nTX-35,none\n';

test('a table is done whole, once, and the audit has what was before', async () => {
  const confirmed = await shown(table);
  expect(await addressOf('TX-37')).toBeNull();
  const before = (await audited()).length;
  const pressed = [applyImport(confirmed, admin), applyImport(confirmed, admin)];
  expect((await Promise.all(pressed)).sort()).toEqual(['addresses_imported', 'import_gone']);
  expect([await addressOf('TX-37'), await addressOf('TX-S1')]).toEqual([
    'house@example.org',
    'senate@example.org',
  ]);
  expect((await audited()).slice(before)).toMatchObject([
    {
      actorId: admin.id,
      before: { 'TX-37': null, 'TX-S1': null },
      after: {
        'TX-37': 'house@example.org',
        'TX-S1': 'senate@example.org',
        counts: { sets: 2, same: 1 },
      },
    },
  ]);
});

test('of a table with one wrong line nothing is done', async () => {
  const confirmed = await shown(`${table}TX-99,a@example.org\n`);
  expect(await applyImport(confirmed, admin)).toBe('import_faulty');
  expect(await addressOf('TX-37')).toBeNull();
});

test('nor of one that comes to something else by now', async () => {
  const confirmed = await shown(table);
  const change = { where: { seat: 'TX-37' }, data: { email: 'colleague@example.org' } };
  await database.db.office.update(change);
  expect(await applyImport(confirmed, admin)).toBe('import_changed');
  expect(await addressOf('TX-37')).toBe('colleague@example.org');
  expect(await addressOf('TX-S1')).toBeNull();
});

test('nor of one that nobody confirmed for an hour, or that never was', async () => {
  const confirmed = await shown(table);
  const later = new Date(Date.now() + 3_600_001);
  expect(await applyImport(confirmed, admin, later)).toBe('import_gone');
  const strange = await database.db.draft.create({
    data: { sealed: new Uint8Array([1, 2, 3]), expiresAt: later },
  });
  for (const id of [strange.id, 'x', '00000000-0000-7000-8000-000000000000']) {
    expect(await findImport(id)).toBeUndefined();
    expect(await applyImport({ id, mark: '' }, admin)).toBe('import_gone');
  }
});

test('what is kept until then stands nowhere in the clear', async () => {
  await kept(table);
  const [row] = await database.db.draft.findMany();
  expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain('example.org');
});

test('the present addresses come out as a table that changes nothing when it is given again', async () => {
  await applyImport(await shown(table), admin);
  const text = await writeAddressFile();
  expect(text.startsWith('\ufeffoffice,email,member\r\n')).toBe(true);
  expect(text).toContain('\r\nTX-37,house@example.org,');
  const report = await findImport(await kept(text));
  expect(report).toMatchObject({ faults: 0, changes: [] });
  const filled = await database.db.office.count({ where: { bioguide: { not: null } } });
  expect(report?.lines).toHaveLength(filled);
});

test('every seat of Congress at once', async () => {
  const filled = await database.db.office.findMany({ where: { bioguide: { not: null } } });
  const rows = filled.map(({ seat }) => `${seat},${seat.toLowerCase()}@example.org`);
  expect(await applyImport(await shown(['office,email', ...rows].join('\n')), admin)).toBe(
    'addresses_imported',
  );
  expect(await database.db.office.count({ where: { email: { not: null } } })).toBe(filled.length);
});
