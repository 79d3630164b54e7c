import { type ExportKind, MAX_EXPORT_REASON, MIN_EXPORT_REASON } from './export-fields';
import type { Format } from './formats';

/** Labels of exports; staff read English. */

export const exportKindLabels: Record<
  ExportKind,
  { label: string; rows: [one: string, many: string] }
> = {
  messages: { label: 'Messages', rows: ['message', 'messages'] },
  deliveries: { label: 'Deliveries', rows: ['delivery', 'deliveries'] },
  'opt-ins': { label: 'Newsletter opt-ins', rows: ['address', 'addresses'] },
};

export const formatLabels: Record<Format, { label: string; hint: string }> = {
  csv: {
    label: 'CSV',
    hint: 'For spreadsheets: UTF-8, commas. What would be taken for a formula begins with an apostrophe.',
  },
  ndjson: { label: 'NDJSON', hint: 'For programs: one JSON object a line, values as they are.' },
};

/** "1,234 messages" */
export function countedRows(what: ExportKind, count: number): string {
  const [one, many] = exportKindLabels[what].rows;
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** Field → problem → sentence. */
export const exportProblems = {
  what: { missing: 'Choose what to export' },
  format: { missing: 'Choose a format' },
  exportReason: {
    missing: 'Enter why you need the file',
    short: `The reason must have at least ${MIN_EXPORT_REASON} characters`,
    long: `The reason must have at most ${MAX_EXPORT_REASON} characters`,
  },
};
