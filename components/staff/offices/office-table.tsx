import { StatusTag } from '@/components/staff/status-tag';
import { TableHead } from '@/components/staff/table-head';
import { When } from '@/components/staff/when';
import { channelReasonLabels, channelTitles } from '@/lib/staff/channels/channel-labels';
import { acceptedLabel, statusLabels } from '@/lib/staff/labels';
import type { OfficeChoice } from '@/lib/staff/offices/office-choices';
import { MAX_COUNTED, type OfficeDeliveries } from '@/lib/staff/offices/office-deliveries';
import { officeNeedLabels, participationLabels } from '@/lib/staff/offices/office-labels';

type Props = { offices: OfficeChoice[]; deliveries: Map<string, OfficeDeliveries> };

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
        <ul>
          <li>
            <LastAccepted of={deliveries?.accepted} />
          </li>
          <li>
            Failed: <LastOutcome of={deliveries?.failed} />
          </li>
        </ul>
      </td>
      <td data-label="Unfinished">
        <ul>
          <li>{cappedCount(deliveries?.queued ?? 0)} queued</li>
          <li>{cappedCount(deliveries?.selfSends ?? 0)} to be sent by supporters</li>
        </ul>
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

/** Newest accepted letter; what test mode saved is not called accepted. */
function LastAccepted({ of }: { of: OfficeDeliveries['accepted'] | undefined }) {
  return (
    <>
      {of ? acceptedLabel(of) : statusLabels.accepted}: {of ? <When at={of.at} /> : 'None'}
    </>
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
