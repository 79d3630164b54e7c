import { Select } from '@/components/form/fields';
import { StatusTag, TableHead, When } from '@/components/staff/staff-parts';
import { states } from '@/lib/lookup/states';
import { channelReasonLabels, channelTitles } from '@/lib/staff/channels/channels';
import { acceptedLabel } from '@/lib/staff/labels';
import {
  type ChoiceCount,
  type OfficeChoice,
  type OfficeFilters,
  officeNeeds,
  officesPath,
} from '@/lib/staff/offices/office-choices';
import { MAX_COUNTED, type OfficeDeliveries } from '@/lib/staff/offices/office-deliveries';
import { officeNeedLabels, participationLabels } from '@/lib/staff/offices/office-labels';

type Props = { offices: OfficeChoice[]; deliveries: Map<string, OfficeDeliveries> };

/** Number of offices that match the filters, or what to do if there is none. */
export function FoundOffices({ found, filters }: { found: number; filters: OfficeFilters }) {
  if (found > 0) return <p>{found === 1 ? '1 office' : `${found} offices`}</p>;
  return officesPath(filters) === officesPath({}) ? (
    <p>
      No offices yet. <a href="/staff/roster#update">Update the members of Congress</a>
    </p>
  ) : (
    <p>
      No offices match. Remove a filter. <a href={officesPath({})}>Show all offices</a>
    </p>
  );
}

/** Offices of one page; on a phone each row is a card. */
export function OfficeTable({ offices, deliveries }: Props) {
  return (
    <table className="staff-table stacked office-table">
      <caption className="hidden">Offices; times are Washington, D.C. time</caption>
      <TableHead
        columns={['Seat', 'Member', 'Delivery method', 'Status', 'Last deliveries', 'Unfinished']}
      />
      <tbody>
        {offices.map((office) => (
          <Row key={office.seat} office={office} deliveries={deliveries.get(office.seat)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ office, deliveries }: { office: OfficeChoice; deliveries?: OfficeDeliveries }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/staff/offices/${office.seat}`}>{office.seat}</a>
      </th>
      <td data-label="Member">{office.name ?? 'Vacant'}</td>
      <td className="office-way" data-label="Delivery method">
        <OfficeWay {...office} />
      </td>
      <td data-label="Status">
        <Known office={office} />
      </td>
      <td data-label="Last deliveries">
        <LastDeliveries of={deliveries} />
      </td>
      <td data-label="Unfinished">
        <Unfinished queued={deliveries?.queued ?? 0} selfSends={deliveries?.selfSends ?? 0} />
      </td>
    </tr>
  );
}

function Known({ office }: { office: OfficeChoice }) {
  const { needs, participation, email, emailSetAt, pausedAt } = office;
  return (
    <ul>
      {needs.map((need) => (
        <li key={need}>
          {officeNeedLabels[need]}
          {need === 'paused' && pausedAt && (
            <>
              {' '}
              since <When at={pausedAt} />
            </>
          )}
        </li>
      ))}
      {email && (
        <li className="office-email">
          {email}
          {emailSetAt && (
            <>
              , set <When at={emailSetAt} />
            </>
          )}
        </li>
      )}
      <li>{participationLabels[participation]}</li>
    </ul>
  );
}

export function cappedCount(count: number): string {
  return count > MAX_COUNTED ? `more than ${MAX_COUNTED}` : String(count);
}

/** Newest accepted letter and newest failed one; what test mode saved is not called accepted. */
function LastDeliveries({ of }: { of: OfficeDeliveries | undefined }) {
  if (!of?.accepted && !of?.failed) return 'None';
  return (
    <ul>
      {of.accepted && (
        <li>
          {acceptedLabel(of.accepted)}: <When at={of.accepted.at} />
        </li>
      )}
      {of.failed && (
        <li>
          Failed: <LastOutcome of={of.failed} />
        </li>
      )}
    </ul>
  );
}

function Unfinished({ queued, selfSends }: { queued: number; selfSends: number }) {
  if (queued + selfSends === 0) return 'None';
  return (
    <ul>
      {queued > 0 && <li>{cappedCount(queued)} queued</li>}
      {selfSends > 0 && <li>{cappedCount(selfSends)} to be sent by supporters</li>}
    </ul>
  );
}

/** Newest accepted letter, or newest failed one. */
export function LastOutcome({ of }: { of: OfficeDeliveries['accepted'] | undefined }) {
  if (!of) return 'None';
  return (
    <>
      <When at={of.at} /> <StatusTag {...of} />
    </>
  );
}

/** Channel that an ordinary letter to an office uses now, with the reason. */
export function OfficeWay({ choice }: Pick<OfficeChoice, 'choice'>) {
  if (!choice) return 'None: the seat is vacant.';
  return (
    <>
      <strong>{channelTitles[choice.channel]}.</strong> {channelReasonLabels[choice.reason]}
    </>
  );
}

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
