import { FieldFrame } from '@/components/form/field-frame';
import { TextArea } from '@/components/form/fields';
import { TableHead } from '@/components/staff/staff-parts';
import type { FieldProblem } from '@/lib/campaign/copy';
import { FILE_BYTES } from '@/lib/staff/offices/address-file';
import type { AddressReport, ReportLine } from '@/lib/staff/offices/address-report';
import { MAX_LINES } from '@/lib/staff/offices/address-rows';
import {
  effectSentences,
  faultSentence,
  lineLabel,
  otherNameSentence,
  unusedSentence,
} from '@/lib/staff/offices/office-labels';

type Props = { typed: Record<string, string>; problems: FieldProblem[] };

/** Form for a table of addresses, as a file or pasted. */
export function ImportForm({ typed, problems }: Props) {
  const error = problems.find(({ field }) => field === 'file')?.sentence;
  const most = `At most ${MAX_LINES.toLocaleString('en-US')} lines and ${FILE_BYTES / 1_000_000} MB.`;
  return (
    <form
      className="staff-import"
      method="post"
      action="/staff/offices/import/check"
      encType="multipart/form-data"
      noValidate
    >
      <FieldFrame
        name="file"
        label="File"
        hint={`A workbook of Excel or LibreOffice (.xlsx, .xls, .ods), or CSV with commas, semicolons, or tabs. ${most}`}
        error={error}
      >
        <input
          className="input"
          type="file"
          id="file"
          name="file"
          accept=".csv,.tsv,.txt,.xlsx,.xls,.ods,text/csv,text/plain"
          aria-describedby={error ? 'file-hint file-error' : 'file-hint'}
          aria-invalid={error ? true : undefined}
        />
      </FieldFrame>
      <TextArea
        name="pasted"
        label="Or paste the lines"
        hint="The first line names the columns: office,email"
        rows={8}
        defaultValue={typed.pasted}
      />
      <button type="submit">Check the lines</button>
    </form>
  );
}

/** Lines named in the warning; a file of other people's names has hundreds. */
const MAX_NAMED = 10;

/** Warning that the file has other names than the members', as of those who left. */
export function OtherNames({ lines }: Pick<AddressReport, 'lines'>) {
  const other = lines.filter(({ otherName }) => otherName).map(lineLabel);
  if (other.length === 0) return null;
  const more = other.length - MAX_NAMED;
  const named = [...other.slice(0, MAX_NAMED), ...(more > 0 ? [`${more} more`] : [])];
  return (
    <p className="staff-notice staff-refusal">
      {other.length === 1 ? '1 line has' : `${other.length} lines have`} a name that is not the
      member’s. The address may be a former member’s. Check before you change it:{' '}
      {new Intl.ListFormat('en-US').format(named)}.
    </p>
  );
}

/**
 * Every line of a file, with its content and either the change that it would make or the reason
 * that it cannot be applied.
 */
export function ImportReport({ lines }: Pick<AddressReport, 'lines'>) {
  return (
    <table className="staff-table stacked import-lines">
      <caption className="hidden">The lines of the file</caption>
      <TableHead columns={['Line', 'In the file', 'Office', 'Current address', 'Change']} />
      <tbody>
        {lines.map((line) => (
          <tr
            key={lineLabel(line)}
            className={line.fault || line.otherName ? 'import-fault' : undefined}
          >
            <th scope="row">{lineLabel(line).replace('line', 'Line')}</th>
            <td className="import-address" data-label="In the file">
              {line.office || '(nothing)'}, {line.email || '(nothing)'}
            </td>
            <td data-label="Office">{line.seat ? `${line.seat} ${line.name ?? ''}` : 'Unknown'}</td>
            <td className="import-address" data-label="Current address">
              {line.seat ? (line.before ?? 'None') : 'Unknown'}
            </td>
            <td data-label="Change">
              <Says line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Says({ line }: { line: ReportLine }) {
  const { effect, unused, name, otherName } = line;
  if (effect) {
    return (
      <>
        {[effectSentences[effect], ...(unused ? [unusedSentence(unused)] : [])].join('. ')}
        {otherName && name && <strong>. {otherNameSentence(otherName, name)}.</strong>}
      </>
    );
  }
  return <strong>Problem: it {faultSentence(line.fault, line.choices)}.</strong>;
}
