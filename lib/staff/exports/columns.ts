/** Value of one cell; null where it is unknown or was erased. */
export type Value = string | number | boolean | Date | null;

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

/** Columns of a file with or without personal data. */
export function shownColumns<Row>(columns: readonly Column<Row>[], withPersons: boolean) {
  return columns.filter(({ isPersonal }) => withPersons || !isPersonal);
}

/** Columns of one kind of file as a Markdown table: the same that the export page shows. */
export function columnTable(columns: readonly ColumnWords[]): string {
  const rows = columns.map(({ name, meaning, example, isPersonal }) => {
    return `| \`${name}\` | ${meaning}${isPersonal ? ' (only with persons)' : ''} | ${example} |`;
  });
  return ['| column | meaning | example |', '|---|---|---|', ...rows].join('\n');
}
