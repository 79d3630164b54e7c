import { Checkbox, Field, Radios, Select, TextArea } from '@/components/form/fields';
import { FilterFields } from '@/components/staff/inbox/inbox-filter-form';
import { TableHead, When } from '@/components/staff/staff-parts';
import type { SavedExport } from '@/lib/platform/db';
import type { ExportChoice } from '@/lib/staff/exports/export-form';
import {
  countedRows,
  exportKindLabels,
  exportKinds,
  formatLabels,
  MAX_EXPORT_NAME,
} from '@/lib/staff/exports/export-labels';
import { type ColumnWords, formats } from '@/lib/staff/exports/formats';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { filterFields, MAX_SEARCH } from '@/lib/staff/inbox/inbox-filters';
import { unsavedWords } from '@/lib/staff/inbox/inbox-labels';

type Props = {
  choice: ExportChoice;
  typed: Record<string, string>;
  problems: { field: string; sentence: string }[];
};

const formatOptions = formats.map((value) => ({ value, ...formatLabels[value] }));

const choiceFields = ({ what, filters, columns }: ExportChoice) => ({
  what,
  ...filterFields(filters),
  ...(columns && { columns: columns.join(',') }),
});

const errorIn = ({ problems }: Props, name: string) => sentenceOf(problems, name);

/** Last step: format, reason, and the number of rows. */
export function ExportForm({ count, ...props }: Props & { count: number }) {
  const { choice, typed } = props;
  return (
    <form method="post" action="/staff/exports/download">
      <HiddenFields fields={choiceFields(choice)} />
      <Radios
        name="format"
        label="Format"
        options={formatOptions}
        defaultValue={typed.format || 'csv'}
        error={errorIn(props, 'format')}
      />
      {choice.what === 'messages' && (
        <Checkbox
          name="persons"
          label="Include personal data: names, addresses, and texts"
          hint="Leave it unchecked if you only need numbers. When someone’s information is deleted here, it stays in files you downloaded: keep them no longer than you need, then delete every copy."
          defaultChecked={typed.persons === 'yes'}
        />
      )}
      <TextArea
        name="exportReason"
        label="Why do you need the file?"
        hint="The audit keeps your name, your reason, and what was exported."
        rows={2}
        defaultValue={typed.exportReason}
        error={errorIn(props, 'exportReason')}
      />
      <button type="submit">Export {countedRows(choice.what, count)}</button>
      <p className="hint">
        If the download stops early, your browser says that it failed. A file that arrived without
        an error is complete.
      </p>
    </form>
  );
}

/** Form that saves the choices under a name. */
export function SaveExportForm(props: Props) {
  const { choice, typed } = props;
  const error = errorIn(props, 'exportName');
  return (
    <details open={error !== undefined}>
      <summary>Save these choices to use them again</summary>
      <form method="post" action="/staff/exports/save">
        <HiddenFields fields={choiceFields(choice)} />
        <Field
          name="exportName"
          label="Name"
          hint={`What to export, its filters, and its columns are saved. ${unsavedWords}`}
          maxLength={MAX_EXPORT_NAME}
          defaultValue={typed.exportName}
          error={error}
        />
        <button className="quiet" type="submit">
          Save the export
        </button>
      </form>
    </details>
  );
}

/** Saved exports, each with a link to its current rows; empty if there are none. */
export function SavedExports({ exports }: { exports: SavedExport[] }) {
  if (exports.length === 0) return null;
  return (
    <section aria-labelledby="saved">
      <h2 id="saved">Saved exports</h2>
      <table className="staff-table stacked">
        <caption className="hidden">Saved exports</caption>
        <TableHead columns={['Name', 'Saved', 'Remove']} />
        <tbody>
          {exports.map(({ id, name, createdBy, createdAt }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/staff/exports?saved=${id}`}>{name}</a>
              </th>
              <td data-label="Saved">
                <When at={createdAt} /> by {createdBy}
              </td>
              <td data-label="Remove">
                <form method="post" action={`/staff/exports/saved/${id}/remove`}>
                  <button className="quiet" type="submit">
                    Remove<span className="hidden"> {name}</span>
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const kindOptions = exportKinds.map((value) => ({ value, label: exportKindLabels[value].label }));

type ChoiceProps = { choice: ExportChoice; columns: readonly ColumnWords[] };

/**
 * First step: kind, filters, and columns. The form is posted, so that no name appears in an
 * address.
 */
export function ExportChoiceForm({ choice, columns }: ChoiceProps) {
  const { what, filters } = choice;
  const isFiltered = Object.keys(filterFields(filters)).length > 0;
  return (
    <form method="post" action="/staff/exports/choose" aria-label="What to export">
      <Select name="what" label="What to export" options={kindOptions} defaultValue={what} />
      <details open={isFiltered}>
        <summary>Filters</summary>
        <p>
          The same filters as in the inbox. If you export deliveries, you get those of the messages
          found; delivery filters keep only the deliveries that match.
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
      <details open={choice.columns !== undefined}>
        <summary>Which columns</summary>
        <fieldset className="export-columns">
          <legend className="hint">All columns, if none is checked</legend>
          {columns.map(({ name }) => (
            <Checkbox
              key={name}
              id={`column-${name}`}
              name="column"
              value={name}
              label={name}
              defaultChecked={choice.columns?.includes(name)}
            />
          ))}
        </fieldset>
      </details>
      <p className="staff-filter-buttons">
        <button className="quiet" type="submit">
          Show how many
        </button>
        {(isFiltered || choice.columns) && (
          <a href={`/staff/exports?what=${what}`}>Without filters</a>
        )}
      </p>
    </form>
  );
}

/** Hidden fields with the values that a form passes on. */
export function HiddenFields({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

type ColumnProps = { columns: readonly ColumnWords[]; chosen?: string[] };

/** Columns of the file. */
export function ColumnTable({ columns: all, chosen }: ColumnProps) {
  const columns = chosen ? all.filter(({ name }) => chosen.includes(name)) : all;
  return (
    <table className="staff-table stacked">
      <caption>Columns, in order</caption>
      <TableHead columns={['Name', 'Meaning', 'Example']} />
      <tbody>
        {columns.map(({ name, meaning, example, isPersonal }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td data-label="Meaning">
              {meaning}
              {isPersonal && <span className="hint"> (only with personal data)</span>}
            </td>
            <td data-label="Example">{example}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
