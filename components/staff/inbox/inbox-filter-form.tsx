import { Select } from '@/components/form/select';
import { states } from '@/lib/lookup/states';
import { deliveryStatuses, type InboxFilters } from '@/lib/staff/inbox/inbox-filters';
import { statusWords } from '@/lib/staff/staff-copy';
import { DateField } from '../date-field';

const any = { value: '', label: 'Any' };
const statusOptions = [
  any,
  ...deliveryStatuses.map((value) => ({ value, label: statusWords[value] })),
];
const stateOptions = [any, ...states.map(({ code, names }) => ({ value: code, label: names.en }))];

/** Filters are a GET form, so that they stay in the address bar and can be sent to a colleague. */
export function InboxFilterForm({ filters }: { filters: InboxFilters }) {
  return (
    <form className="staff-filters" method="get" action="/staff/inbox" aria-label="Filter">
      <Select
        name="status"
        label="A delivery is"
        options={statusOptions}
        defaultValue={filters.status}
      />
      <Select name="state" label="State" options={stateOptions} defaultValue={filters.state} />
      <DateField name="from" label="From" defaultValue={filters.from} />
      <DateField name="to" label="To" defaultValue={filters.to} />
      <p className="staff-filter-buttons">
        <button type="submit">Filter</button>
        <a href="/staff/inbox">Show all</a>
      </p>
    </form>
  );
}
