import { expect, test } from 'vitest';
import { auditColumns } from '@/lib/staff/exports/audit-export';
import { type DeliveryRow, deliveryColumns } from '@/lib/staff/exports/delivery-columns';
import { type ColumnWords, columnTable, shownColumns } from '@/lib/staff/exports/formats';
import { messageColumns } from '@/lib/staff/exports/message-columns';
import { optInColumns } from '@/lib/staff/exports/opt-in-columns';

test.each([
  ['messages', messageColumns],
  ['deliveries', deliveryColumns],
  ['newsletter opt-ins', optInColumns],
  ['the audit', auditColumns],
])('the printed table has every column of %s, each in one row', (_what, columns) => {
  const [head, rule, ...rows] = columnTable(columns).split('\n');
  expect(head).toBe('| column | meaning | example |');
  expect(rule).toBe('|---|---|---|');
  expect(rows.map((row) => row.match(/^\| `([a-z0-9_]+)` \| [^|]+ \| [^|]* \|$/)?.[1])).toEqual(
    columns.map(({ name }) => name),
  );
});

test('the printed table marks columns that only a file with personal data has', () => {
  const personal = { name: 'city', meaning: 'Where', example: 'Austin', isPersonal: true };
  expect(columnTable([personal])).toContain(
    '| `city` | Where (only with personal data) | Austin |',
  );
});

/** The characters of makeReference (lib/messages/message-row.ts). */
const REFERENCE = /^[2-9BCDFGHJ-NP-TV-XZ]{4}-[2-9BCDFGHJ-NP-TV-XZ]{4}$/;

test('the reference in the examples has the format of real references', () => {
  const examples = [messageColumns, deliveryColumns].map((columns) => {
    return (columns as readonly ColumnWords[]).find(({ name }) => name === 'reference')?.example;
  });
  for (const example of examples) expect(example).toMatch(REFERENCE);
});

test.each([messageColumns, deliveryColumns, optInColumns, auditColumns])(
  'column names are plain and unique',
  (...columns: readonly ColumnWords[]) => {
    const names = columns.flat().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  },
);

test.each([
  [{ status: 'accepted', channel: 'capture', testMode: false }, 'saved'],
  [{ status: 'accepted', channel: 'house_cwc', testMode: true }, 'saved'],
  [{ status: 'accepted', channel: 'house_cwc', testMode: false }, 'accepted'],
  [{ status: 'queued', channel: 'capture', testMode: false }, 'queued'],
])('the status of %o is exported as %s', (row, state) => {
  const column = deliveryColumns.find(({ name }) => name === 'state');
  expect(column?.read(row as DeliveryRow)).toBe(state);
});

test('a file without personal data has no columns for names, addresses, or texts', () => {
  const names = shownColumns(messageColumns, { withPersons: false }).map(({ name }) => name);
  const personal = ['first_name', 'last_name', 'email', 'phone', 'street', 'city', 'zip', 'text'];
  for (const name of [...personal, 'street2', 'subject', 'title'])
    expect(names).not.toContain(name);
  expect(names).toContain('reference');
});
