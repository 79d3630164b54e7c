import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { type InboxFilters, inboxPath, MAX_SEARCH } from '@/lib/staff/inbox/inbox-filters';
import { activeFilters } from '@/lib/staff/inbox/inbox-labels';
import { FilterFields } from './filter-fields';

const orders = [
  { value: '', label: 'Newest first' },
  { value: 'trouble', label: 'Most urgent first' },
];

/** A GET form, so that the filters stay in the address bar and can be sent to a colleague. */
export function InboxFilterForm({ filters }: { filters: InboxFilters }) {
  const active = activeFilters(filters);
  return (
    <search>
      <form className="inbox-filter" method="get" action="/staff/inbox">
        <div className="inbox-search">
          <Field
            name="q"
            label="Search"
            hint="Names, places, email, reference, and the supporter’s own words; words of the campaign’s letter are not searched. “Quotes” keep words together, -word leaves out."
            maxLength={MAX_SEARCH}
            defaultValue={filters.q}
            autoComplete="off"
            spellCheck={false}
          />
          <Select name="sort" label="Order" options={orders} defaultValue={filters.sort} />
        </div>
        <details>
          <summary>Filters{active.length > 0 && `: ${active.length} in force`}</summary>
          <FilterFields filters={filters} />
        </details>
        <p className="staff-filter-buttons">
          <button type="submit">Filter</button>
          <a href={inboxPath({})}>Show all</a>
        </p>
        {active.length > 0 && (
          <ul className="inline inbox-active" aria-label="Filters in force">
            {active.map(({ name, words, without }) => (
              <li key={name}>
                {words}{' '}
                <a href={without}>
                  Remove<span className="hidden"> {words}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </form>
    </search>
  );
}
