import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import { csvRows } from '@/lib/platform/csv';
import { readAddressTable } from '@/lib/staff/offices/address-file';
import {
  applyImport,
  findImport,
  keepImport,
  reportTable,
  writeAddressFile,
} from '@/lib/staff/offices/address-import';
import { freshDatabase } from '../../support/database';
import { convertWithLibreOffice, hasLibreOffice } from '../../support/other-readers';
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
  const read = await readAddressTable(new TextEncoder().encode(text));
  if (typeof read === 'string') throw new Error(read);
  return keepImport(read);
}

async function shown(text: string) {
  const id = await kept(text);
  return { id, mark: (await findImport(id))?.mark ?? '' };
}

const addressOf = async (seat: string) =>
  (await database.db.office.findUniqueOrThrow({ where: { seat } })).email;
const audited = () => database.db.auditLine.findMany({ where: { action: 'offices.imported' } });
const table = 'office,email\nTX-37,house@example.org\nTX-S1,senate@example.org\nTX-35,none\n';

/** The report on an uploaded file. */
async function reportOf(bytes: Uint8Array) {
  const read = await readAddressTable(bytes);
  if (typeof read === 'string') throw new Error(read);
  const report = await reportTable(database.db, read);

  const lines = report.lines.map(({ line, seat, fault, effect }) => [line, seat, fault ?? effect]);
  return { lines, changes: report.changes.length, blankRows: read.blankRows };
}

const encoded = (text: string, encoding: BufferEncoding) => Buffer.from(`\ufeff${text}`, encoding);

test('members are matched by name, with titles, without accents, or last name first', async () => {
  const { db } = database;
  const house = await db.office.findMany({
    where: { chamber: 'house', bioguide: { not: null } },
    orderBy: { seat: 'asc' },
  });
  const rows = house.map(({ name }, at) => {
    const [first = '', ...more] = (name ?? '').split(' ');
    const ways = [
      `Rep. ${name}`,
      `${more.join(' ')}, ${first}`,
      `The Honorable ${(name ?? '').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()}`,
      `Congresswoman ${name} (X-TX)`,
    ];
    return [ways[at % ways.length] ?? '', `office${at}@example.org`];
  });
  const { lines, changes } = await reportOf(
    Buffer.from(csvRows([['Member', 'E-mail address'], ...rows])),
  );
  const wrong = lines.filter(([, , what]) => what !== 'sets');
  expect(wrong).toEqual([]);
  expect(changes).toBe(house.length);
});

test.each([
  ['semicolons', Buffer.from('Seat;E-mail\r\nTX-37;a@example.org\r\n')],
  [
    'tabs in UTF-16, as Excel saves',
    encoded('Seat\tCorreo electrónico\nTX-37\ta@example.org', 'utf16le'),
  ],
  ['UTF-16, the other way round', encoded('Office,Email\nTX-37,a@example.org', 'utf16le').swap16()],
  ['a line that says the delimiter', Buffer.from('sep=;\r\nOffice;Email\r\nTX-37;a@example.org')],
  ['empty columns behind', Buffer.from('Office,Email,,\nTX-37,a@example.org,,\n,,,\n')],
  ['a link', Buffer.from('Office,Email\nTX-37,mailto:a@example.org')],
  ['a name and an address', Buffer.from('Office,Email\nTX-37,Pat Example <a@example.org>')],
  ['hard spaces', Buffer.from('Office,Email\n\u00a0TX-37\u00a0,\u00a0a@example.org\u00a0')],
  ['Spanish names', Buffer.from('Escaño,Dirección de correo electrónico\nTX-37,a@example.org')],
])('a table is read with %s', async (_what, bytes) => {
  expect(await reportOf(bytes)).toMatchObject({ lines: [[expect.any(Number), 'TX-37', 'sets']] });
});

test('blank rows are counted, and repeated or wrong rows are reported with their line', async () => {
  const text =
    'Office,Email,Note\n\nTX-37,a@example.org,"two\nlines"\n,,\nTX-37,a@example.org,\nXX-99,b@example.org,\nTX-35,a,\n';
  expect(await reportOf(Buffer.from(text))).toEqual({
    lines: [
      [3, 'TX-37', 'sets'],
      [6, 'TX-37', 'repeats'],
      [7, undefined, 'no_office'],
      [8, 'TX-35', 'wrong_email'],
    ],
    changes: 0,
    blankRows: 2,
  });
});

test('the downloaded file holds every seat and changes nothing when imported', async () => {
  const { lines } = await reportOf(Buffer.from(await writeAddressFile()));
  expect(lines).toHaveLength(541);
  expect(new Set(lines.map(([, , what]) => what))).toEqual(new Set(['same']));
});

