import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditColumns } from '@/lib/staff/exports/audit-export';
import type { ColumnWords } from '@/lib/staff/exports/columns';
import { shownColumns } from '@/lib/staff/exports/columns';
import { deliveryColumns } from '@/lib/staff/exports/delivery-columns';
import { messageColumns } from '@/lib/staff/exports/message-columns';
import { optInColumns } from '@/lib/staff/exports/opt-in-columns';

const readme = readFileSync('README.md', 'utf8');

/** How the README shows columns: the page shows the same values. */
function tableOf(columns: readonly ColumnWords[]): string {
  const rows = columns.map(({ name, meaning, example, isPersonal }) => {
    return `| \`${name}\` | ${meaning}${isPersonal ? ' (person)' : ''} | ${example} |`;
  });
  return ['| column | meaning | example |', '|---|---|---|', ...rows].join('\n');
}

test.each([
  ['messages', messageColumns],
  ['deliveries', deliveryColumns],
  ['newsletter opt-ins', optInColumns],
  ['the audit', auditColumns],
])('the README tells the columns of %s', (_what, columns) => {
  expect(readme).toContain(tableOf(columns));
});

test.each([messageColumns, deliveryColumns, optInColumns, auditColumns])(
  'names of columns are plain, and no two are alike',
  (...columns: readonly ColumnWords[]) => {
    const names = columns.flat().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  },
);

test('without persons there is neither a name nor an address nor a text', () => {
  const names = shownColumns(messageColumns, false).map(({ name }) => name);
  const personal = ['first_name', 'last_name', 'email', 'phone', 'street', 'city', 'zip', 'text'];
  for (const name of [...personal, 'street2', 'subject', 'title'])
    expect(names).not.toContain(name);
  expect(names).toContain('reference');
});
