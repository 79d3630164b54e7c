import type { FieldProblem } from '@/components/form/error-summary';
import { FieldFrame } from '@/components/form/field-frame';
import { TextArea } from '@/components/form/text-area';
import { FILE_BYTES, MAX_LINES } from '@/lib/staff/offices/address-file';

type Props = { typed: Record<string, string>; problems: FieldProblem[] };

/** A table of addresses, as a file or pasted. */
export function ImportForm({ typed, problems }: Props) {
  const error = problems.find(({ field }) => field === 'file')?.sentence;
  const most = `At most ${MAX_LINES.toLocaleString('en-US')} lines and ${FILE_BYTES / 1000} kB.`;
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
        hint={`CSV in UTF-8. ${most}`}
        error={error}
        errorLabel="Error:"
      >
        <input
          className="input"
          type="file"
          id="file"
          name="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-describedby={error ? 'file-hint file-error' : 'file-hint'}
          aria-invalid={error ? true : undefined}
        />
      </FieldFrame>
      <TextArea
        name="pasted"
        label="Or paste its lines"
        hint="The first line names the columns: office,email"
        rows={8}
        defaultValue={typed.pasted}
      />
      <button type="submit">Check the lines</button>
    </form>
  );
}
