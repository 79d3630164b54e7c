import type { Value } from '@/lib/platform/csv';

/** Description of a column: on the page and in `npm run exports -- columns`. */
export type ColumnWords = {
  name: string;
  meaning: string;
  example: string;
  /** Identifies the writer or quotes them: only in a file requested with personal data. */
  isPersonal?: boolean;
};

export type Column<Row> = ColumnWords & {
  read: (row: Row) => Value;
  /** For a file that a program reads: an address is not escaped where it can do no harm. */
  isAddress?: boolean;
};

/** Columns of a file: with or without personal data, and only the chosen ones if any are. */
export function shownColumns<Row>(
  all: readonly Column<Row>[],
  { withPersons, columns }: { withPersons: boolean; columns?: string[] },
) {
  const allowed = all.filter(({ isPersonal }) => withPersons || !isPersonal);
  const chosen = allowed.filter(({ name }) => columns?.includes(name));
  return chosen.length > 0 ? chosen : allowed;
}

/** Columns of one kind of file as a Markdown table: the same that the export page shows. */
export function columnTable(columns: readonly ColumnWords[]): string {
  const rows = columns.map(({ name, meaning, example, isPersonal }) => {
    return `| \`${name}\` | ${meaning}${isPersonal ? ' (only with personal data)' : ''} | ${example} |`;
  });
  return ['| column | meaning | example |', '|---|---|---|', ...rows].join('\n');
}
