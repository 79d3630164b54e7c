import { Field, type Option, Select } from '@/components/form/fields';
import { DateField } from '@/components/staff/staff-parts';
import { states } from '@/lib/lookup/states';
import type { StatusFilter } from '@/lib/staff/inbox/inbox';
import {
  addressFields,
  channels,
  holdReasons,
  type InboxFilters,
  inboxPath,
  MAX_SEARCH,
  NO_ASSIGNEE,
  needNames,
  reasons,
  statusFilters,
} from '@/lib/staff/inbox/inbox-filters';
import {
  activeFilters,
  needLabels,
  ownTextLabels,
  reasonLabel,
  statusFilterLabels,
  unsavedWords,
} from '@/lib/staff/inbox/inbox-labels';
import { MAX_FILTER_NAME, type SavedFilterLink } from '@/lib/staff/inbox/saved-filters';
import { channelLabels, holdLabels, languageLabels } from '@/lib/staff/labels';
import { StatusCounts } from './inbox-parts';

const orders = [
  { value: '', label: 'Newest first' },
  { value: 'trouble', label: 'Most urgent first' },
];

type FilterFormProps = {
  filters: InboxFilters;
  /** Names of accounts, by id. */
  people: Map<string, string>;
  counts: Map<StatusFilter, number>;
};

/**
 * Filters of the inbox. The form is posted, so that no name or search word appears in an address
 * (lib/staff/inbox/search-words.ts). Pressing Enter activates its first button.
 */
export function InboxFilterForm({ filters, people, counts }: FilterFormProps) {
  const active = activeFilters(filters, people);
  const options = [
    { value: '', label: 'Any' },
    { value: NO_ASSIGNEE, label: 'No one' },
    ...[...people].map(([value, label]) => ({ value, label })),
  ];
  return (
    <search>
      <form className="inbox-band" method="post" action="/staff/inbox/search">
        <label className="hidden" htmlFor="q">
          Search
        </label>
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          placeholder="Name, city, ZIP, district, reference, or words"
          maxLength={MAX_SEARCH}
          defaultValue={filters.q}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit">Search</button>
        <details className="inbox-more">
          <summary>Filters{active.length > 0 && ` (${active.length})`}</summary>
          <p className="hint">
            “Quotes” keep words together, -word leaves it out. The form’s own text is not searched.
          </p>
          <FilterFields filters={filters} />
          <div className="staff-filters">
            <Select
              name="assignee"
              label="Assigned to"
              options={options}
              defaultValue={filters.assignee}
            />
            <Field name="tag" label="Tag" defaultValue={filters.tag} autoComplete="off" />
            <Select name="sort" label="Order" options={orders} defaultValue={filters.sort} />
          </div>
          <p className="staff-filter-buttons">
            <button type="submit">Apply filters</button>
            <a href={inboxPath({})}>Clear all</a>
          </p>
          <StatusCounts counts={counts} />
        </details>
        {active.length > 0 && (
          <ul className="inbox-active" aria-label="Active filters">
            {active.map(({ name, words }) => (
              <li key={name}>
                <button className="quiet" type="submit" name="without" value={name}>
                  <span className="hidden">Remove </span>
                  {words} <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </form>
    </search>
  );
}

type SaveFilterProps = { filters: InboxFilters; saved: SavedFilterLink[] };

/** Form that saves the filters of the list under a name, and forms that remove saved ones. */
export function SaveFilter({ filters, saved }: SaveFilterProps) {
  const query = new URLSearchParams(addressFields(filters)).toString();
  const removable = saved.filter(({ mayRemove }) => mayRemove);
  if (!query && removable.length === 0) return null;
  return (
    <details className="inbox-saved">
      <summary>Saved filters</summary>
      {query && (
        <form method="post" action="/staff/inbox/filters/save">
          <input type="hidden" name="filters" value={query} />
          <Field
            name="name"
            label="Save these filters as"
            hint={unsavedWords}
            maxLength={MAX_FILTER_NAME}
            autoComplete="off"
            width={20}
          />
          <label className="choice">
            <input type="checkbox" name="shared" value="yes" /> Share with everyone on the team
          </label>
          <button className="quiet" type="submit">
            Save filter
          </button>
        </form>
      )}
      {removable.map(({ id, name }) => (
        <form key={id} method="post" action="/staff/inbox/filters/remove">
          <input type="hidden" name="saved" value={id} />
          <button className="quiet" type="submit">
            Remove “{name}”
          </button>
        </form>
      ))}
    </details>
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
const statuses = statusFilters.filter((status) => status !== 'sending');
const lists: { name: keyof InboxFilters; label: string; options: Option[] }[] = [
  { name: 'need', label: 'Needs staff', options: optionsOf(needNames, needLabels) },
  { name: 'status', label: 'Delivery status', options: optionsOf(statuses, statusFilterLabels) },
  { name: 'channel', label: 'Delivery method', options: optionsOf(channels, channelLabels) },
  { name: 'on_hold', label: 'On hold because', options: optionsOf(holdReasons, holdLabels) },
  { name: 'reason', label: 'Flagged or rejected', options: optionsOf(reasons, reasonLabel) },
  {
    name: 'state',
    label: 'State',
    options: [any, ...states.map(({ code, names }) => ({ value: code, label: names.en }))],
  },
  { name: 'language', label: 'Language', options: optionsOf(['en', 'es'], languageLabels) },
  { name: 'words', label: 'Text', options: optionsOf(['own', 'template'], ownTextLabels) },
];

/** One field per filter. Status, channel, and office must match the same letter. */
export function FilterFields({ filters }: { filters: InboxFilters }) {
  const value = (name: keyof InboxFilters) => filters[name] as string | undefined;
  return (
    <div className="staff-filters">
      {lists.map((list) => (
        <Select key={list.name} {...list} defaultValue={value(list.name)} />
      ))}
      <Field
        name="office"
        label="Office (like TX-37, or a name)"
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
