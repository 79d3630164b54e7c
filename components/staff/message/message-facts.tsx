import type { ReactNode } from 'react';
import { rejectionSentences } from '@/lib/campaign/rejection-sentences';
import { certaintyWords, holdLabels } from '@/lib/staff/labels';
import type { StaffMessage } from '@/lib/staff/messages/find-message';
import { writerOf } from '@/lib/staff/messages/receiver';
import { Facts } from '../facts';
import { When } from '../when';
import { ReviewFlagList } from './review-flags';

/** Who wrote, from where, and what happened to the message as a whole. */
export function MessageFacts({ message }: { message: StaffMessage }) {
  const { prefix, street, street2, city, state, zip, district, certainty } = message;
  const cityLine = [city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const facts: [string, ReactNode][] = [
    ['From', [prefix, writerOf(message)].filter(Boolean).join(' ')],
    ['Email', message.email],
    ['Phone', message.phone],
    ['Address', [street, street2, cityLine].filter(Boolean).join('\n')],
    ['District', `${district}, ${certaintyWords[certainty] ?? certainty}`],
    ['Received', <When key="received" at={message.createdAt} />],
    ['Language', message.language === 'es' ? 'Spanish' : 'English'],
    ['Edition', message.edition],
    ['Newsletter', message.newsletter ? 'Wants news' : 'No'],
    ['Held', message.holdReason && holdLabels[message.holdReason]],
    [
      'Marked',
      !message.holdReason && message.reviewFlags.length > 0 && (
        <ReviewFlagList key="marked" names={message.reviewFlags} />
      ),
    ],
    ['Confirmed', message.confirmedAt && <When key="confirmed" at={message.confirmedAt} />],
    ['Rejected because', rejectionSentences(message, 'en').join('\n')],
    ['All ended', message.endedAt && <When key="ended" at={message.endedAt} />],
    ['Erased', message.erasedAt && <When key="erased" at={message.erasedAt} />],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">About the message</h2>
      <Facts facts={facts} />
      <p className="hint">Times are Washington, D.C. time.</p>
    </section>
  );
}
