import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { actionChoices } from '@/lib/staff/audit-trail/action-labels';
import type { AuditFilters } from '@/lib/staff/audit-trail/audit-filters';
import { DateField } from '../date-field';

type Choice = { value: string; label: string };
type Props = { filters: AuditFilters; people: Choice[] };

const any = { value: '', label: 'Any' };

/** A GET form, so that the filters stay in the address bar and can be sent to a colleague. */
export function AuditFilterForm({ filters, people }: Props) {
  const actions = [any, ...actionChoices()];
  return (
    <form className="staff-filters" method="get" action="/staff/audit" aria-label="Filter">
      <Select
        name="who"
        label="Who"
        options={[{ value: '', label: 'Anybody' }, ...people]}
        defaultValue={filters.who}
      />
      <Select name="action" label="What" options={actions} defaultValue={filters.action} />
      <Field
        name="subject"
        label="About (reference, seat, address of staff)"
        defaultValue={filters.subject}
        spellCheck={false}
      />
      <DateField name="from" label="From" defaultValue={filters.from} />
      <DateField name="to" label="To" defaultValue={filters.to} />
      <p className="staff-filter-buttons">
        <button type="submit">Filter</button>
        <a href="/staff/audit">Show all</a>
      </p>
    </form>
  );
}
