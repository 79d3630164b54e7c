import { Select } from '@/components/form/select';
import { TableHead } from '@/components/staff/table-head';
import { states } from '@/lib/lookup/states';
import { channelReasonLabels, channelTitles } from '@/lib/staff/channels/channel-labels';
import {
  type ChoiceCount,
  type OfficeFilters,
  officeNeeds,
  officesPath,
} from '@/lib/staff/offices/office-choices';
import { officeNeedLabels } from '@/lib/staff/offices/office-labels';

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
const needOptions = [
  any,
  ...officeNeeds.map((value) => ({ value, label: officeNeedLabels[value] })),
];

/** Filters of the offices. The form uses GET, so that the filters stay in the address bar. */
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
        label="Delivery method"
        options={channelOptions}
        defaultValue={filters.channel}
      />
      <Select
        name="needs"
        label="Needs attention"
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

/** Number of offices by channel of an ordinary letter and by reason. */
export function ChoiceCounts({ counts }: { counts: ChoiceCount[] }) {
  return (
    <table className="staff-table stacked">
      <caption className="hidden">Offices by delivery method</caption>
      <TableHead columns={['Delivery method', 'Offices', 'Why']} />
      <tbody>
        {counts.map(({ channel, reason, offices }) => (
          <tr key={channel + reason}>
            <th scope="row">
              <a href={officesPath({ channel })}>{channelTitles[channel]}</a>
            </th>
            <td data-label="Offices">{offices}</td>
            <td data-label="Why">{channelReasonLabels[reason]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
