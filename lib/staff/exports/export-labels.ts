import type { Format } from './formats';

/** Long enough to be meaningful, short enough to read in a list. */
export const MIN_EXPORT_REASON = 6;
export const MAX_EXPORT_REASON = 500;

export const exportKinds = ['messages', 'deliveries', 'opt-ins'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Saved exports: maximum length of a name, and maximum number. */
export const MAX_EXPORT_NAME = 80;
export const MAX_SAVED_EXPORTS = 100;

/** Labels of exports. Staff pages are in English. */

export const exportKindLabels: Record<
  ExportKind,
  { label: string; rows: [one: string, many: string] }
> = {
  messages: { label: 'Messages', rows: ['message', 'messages'] },
  deliveries: { label: 'Deliveries', rows: ['delivery', 'deliveries'] },
  'opt-ins': { label: 'Newsletter opt-ins', rows: ['address', 'addresses'] },
};

const APOSTROPHE = 'Text that a spreadsheet would run as a formula begins with an apostrophe.';

export const formatLabels: Record<Format, { label: string; hint: string }> = {
  csv: {
    label: 'CSV',
    hint: `For most programs: UTF-8, commas. ${APOSTROPHE}`,
  },
  'csv-excel': {
    label: 'CSV for Excel',
    hint: `For opening in Excel with a double click: with a byte order mark, so that names keep their accents, and text that Excel would change, such as the ZIP code 01930 or the apartment 3-4, written as a formula (="01930") that shows it unchanged. ${APOSTROPHE}`,
  },
  xlsx: {
    label: 'Excel workbook (XLSX)',
    hint: 'For Excel, LibreOffice, and Google Sheets: every cell is text, so ZIP codes keep their leading zeros and names keep their accents.',
  },
  ndjson: { label: 'NDJSON', hint: 'For programmers: one JSON object per line, values unchanged.' },
};

/** Count with its unit, such as "1,234 messages". */
export function countedRows(what: ExportKind, count: number): string {
  const [one, many] = exportKindLabels[what].rows;
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** Outcomes of saving and removing exports. */
export const exportNotices = {
  export_saved: 'The export is saved. Open it from the list to run it again.',
  export_removed: 'The saved export was removed.',
  export_gone: { refused: 'That saved export was already removed.' },
};

/** Field → problem → sentence. */
export const exportProblems = {
  what: { missing: 'Choose what to export' },
  format: { missing: 'Choose a format' },
  exportReason: {
    missing: 'Enter why you need the file',
    short: `The reason must be at least ${MIN_EXPORT_REASON} characters`,
    long: `The reason must be ${MAX_EXPORT_REASON} characters or fewer`,
  },
  exportName: {
    missing: 'Enter a name for the saved export',
    long: `The name must be ${MAX_EXPORT_NAME} characters or fewer`,
    too_many: `There are ${MAX_SAVED_EXPORTS} saved exports. Remove one first`,
  },
};
