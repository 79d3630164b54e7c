import { Radios } from '@/components/form/radios';
import { type AuditFilters, givenFilters } from '@/lib/staff/audit-trail/audit-filters';
import { formatWords } from '@/lib/staff/exports/export-labels';
import { formats } from '@/lib/staff/exports/formats';
import { HiddenFields } from '../exports/hidden-fields';

const options = formats.map((value) => ({ value, ...formatWords[value] }));

/** All lines that the filters find, on whatever page, as a file. */
export function AuditExportForm({ filters }: { filters: AuditFilters }) {
  return (
    <section className="staff-review" aria-labelledby="as-file">
      <h2 id="as-file">As a file</h2>
      <p>All lines that the filters find. That you took the file is a line of the audit too.</p>
      <form method="post" action="/staff/audit/export">
        <HiddenFields fields={givenFilters(filters)} />
        <Radios name="format" label="Format" options={options} defaultValue="csv" />
        <button className="quiet" type="submit">
          Export the audit
        </button>
      </form>
    </section>
  );
}
