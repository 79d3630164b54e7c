/** What stands in one cell; nothing where it is not known or was erased. */
export type Value = string | number | boolean | Date | null;

/** What people are told of a column: on the page and by `npm run exports -- columns`. */
export type ColumnWords = {
  name: string;
  meaning: string;
  example: string;
  /** Says who wrote or what: only in a file that was asked for with persons. */
  isPersonal?: boolean;
};

export type Column<Row> = ColumnWords & {
  read: (row: Row) => Value;
  /** For a file that another program reads: an address is left as it is where it can do no harm. */
  isAddress?: boolean;
};

/** The columns of a file with or without persons. */
export function shownColumns<Row>(columns: readonly Column<Row>[], withPersons: boolean) {
  return columns.filter(({ isPersonal }) => withPersons || !isPersonal);
}

/** The columns of one kind of file as a table in Markdown: what the export page shows, to print. */
export function columnTable(columns: readonly ColumnWords[]): string {
  const rows = columns.map(({ name, meaning, example, isPersonal }) => {
    return `| \`${name}\` | ${meaning}${isPersonal ? ' (only with persons)' : ''} | ${example} |`;
  });
  return ['| column | meaning | example |', '|---|---|---|', ...rows].join('\n');
}
