import type { AddressReport, ReportLine } from '@/lib/staff/offices/address-report';
import { effectSentences, faultSentences } from '@/lib/staff/offices/office-labels';

/** Every line of a file: what it says, and what it would do or why it cannot be done. */
export function ImportReport({ lines }: Pick<AddressReport, 'lines'>) {
  return (
    <table className="staff-table stacked import-lines">
      <caption className="hidden">The lines of the file</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">It says</th>
          <th scope="col">Office</th>
          <th scope="col">Address now</th>
          <th scope="col">What happens</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line} className={line.fault ? 'import-fault' : undefined}>
            <th scope="row">Line {line.line}</th>
            <td className="import-address" data-label="It says">
              {line.office || '(nothing)'}, {line.email || '(nothing)'}
            </td>
            <td data-label="Office">
              {line.seat ? `${line.seat} ${line.name ?? ''}` : 'Not known'}
            </td>
            <td className="import-address" data-label="Address now">
              {line.seat ? (line.before ?? 'None') : 'Not known'}
            </td>
            <td data-label="What happens">
              <Says line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Says({ line }: { line: ReportLine }) {
  if (line.effect) return effectSentences[line.effect];
  return <strong>Wrong: it {faultSentences[line.fault]}.</strong>;
}
