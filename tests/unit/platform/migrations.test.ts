import { expect, test } from 'vitest';
import { migrationNames, readMigration } from '@/lib/platform/pending-migrations';

/** The last migration of the previous release, whose code runs beside ours during an upgrade. */
const LAST_RELEASE = '20261129102500_staff_role';

/** Changes that break the code of the previous release, which names each column that it knows. */
const BREAKS_OLDER_CODE =
  /\b(?:drop (?:table|column|type|function|trigger)|rename (?:to|column|value|constraint)|set not null|alter column \S+ (?:set data )?type)\b/i;

const statementsOf = (name: string) =>
  readMigration(name)
    .replace(/^\s*--.*$/gm, '')
    .split(';');

test.each(migrationNames().filter((name) => name > LAST_RELEASE))(
  '%s keeps everything that the previous release reads and writes',
  (name) => {
    for (const statement of statementsOf(name)) {
      expect(statement).not.toMatch(BREAKS_OLDER_CODE);
      // A row of older code does not have the new column.
      for (const added of statement.match(/add column (?:[^,(]|\([^)]*\))+/gi) ?? []) {
        if (/not null/i.test(added)) expect(added).toMatch(/default/i);
      }
    }
  },
);
