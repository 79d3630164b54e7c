import { Checkbox } from '@/components/form/checkbox';
import { Radios } from '@/components/form/radios';
import { TextArea } from '@/components/form/text-area';
import type { ExportKind } from '@/lib/staff/exports/export-fields';
import { countedRows, formatWords } from '@/lib/staff/exports/export-labels';
import { formats } from '@/lib/staff/exports/formats';
import { HiddenFields } from './hidden-fields';

type Props = {
  what: ExportKind;
  filters: Record<string, string>;
  count: number;
  typed: Record<string, string>;
  problems: { field: string; sentence: string }[];
};

const options = formats.map((value) => ({ value, ...formatWords[value] }));

/** The last step: how, why, and how many rows it will be. */
export function ExportForm({ what, filters, count, typed, problems }: Props) {
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.sentence;
  return (
    <form method="post" action="/staff/exports/download">
      <HiddenFields fields={{ what, ...filters }} />
      <Radios
        name="format"
        label="Format"
        options={options}
        defaultValue={typed.format || 'csv'}
        error={errorOf('format')}
        errorLabel="Error:"
      />
      {what === 'messages' && (
        <Checkbox
          name="persons"
          label="With persons: names, addresses and texts"
          hint="Leave it empty for counting. A file with persons stays with you when they are erased here: keep it no longer than you need it, and delete it everywhere."
          defaultChecked={typed.persons === 'yes'}
        />
      )}
      <TextArea
        name="exportReason"
        label="Why do you need the file?"
        hint="The audit keeps your name, your reason and what was exported."
        rows={2}
        defaultValue={typed.exportReason}
        error={errorOf('exportReason')}
        errorLabel="Error:"
      />
      <button type="submit">Export {countedRows(what, count)}</button>
    </form>
  );
}
