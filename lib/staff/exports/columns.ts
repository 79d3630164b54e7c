import type { Value } from '@/lib/platform/csv';

/** Description of a column, shown on the page and by `npm run exports -- columns`. */
export type ColumnWords = {
  name: string;
  meaning: string;
  example: string;
  /**
   * Identifies or quotes the writer, so the column is only in a file requested with personal data.
   */
  isPersonal?: boolean;
};

export type Column<Row> = ColumnWords & {
  read: (row: Row) => Value;
  /**
   * For files that programs read: an email address is not escaped if it cannot act as a formula.
   */
  isAddress?: boolean;
};

/** Columns of a file, with or without personal data; if any columns were chosen, only those. */
export function shownColumns<Row>(
  all: readonly Column<Row>[],
  { withPersons, columns }: { withPersons: boolean; columns?: string[] },
) {
  const allowed = all.filter(({ isPersonal }) => withPersons || !isPersonal);
  const chosen = allowed.filter(({ name }) => columns?.includes(name));
  return chosen.length > 0 ? chosen : allowed;
}

/** File formats as a Markdown table. */
export function formatTable(labels: Record<string, { label: string; hint: string }>): string {
  const rows = Object.values(labels).map(({ label, hint }) => `| ${label} | ${hint} |`);
  return ['| format | use |', '|---|---|', ...rows].join('\n');
}

/** Columns of one kind of file as a Markdown table, the same columns that the export page shows. */
export function columnTable(columns: readonly ColumnWords[]): string {
  const rows = columns.map(({ name, meaning, example, isPersonal }) => {
    return `| \`${name}\` | ${meaning}${isPersonal ? ' (only with personal data)' : ''} | ${example} |`;
  });
  return ['| column | meaning | example |', '|---|---|---|', ...rows].join('\n');
}
