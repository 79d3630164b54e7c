import type { ReactNode } from 'react';
import { FactList } from '@/components/staff/facts';
import { StatusTag } from '@/components/staff/status-tag';
import { When } from '@/components/staff/when';
import { longDate } from '@/lib/campaign/long-date';
import { isSaved } from '@/lib/staff/labels';
import type { OfficeChoice } from '@/lib/staff/offices/office-choices';
import type { LastLetter, OfficeDeliveries } from '@/lib/staff/offices/office-deliveries';
import { channelChoiceLabels, participationLabels } from '@/lib/staff/offices/office-labels';
import { cappedCount, LastOutcome, OfficeWay } from './office-table';

type Props = { office: OfficeChoice; deliveries?: OfficeDeliveries };

/** Facts about the channels to one office. */
export function OfficeFacts({ office, deliveries }: Props) {
  const { seat, name, party, phone, vacantSince, notConfirmedSince } = office;
  const { email, emailSetAt, participation, listedAt, channelChoice, channelChoiceReason } = office;
  const { pausedAt, pausedReason } = office;
  const facts: [string, ReactNode][] = [
    ['Member', name ? [name, party].filter(Boolean).join(', ') : 'No one'],
    ['Vacant since', vacantSince && longDate(vacantSince, 'en')],
    ['Not confirmed since', notConfirmedSince && longDate(notConfirmedSince, 'en')],
    ['Phone in Washington', phone],
    ['Delivery method', <OfficeWay key="way" {...office} />],
    [
      'Online system',
      <>
        {participationLabels[participation]}
        {listedAt && (
          <>
            {' '}
            (list read <When at={listedAt} />)
          </>
        )}
      </>,
    ],
    ['Email address', email ?? 'None'],
    ['Address set', emailSetAt && <When at={emailSetAt} />],
    [
      'Chosen by staff',
      channelChoice && `${channelChoiceLabels[channelChoice]}. ${channelChoiceReason ?? ''}`,
    ],
    [
      'Paused since',
      pausedAt && (
        <>
          <When at={pausedAt} />: {pausedReason}
        </>
      ),
    ],
    [
      deliveries?.accepted && isSaved(deliveries.accepted) ? 'Last saved' : 'Last accepted',
      <LastOutcome key="taken" of={deliveries?.accepted} />,
    ],
    ['Last failed', <LastOutcome key="failed" of={deliveries?.failed} />],
    ['Queued', cappedCount(deliveries?.queued ?? 0)],
    ['To be sent by supporters', cappedCount(deliveries?.selfSends ?? 0)],
    [
      'Who holds the seat',
      <a key="roster" href={`/staff/roster/${seat}`}>
        See or correct seat {seat}
      </a>,
    ],
  ];
  return <FactList facts={facts} />;
}

/** Letters to an office that ended most recently, each with a link to its message. */
export function LastLetters({ letters }: { letters: LastLetter[] }) {
  if (letters.length === 0) return <p>No delivery to this office has finished yet.</p>;
  return (
    <ul className="staff-letters">
      {letters.map(({ id, messageId, reference, at, ...letter }) => (
        <li key={id}>
          <a href={`/staff/messages/${messageId}`}>{reference}</a> <StatusTag {...letter} />{' '}
          <When at={at} />
        </li>
      ))}
    </ul>
  );
}
