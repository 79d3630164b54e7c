import { auditColumns } from '@/lib/staff/exports/audit-export';
import { deliveryColumns } from '@/lib/staff/exports/delivery-columns';
import { formatLabels } from '@/lib/staff/exports/export-labels';
import { type ColumnWords, columnTable, formatTable } from '@/lib/staff/exports/formats';
import { messageColumns } from '@/lib/staff/exports/message-columns';
import { optInColumns } from '@/lib/staff/exports/opt-in-columns';

const files: [title: string, columns: readonly ColumnWords[]][] = [
  ['Messages', messageColumns],
  ['Deliveries', deliveryColumns],
  ['Newsletter opt-ins', optInColumns],
  ['Audit', auditColumns],
];

/** Prints the formats, and the columns of each kind of export file. */
function printColumns() {
  const tables = files.map(([title, columns]) => `## ${title}\n\n${columnTable(columns)}\n`);
  const formats = `## Formats\n\n${formatTable(formatLabels)}\n`;
  process.stdout.write([formats, ...tables].join('\n'));
}

if (process.argv[2] === 'columns' && process.argv.length === 3) printColumns();
else {
  process.stderr.write('Use: npm run exports -- columns\n');
  process.exitCode = 1;
}