test.skipIf(!hasLibreOffice)(
  `a file saved by LibreOffice is read${hasLibreOffice ? '' : ' (not installed)'}`,
  async () => {
    const template = (await writeAddressFile()).replace('TX-37,none', 'TX-37,a@example.org');
    const from = 'csv';
    const how = ['--infilter=CSV:44,34,76'];
    for (const to of [
      'xlsx',
      'xls',
      'ods',
      'csv:Text - txt - csv (StarCalc):59,34,76',
      'csv:Text - txt - csv (StarCalc):9,34,65535',
    ]) {
      const { lines, changes } = await reportOf(
        await convertWithLibreOffice(template, { from, to, how }),
      );
      expect([to, lines.filter(([, , what]) => what !== 'same')]).toEqual([
        to,
        [[expect.any(Number), 'TX-37', 'sets']],
      ]);
      expect([lines.length, changes]).toEqual([541, 1]);
    }
    const pdf = await convertWithLibreOffice('office,email\nTX-37,none', { from, to: 'pdf', how });
    expect(await readAddressTable(pdf)).toBe('other_program');
  },
);

test('a table is imported whole and only once, and the audit has the previous addresses', async () => {
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

test('a table with one wrong line imports nothing', async () => {
  const confirmed = await shown(`${table}TX-99,a@example.org\n`);
  expect(await applyImport(confirmed, admin)).toBe('import_faulty');
  expect(await addressOf('TX-37')).toBeNull();
});

test('a table whose effect has changed since the preview imports nothing', async () => {
  const confirmed = await shown(table);
  const change = { where: { seat: 'TX-37' }, data: { email: 'colleague@example.org' } };
  await database.db.office.update(change);
  expect(await applyImport(confirmed, admin)).toBe('import_changed');
  expect(await addressOf('TX-37')).toBe('colleague@example.org');
  expect(await addressOf('TX-S1')).toBeNull();
});

test('an import that was not confirmed within an hour, or never existed, does nothing', async () => {
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

test('another name than the member’s, staff, and sheets of others are known until the import', async () => {
  const rows = [
    ['Seat', 'Name', 'Title', 'Email'],
    ['TX-37', 'Pat Former', 'Rep.', 'a@example.org'],
    ['TX-35', 'Ted Cruz', 'Chief of Staff', 'b@example.org'],
  ];
  const team = [
    ['Name', 'Email'],
    ['Sam Organizer', 'sam@example.org'],
  ];
  const sheets = [
    { name: 'Offices', rows },
    { name: 'Team', rows: team },
    { name: 'Notes', rows: [['Read this']] },
  ];
  const read = await readAddressTable(await writeXlsx({ sheets }));
  if (typeof read === 'string') throw new Error(read);
  const id = await keepImport(read);
  const report = await findImport(id);
  expect(report).toMatchObject({
    lines: [
      { seat: 'TX-37', effect: 'sets', otherName: 'Pat Former' },
      { seat: 'TX-35', effect: 'sets' },
    ],
    faults: 0,
    unreadSheets: ['Notes', 'Team'],
  });
  expect(await applyImport({ id, mark: report?.mark ?? '' }, admin)).toBe('addresses_imported');
  expect(await addressOf('TX-37')).toBe('a@example.org');
});

test('a table that waits for confirmation is stored encrypted', async () => {
  await kept(table);
  const [row] = await database.db.draft.findMany();
  expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain('example.org');
});

test('the exported addresses change nothing when imported again', async () => {
  await applyImport(await shown(table), admin);
  const text = await writeAddressFile();
  expect(text.startsWith('\ufeffoffice,email,member\r\n')).toBe(true);
  expect(text).toContain('\r\nTX-37,house@example.org,');
  const report = await findImport(await kept(text));
  expect(report).toMatchObject({ faults: 0, changes: [] });
  expect(report?.lines.filter(({ otherName }) => otherName)).toEqual([]);
  const filled = await database.db.office.count();
  expect(report?.lines).toHaveLength(filled);
});

test('all seats of Congress can be imported at once', async () => {
  const filled = await database.db.office.findMany({ where: { bioguide: { not: null } } });
  const rows = filled.map(({ seat }) => `${seat},${seat.toLowerCase()}@example.org`);
  expect(await applyImport(await shown(['office,email', ...rows].join('\n')), admin)).toBe(
    'addresses_imported',
  );
  expect(await database.db.office.count({ where: { email: { not: null } } })).toBe(filled.length);
});
