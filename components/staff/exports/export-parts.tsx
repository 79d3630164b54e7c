import { Checkbox } from '@/components/form/checkbox';
import { Field } from '@/components/form/field';
import { Radios } from '@/components/form/radios';
import { Select } from '@/components/form/select';
import { TextArea } from '@/components/form/text-area';
import { FilterFields } from '@/components/staff/inbox/inbox-filter-form';
import type { ColumnWords } from '@/lib/staff/exports/columns';
import { type ExportKind, exportKinds } from '@/lib/staff/exports/export-fields';
import { countedRows, exportKindLabels, formatLabels } from '@/lib/staff/exports/export-labels';
import { formats } from '@/lib/staff/exports/formats';
import type { ExportFilters } from '@/lib/staff/exports/matches';
import { filterFields, MAX_SEARCH } from '@/lib/staff/inbox/inbox-filters';

type Props = {
  what: ExportKind;
  filters: Record<string, string>;
  count: number;
  typed: Record<string, string>;
  problems: { field: string; sentence: string }[];
};

const optionsOfExportForm = formats.map((value) => ({ value, ...formatLabels[value] }));

/** Last step: format, reason, and the number of rows. */
export function ExportForm({ what, filters, count, typed, problems }: Props) {
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.sentence;
  return (
    <form method="post" action="/staff/exports/download">
      <HiddenFields fields={{ what, ...filters }} />
      <Radios
        name="format"
        label="Format"
        options={optionsOfExportForm}
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

const optionsOfExportChoiceForm = exportKinds.map((value) => ({
  value,
  label: exportKindLabels[value].label,
}));

/** First step: kind and filters. A GET form, like the filters of the inbox. */
export function ExportChoiceForm({ what, filters }: { what: ExportKind; filters: ExportFilters }) {
  const isFiltered = Object.keys(filterFields(filters)).length > 0;
  return (
    <form method="get" action="/staff/exports" aria-label="What to export">
      <Select
        name="what"
        label="What to export"
        options={optionsOfExportChoiceForm}
        defaultValue={what}
      />
      <details open={isFiltered}>
        <summary>Which of them</summary>
        <p>
          The filters of the inbox. Of deliveries, those of the messages that it would show; where a
          filter speaks of a letter, that letter alone.
        </p>
        <Field
          name="q"
          label="Search"
          maxLength={MAX_SEARCH}
          defaultValue={filters.q}
          autoComplete="off"
          spellCheck={false}
        />
        <FilterFields filters={filters} />
      </details>
      <p className="staff-filter-buttons">
        <button className="quiet" type="submit">
          Show how many
        </button>
        {isFiltered && <a href={`/staff/exports?what=${what}`}>Without filters</a>}
      </p>
    </form>
  );
}

/** Values that a form passes on. */
export function HiddenFields({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** Columns of the file. */
export function ColumnTable({ columns }: { columns: readonly ColumnWords[] }) {
  return (
    <table className="staff-table stacked">
      <caption>Columns, in their order</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Meaning</th>
          <th scope="col">Example</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, meaning, example, isPersonal }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td data-label="Meaning">
              {meaning}
              {isPersonal && <span className="hint"> (only with persons)</span>}
            </td>
            <td data-label="Example">{example}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
