import { Select } from '@/components/form/select';
import { states } from '@/lib/lookup/states';
import { channelTitles } from '@/lib/staff/offices/channel-labels';
import { needs } from '@/lib/staff/offices/office-choices';
import type { OfficeFilters } from '@/lib/staff/offices/office-filters';
import { needWords } from '@/lib/staff/offices/office-labels';

const any = { value: '', label: 'Any' };
const stateOptions = [any, ...states.map(({ code, names }) => ({ value: code, label: names.en }))];
const chamberOptions = [
  any,
  { value: 'house', label: 'House' },
  { value: 'senate', label: 'Senate' },
];
const channelOptions = [
  any,
  ...Object.entries(channelTitles).map(([value, label]) => ({ value, label })),
];
const needOptions = [any, ...needs.map((value) => ({ value, label: needWords[value] }))];

/** A GET form, so that the choice stays in the address bar. */
export function OfficeFilterForm({ filters }: { filters: OfficeFilters }) {
  return (
    <form className="staff-filters" method="get" action="/staff/offices" aria-label="Filter">
      <Select name="state" label="State" options={stateOptions} defaultValue={filters.state} />
      <Select
        name="chamber"
        label="Chamber"
        options={chamberOptions}
        defaultValue={filters.chamber}
      />
      <Select
        name="channel"
        label="Channel"
        options={channelOptions}
        defaultValue={filters.channel}
      />
      <Select
        name="needs"
        label="Needs something"
        options={needOptions}
        defaultValue={filters.needs}
      />
      <p className="staff-filter-buttons">
        <button type="submit">Filter</button>
        <a href="/staff/offices">Show all</a>
      </p>
    </form>
  );
}
