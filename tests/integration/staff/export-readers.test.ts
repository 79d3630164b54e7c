import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvRows, escapeFormulas } from '@/lib/platform/csv';
import { recordAudit } from '@/lib/staff/audit';
import { auditExport } from '@/lib/staff/exports/audit-export';
import { exportOf, readExportChoice } from '@/lib/staff/exports/export-form';
import type { ExportSource, Format } from '@/lib/staff/exports/formats';
import { writeAddressFile } from '@/lib/staff/offices/address-import';
import { readFigures } from '@/lib/staff/reports/read-reports';
import { MAX_OFFICES, reportChunks } from '@/lib/staff/reports/reports-csv';
import { freshDatabase } from '../../support/database';
import {
  convertWithLibreOffice,
  hasLibreOffice,
  hasPython,
  readWithLibreOffice,
  readWithPython,
} from '../../support/other-readers';
import { admin } from '../../support/sample-staff';
import { storeOffices } from '../delivery/store-letters';
import { createMessage } from './create-message';

/**
 * The site's files as read by Python's `csv` and by LibreOffice, if installed (otherwise the title
 * of the skipped test says so).
 */

const F1 = "Please support survivors\n=cmd|' /C calc'!A0\nThank you";
const texts = [
  F1,
  'She said "no", twice\r\nand left; then\nwrote',
  'CR\ralone\r=1',
  'NEL\u0085=1\u0085end',
  'LS\u2028=1\u2028PS\u2029+1',
  'Muñoz, 👩‍👩‍👧 naïve ñandú; مرحبا',
  ...['"', '""', ',', ';', '\t', 'a;=1', 'a\t=1', "'quoted", 'C:\\temp\\"x"\\', '01930', '1e5'],
  ...[' lead', 'trail ', '\u00a0nbsp\u00a0', '=1+1', '+1-202-555-0100', '-2', '@SUM(A1)', '＝1'],
  ...[' =1', '\t=1', '|cmd', '%0A', '"=1+1"', '=HYPERLINK("https://example.org")', 'TRUE', '3/4'],
  ...['2026-11-24', '$5', 'https://example.org', '\n', '\n=1', '"\n=1\n"'],
];

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await storeOffices(db);
  const [office] = await db.office.findMany({ where: { bioguide: { not: null } }, take: 1 });
  await db.office.update({ where: { seat: office?.seat }, data: { name: '=1+1\n@x' } });
  for (const text of texts) {
    await createMessage(db, { body: text, subject: text, lastName: text, zip: '01930' });
    await recordAudit(db, admin, { action: 'message.noted', reason: text, after: { text } });
  }
});
afterAll(() => database.drop());

async function fileOf(source: Pick<ExportSource, 'chunks'>, format: Format) {
  const parts: Buffer[] = [];
  for await (const { data } of source.chunks(format)) parts.push(Buffer.from(data));
  return Buffer.concat(parts);
}

const messages = () => exportOf(readExportChoice({}), true);

/** The expected cells of a file, from its NDJSON values; `as` transforms a text. */
async function expectedCells(source: ExportSource, as: (text: string) => string) {
  const lines = (await fileOf(source, 'ndjson')).toString().trimEnd().split('\n');
  const cell = (value: unknown) => {
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return typeof value === 'string' ? as(value) : String(value ?? '');
  };
  const rows = lines.map((line) => Object.values(JSON.parse(line)).map(cell));
  return [source.columns.map(({ name }) => name), ...rows];
}

/** Spreadsheets change every line break to a line feed. */
const asInCalc = (text: string) => text.replace(/\r\n?/g, '\n');

describe.skipIf(!hasPython)(hasPython ? 'read by Python' : 'Python is not installed', () => {
  test.each([
    ['messages', messages],
    ['audit', () => auditExport({})],
    ['deliveries', () => exportOf(readExportChoice({ what: 'deliveries' }), true)],
  ])('every cell of a CSV of %s is unchanged and harmless', async (_what, sourceOf) => {
    const source = sourceOf();
    const rows = await readWithPython(await fileOf(source, 'csv'));
    expect(rows).toEqual(await expectedCells(source, escapeFormulas));
    expect(rows.length).toBeGreaterThan(texts.length);
    for (const cell of rows.slice(1).flat()) {
      for (const line of cell.split(/[\r\n\u0085\u2028\u2029]/))
        expect(line).not.toMatch(/^\s*[=+\-@|%＝＋－＠]/);
    }
  });

  test('reports and addresses are read back with equal rows and escaped formulas', async () => {
    const all = await readFigures({}, MAX_OFFICES);
    const figures = await readWithPython(
      await fileOf({ chunks: () => reportChunks(all, 'csv') }, 'csv'),
    );
    expect(new Set(figures.map((row) => row.length)).size).toBe(1);
    const addresses = await readWithPython(await writeAddressFile(), 'utf-8-sig');
    expect(addresses.flat()).toContain("'=1+1\n'@x");
    expect(new Set(addresses.map((row) => row.length)).size).toBe(1);
  });
});

describe.skipIf(!hasLibreOffice)(
  hasLibreOffice ? 'read by LibreOffice' : 'LibreOffice is not installed',
  () => {
    test('every cell of a CSV is unchanged, and none is a formula', async () => {
      const source = messages();
      const columns = source.columns.length;
      const { rows, formulas } = await readWithLibreOffice(await fileOf(source, 'csv'), columns);
      expect(rows).toEqual(await expectedCells(source, (text) => asInCalc(escapeFormulas(text))));
      expect(formulas).toBe(0);
    });

    test('a CSV for Excel shows ZIP codes, numbers, dates, and TRUE as they were written', async () => {
      const source = messages();
      const file = await fileOf(source, 'csv-excel');
      const shown = await convertWithLibreOffice(file, { from: 'csv', to: 'xlsx' });
      const rows = (await readXlsx(shown)).sheets[0]?.rows ?? [];
      const zip = source.columns.findIndex(({ name }) => name === 'zip');
      const zips = rows.slice(1).map((row) => row[zip]);
      expect(zips).toEqual(texts.map(() => '01930'));
      const lastName = source.columns.findIndex(({ name }) => name === 'last_name');
      const converted = ['01930', '1e5', '-2', 'TRUE', '3/4', '2026-11-24', '$5'];
      expect(rows.map((row) => row[lastName])).toEqual(expect.arrayContaining(converted));
    });

    test('every cell of a workbook is unchanged text', async () => {
      const source = messages();
      const { rows, formulas } = await readWithLibreOffice(await fileOf(source, 'xlsx'));
      expect(rows).toEqual(await expectedCells(source, asInCalc));
      expect(formulas).toBe(0);
      const zip = source.columns.findIndex(({ name }) => name === 'zip');
      expect(new Set(rows.slice(1).map((row) => row[zip]))).toEqual(new Set(['01930']));
    });

    test('formulas in a file without escaping are detected', async () => {
      const { formulas } = await readWithLibreOffice('a,b\r\n=1+1,=2+2\r\n', 2);
      expect(formulas).toBe(2);
      expect(csvRows([['=1+1']])).toBe("'=1+1\r\n");
    });
  },
);
