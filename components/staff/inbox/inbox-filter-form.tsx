import { Field } from '@/components/form/field';
import { type Option, Select } from '@/components/form/select';
import { DateField } from '@/components/staff/date-field';
import { states } from '@/lib/lookup/states';
import {
  channels,
  deliveryStatuses,
  holdReasons,
  type InboxFilters,
  inboxPath,
  MAX_SEARCH,
  needNames,
  reasons,
} from '@/lib/staff/inbox/inbox-filters';
import {
  activeFilters,
  needLabels,
  ownTextLabels,
  reasonLabel,
} from '@/lib/staff/inbox/inbox-labels';
import { channelLabels, holdLabels, languageLabels, statusLabels } from '@/lib/staff/labels';

const orders = [
  { value: '', label: 'Newest first' },
  { value: 'trouble', label: 'Most urgent first' },
];

/** GET form, so that the filters stay in the address bar and can be sent to a colleague. */
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

const any: Option = { value: '', label: 'Any' };
const optionsOf = <Value extends string>(
  values: readonly Value[],
  words: Partial<Record<Value, string>> | ((value: Value) => string),
): Option[] => [
  any,
  ...values.map((value) => {
    return { value, label: (typeof words === 'function' ? words(value) : words[value]) ?? value };
  }),
];

// Deliveries being sent are listed with the queued ones.
const statuses = deliveryStatuses.filter((status) => status !== 'sending');
const lists: { name: keyof InboxFilters; label: string; options: Option[] }[] = [
  { name: 'need', label: 'Needs you because', options: optionsOf(needNames, needLabels) },
  { name: 'status', label: 'A letter is', options: optionsOf(statuses, statusLabels) },
  { name: 'channel', label: 'That letter goes by', options: optionsOf(channels, channelLabels) },
  { name: 'on_hold', label: 'Held because', options: optionsOf(holdReasons, holdLabels) },
  { name: 'reason', label: 'Reason', options: optionsOf(reasons, reasonLabel) },
  {
    name: 'state',
    label: 'State',
    options: [any, ...states.map(({ code, names }) => ({ value: code, label: names.en }))],
  },
  { name: 'language', label: 'Language', options: optionsOf(['en', 'es'], languageLabels) },
  { name: 'words', label: 'Text', options: optionsOf(['own', 'template'], ownTextLabels) },
];

/** One field per filter; status, channel, and office must match the same letter. */
export function FilterFields({ filters }: { filters: InboxFilters }) {
  const value = (name: keyof InboxFilters) => filters[name] as string | undefined;
  return (
    <div className="staff-filters">
      {lists.map((list) => (
        <Select key={list.name} {...list} defaultValue={value(list.name)} />
      ))}
      <Field
        name="office"
        label="Office (seat or name)"
        defaultValue={filters.office}
        autoComplete="off"
      />
      <Field
        name="district"
        label="District, like TX-37"
        defaultValue={filters.district}
        autoComplete="off"
      />
      <DateField name="from" label="From" defaultValue={filters.from} />
      <DateField name="to" label="To" defaultValue={filters.to} />
    </div>
  );
}
