import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { type ExportKind, exportKinds } from '@/lib/staff/exports/export-fields';
import { kindWords } from '@/lib/staff/exports/export-labels';
import type { ExportFilters } from '@/lib/staff/exports/matches';
import { filterFields, MAX_SEARCH } from '@/lib/staff/inbox/inbox-filters';
import { FilterFields } from '../inbox/filter-fields';

const options = exportKinds.map((value) => ({ value, label: kindWords[value].label }));

/** The first step: what, and which of it. A GET form, like the filters of the inbox. */
export function ExportChoiceForm({ what, filters }: { what: ExportKind; filters: ExportFilters }) {
  const isFiltered = Object.keys(filterFields(filters)).length > 0;
  return (
    <form method="get" action="/staff/exports" aria-label="What to export">
      <Select name="what" label="What to export" options={options} defaultValue={what} />
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
