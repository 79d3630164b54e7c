import { Select } from '@/components/form/select';
import type { ExportKind } from '@/lib/staff/exports/export-fields';
import { exportKinds } from '@/lib/staff/exports/export-fields';
import { kindWords } from '@/lib/staff/exports/export-words';
import type { ExportFilters } from '@/lib/staff/exports/matches';
import { DateField } from '../date-field';

const options = exportKinds.map((value) => ({ value, label: kindWords[value].label }));

/** The first step: what, and which of it. A GET form, like the filters of the inbox. */
export function ExportChoiceForm({ what, filters }: { what: ExportKind; filters: ExportFilters }) {
  return (
    <form
      className="staff-filters"
      method="get"
      action="/staff/exports"
      aria-label="What to export"
    >
      <Select name="what" label="Export" options={options} defaultValue={what} />
      <DateField name="from" label="From" defaultValue={filters.from} />
      <DateField name="to" label="To" defaultValue={filters.to} />
      <p className="staff-filter-buttons">
        <button type="submit">Show how many</button>
      </p>
    </form>
  );
}
