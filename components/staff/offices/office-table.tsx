import { StatusTag } from '@/components/staff/status-tag';
import { When } from '@/components/staff/when';
import { channelReasonLabels, channelTitles } from '@/lib/staff/channels/channel-labels';
import type { OfficeChoice } from '@/lib/staff/offices/office-choices';
import { MAX_COUNTED, type OfficeDeliveries } from '@/lib/staff/offices/office-deliveries';
import { officeNeedLabels, participationLabels } from '@/lib/staff/offices/office-labels';

type Props = { offices: OfficeChoice[]; deliveries: Map<string, OfficeDeliveries> };

/** Offices of one page; on a phone each row is a card. */
export function OfficeTable({ offices, deliveries }: Props) {
  return (
    <table className="staff-table stacked office-table">
      <caption className="hidden">Offices; times are Washington, D.C. time</caption>
      <thead>
        <tr>
          <th scope="col">Seat</th>
          <th scope="col">Member</th>
          <th scope="col">A letter goes by</th>
          <th scope="col">Known of it</th>
          <th scope="col">Last letters</th>
          <th scope="col">Not ended</th>
        </tr>
      </thead>
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
      <td className="office-way" data-label="A letter goes by">
        <OfficeWay {...office} />
      </td>
      <td data-label="Known of it">
        <Known office={office} />
      </td>
      <td data-label="Last letters">
        <ul>
          <li>
            Taken: <LastOutcome of={deliveries?.accepted} />
          </li>
          <li>
            Failed: <LastOutcome of={deliveries?.failed} />
          </li>
        </ul>
      </td>
      <td data-label="Not ended">
        <ul>
          <li>{cappedCount(deliveries?.queued ?? 0)} in line</li>
          <li>{cappedCount(deliveries?.selfSends ?? 0)} with supporters</li>
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

/** Newest accepted letter, or newest failed one. */
export function LastOutcome({ of }: { of: OfficeDeliveries['accepted'] | undefined }) {
  if (!of) return 'None';
  return (
    <>
      <When at={of.at} /> <StatusTag {...of} />
    </>
  );
}

/** Channel that an ordinary letter to an office uses now, and why. */
export function OfficeWay({ choice }: Pick<OfficeChoice, 'choice'>) {
  if (!choice) return 'None: the seat is vacant.';
  return (
    <>
      <strong>{channelTitles[choice.channel]}.</strong> {channelReasonLabels[choice.reason]}
    </>
  );
}
