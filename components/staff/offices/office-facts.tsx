import type { ReactNode } from 'react';
import { longDate } from '@/lib/campaign/long-date';
import type { OfficeChoice } from '@/lib/staff/offices/office-choices';
import type { OfficeDeliveries } from '@/lib/staff/offices/office-deliveries';
import { choiceWords, participationWords } from '@/lib/staff/offices/office-labels';
import { Facts } from '../facts';
import { When } from '../when';
import { LastOutcome } from './last-outcome';
import { countWords } from './office-table';
import { OfficeWay } from './office-way';

type Props = { office: OfficeChoice; deliveries?: OfficeDeliveries };

/** Everything that is known of the way to one office. */
export function OfficeFacts({ office, deliveries }: Props) {
  const { seat, name, party, phone, vacantSince, notConfirmedSince } = office;
  const { email, emailSetAt, participation, listedAt, channelChoice, channelChoiceReason } = office;
  const { pausedAt, pausedReason } = office;
  const facts: [string, ReactNode][] = [
    ['Member', name ? [name, party].filter(Boolean).join(', ') : 'Nobody'],
    ['Vacant since', vacantSince && longDate(vacantSince, 'en')],
    ['Not confirmed since', notConfirmedSince && longDate(notConfirmedSince, 'en')],
    ['Phone in Washington', phone],
    ['A letter goes by', <OfficeWay key="way" {...office} />],
    [
      'Gateway',
      <>
        {participationWords[participation]}
        {listedAt && (
          <>
            {' '}
            (list read <When at={listedAt} />)
          </>
        )}
      </>,
    ],
    ['Address for mail', email ?? 'None'],
    ['Address set', emailSetAt && <When at={emailSetAt} />],
    [
      'Way chosen by staff',
      channelChoice && `${choiceWords[channelChoice]}. ${channelChoiceReason ?? ''}`,
    ],
    [
      'Paused since',
      pausedAt && (
        <>
          <When at={pausedAt} />: {pausedReason}
        </>
      ),
    ],
    ['Last taken', <LastOutcome key="taken" of={deliveries?.accepted} />],
    ['Last failed', <LastOutcome key="failed" of={deliveries?.failed} />],
    ['Letters in line', countWords(deliveries?.queued ?? 0)],
    ['With their supporters to send', countWords(deliveries?.selfSends ?? 0)],
    [
      'Who holds the seat',
      <a key="roster" href={`/staff/roster/${seat}`}>
        See or correct seat {seat}
      </a>,
    ],
  ];
  return <Facts facts={facts} />;
}
