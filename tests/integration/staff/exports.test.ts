import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deletePersonalData } from '@/lib/messages/erase';
import { answerExport } from '@/lib/staff/exports/answer-export';
import { exportOf, readExportChoice } from '@/lib/staff/exports/export-form';
import type { ExportKind } from '@/lib/staff/exports/export-labels';
import type { Format } from '@/lib/staff/exports/formats';
import { auditedFilters, readExportFilters } from '@/lib/staff/exports/matches';
import { listInbox } from '@/lib/staff/inbox/inbox';
import { readFilters } from '@/lib/staff/inbox/inbox-filters';
import { auditFromNow } from '../../support/audit-from-now';
import { freshDatabase } from '../../support/database';
import { admin } from '../../support/sample-staff';
import { createMessage } from './create-message';

type Query = Record<string, string>;
type Row = Record<string, string>;

/** Texts that people may type and that a file must preserve. */
const nasty = [
  'She said "no", twice\r\nand left; then\nwrote',
  'Grüße 👩‍👩‍👧 naïve ñandú',
  'مرحبا \u202Ebackwards\u202C',
  '"',
  ',',
  ' leading and trailing ',
  'C:\\temp\\"x"\\',
  'a\tb',
  'null',
  "'quoted",
];
const formulas = ['=1+1', '+1-202-555-0100', '-2', '@SUM(A1)', '\t=1', ' =1', '\u00a0=1', '＝1'];

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  const noon = new Date('2026-11-20T17:00:00.000Z');
  for (const text of [...nasty, ...formulas]) {
    await createMessage(db, { createdAt: noon, body: text, subject: text, firstName: text });
  }
  const other = { district: 'NY-12', language: 'es', body: 'Pido su apoyo.' } as const;
  await createMessage(db, { ...other, createdAt: new Date('2026-11-21T12:00:00Z') });
  await createMessage(db, { status: 'refused', createdAt: new Date('2026-11-22T12:00:00Z') });
});
afterAll(() => database.drop());

type ExportOptions = { what?: ExportKind; format?: Format; persons?: boolean; columns?: string[] };

async function take(query: Query = {}, options: ExportOptions = {}) {
  const { what = 'messages', format = 'csv', persons = true, columns } = options;
  const filters = readExportFilters(query);
  const answer = await answerExport({
    source: exportOf({ what, filters, columns }, persons),
    format,
    what,
    by: admin,
    change: { action: 'export.started', reason: 'A test', after: await auditedFilters(filters) },
  });
  return { answer, text: await answer.text() };
}

const rowsOf = (text: string): Row[] => parse(text, { columns: true, relaxColumnCount: false });
const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a CSV of messages', () => {
  test('holds every text unchanged, and formulas as text', async () => {
    const { answer, text } = await take();
    expect(answer.headers.get('content-type')).toContain('text/csv; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="messages-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const texts = rowsOf(text).map((row) => row.text);
    expect(texts).toEqual(expect.arrayContaining(nasty));
    // A program that splits at tabs starts a cell after each, even within quotes.
    const asText = formulas.map((formula) => `'${formula.replace('\t', "\t'")}`);
    expect(texts).toEqual(expect.arrayContaining(asText));
    for (const row of rowsOf(text)) {
      for (const value of Object.values(row)) expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }
  });

  test('has lines as in RFC 4180', async () => {
    const { text } = await take({ from: '2026-11-21' });
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(1 + 2 + 1);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
  });

  test('has no personal data unless requested', async () => {
    const { text } = await take({}, { persons: false });
    expect(Object.keys(rowsOf(text)[0] ?? {})).toContain('district');
    expect(text).not.toMatch(/sam@example|Sample|Austin|\b78704\b|About|ñandú/);
  });
});

test('contains only the chosen columns, in their fixed order', async () => {
  const columns = ['zip', 'reference', 'district'];
  const { text } = await take({ state: 'NY' }, { columns });
  expect(text.split('\r\n')[0]).toBe('reference,district,zip');
  const { text: without } = await take({ state: 'NY' }, { columns, persons: false });
  expect(without.split('\r\n')[0]).toBe('reference,district');
});

test('NDJSON contains unchanged values', async () => {
  const { text } = await take({}, { format: 'ndjson' });
  const lines = linesOf(text);
  expect(lines).toHaveLength(20);
  const texts = lines.map((line) => line.text);
  expect(texts).toEqual(expect.arrayContaining([...nasty, ...formulas]));
  expect(lines[0]).toMatchObject({ district: 'TX-37', own_words: false, hold_reason: null });
});

test('the rows match the inbox with the same filters, in the same order', async () => {
  for (const query of [
    {},
    { status: 'refused' },
    { state: 'NY' },
    { from: '2026-11-20', to: '2026-11-20' },
    { state: 'TX', from: '2026-11-21' },
    { language: 'es' },
    { district: 'TX-37', status: 'refused', channel: 'capture' },
    { channel: 'email' },
    { words: 'own' },
    { need: 'failed' },
    { q: 'apoyo' },
    { q: 'apoyo', language: 'en' },
    { q: 'the' },
    { office: 'TX-37' },
    { office: 'nobody at all' },
  ] as Query[]) {
    const { rows } = await listInbox(readFilters(query), 100);
    const expected = rows.map(({ reference }) => reference);
    const { text } = await take(query);
    expect(rowsOf(text).map((row) => row.reference)).toEqual(expected);
    const count = await exportOf(readExportChoice(query), true).count();
    expect(count).toBe(expected.length);
  }
});

test('an export of deliveries has one row for each delivery that matches the filter', async () => {
  const { text } = await take({}, { what: 'deliveries' });
  expect(rowsOf(text)).toHaveLength(40);
  const refused = await take({ status: 'refused' }, { what: 'deliveries' });
  const rows = rowsOf(refused.text);
  expect(rows.map(({ state, chamber }) => `${state} ${chamber}`).sort()).toEqual([
    'refused house',
    'refused senate',
  ]);
  const choice = readExportChoice({ what: 'deliveries', status: 'refused' });
  expect(await exportOf(choice, true).count()).toBe(2);
});

describe('an export of accepted deliveries', () => {
  beforeAll(async () => {
    const { db } = database;
    const accepted = { status: 'accepted', district: 'AZ-01', state: 'AZ' } as const;
    await createMessage(db, accepted);
    const { id: messageId } = await createMessage(db, accepted);
    const taken = { house: { channel: 'house_cwc', testMode: true }, senate: { channel: 'email' } };
    for (const [chamber, data] of Object.entries(taken) as ['house' | 'senate', object][]) {
      await db.delivery.updateMany({ where: { messageId, chamber }, data });
    }
  });

  test.each([
    ['accepted', ['accepted senate']],
    ['saved', ['saved house', 'saved house', 'saved senate']],
  ])('filtered by "%s" has the rows of its count', async (status, expected) => {
    const query = { status, district: 'AZ-01' };
    const choice = readExportChoice({ what: 'deliveries', ...query });
    expect(await exportOf(choice, true).count()).toBe(expected.length);
    for (const format of ['csv', 'ndjson'] as const) {
      const { text } = await take(query, { what: 'deliveries', format });
      const rows = format === 'csv' ? rowsOf(text) : linesOf(text);
      expect(rows.map(({ state, chamber }) => `${state} ${chamber}`).sort()).toEqual(expected);
    }
  });
});

test('an erased message remains as a row without personal data', async () => {
  const { id, reference } = await createMessage(database.db, {
    createdAt: new Date('2026-10-01T12:00:00Z'),
    street: '1 Example Street',
  });
  await deletePersonalData([id], { by: 'supporter', why: 'A test' });
  const { text } = await take({ to: '2026-10-02' });
  expect(rowsOf(text)).toEqual([
    expect.objectContaining({
      reference,
      district: 'TX-37',
      erased_by: 'supporter',
      first_name: '',
      email: '',
      street: '',
      city: '',
      zip: '',
      subject: '',
      text: '',
    }),
  ]);
  expect(text).not.toMatch(/Sample|example/);
});

test('an export in several batches contains each row once', async () => {
  const many = Array.from({ length: 1_050 }, (_, at) => ({
    reference: `B${at}`,
    receiptHash: `b${at}`,
    edition: '2024-bill',
    language: 'en' as const,
    state: 'AK',
    district: 'AK-AL',
    certainty: 'zip' as const,
    createdAt: new Date('2026-09-01'),
  }));
  await database.db.message.createMany({ data: many });
  const made = await database.db.message.findMany({ where: { state: 'AK' }, select: { id: true } });
  const letter = { kind: 'letter', channel: 'capture', status: 'accepted' } as const;
  await database.db.delivery.createMany({
    data: made.map(({ id: messageId }) => ({ ...letter, messageId })),
  });
  const { text } = await take({ state: 'AK' }, { format: 'ndjson' });
  const references = new Set(linesOf(text).map((line) => line.reference));
  expect(references.size).toBe(1_050);
  expect(linesOf(text)).toHaveLength(1_050);
  const deliveries = await take({ state: 'AK' }, { what: 'deliveries', format: 'ndjson' });
  expect(linesOf(deliveries.text)).toHaveLength(1_050);
});

test('search words do not appear in the audit', async () => {
  const newLines = await auditFromNow(database.db);
  await take({ q: 'Sample', office: 'Sam Sample', state: 'TX' });
  const [line] = await newLines();
  expect(line?.after).toEqual({ state: 'TX', search: 'some words', office: 'none' });
});

test('each export writes an audit entry before and after, without personal data', async () => {
  const newLines = await auditFromNow(database.db);
  await Promise.all([take({ state: 'NY' }), take({ state: 'NY' }, { what: 'deliveries' })]);
  const lines = await newLines();
  expect(lines.map(({ action }) => action).sort()).toEqual([
    ...['export.ended', 'export.ended', 'export.started', 'export.started'],
  ]);
  expect(new Set(lines.map(({ subject }) => subject)).size).toBe(2);
  expect(lines.filter(({ action }) => action === 'export.started')).toMatchObject([
    { actorId: 'ada', reason: 'A test', after: { state: 'NY' } },
    { actorId: 'ada', reason: 'A test', after: { state: 'NY' } },
  ]);
  const rows = lines.flatMap(({ after }) => (after as { rows?: number }).rows ?? []);
  expect(rows.sort()).toEqual([1, 2]);
});
