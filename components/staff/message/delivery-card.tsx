import type { ChannelAvailability } from '@/lib/offices/choose-channel';
import { channelWords, failureWords, holdLabels } from '@/lib/staff/labels';
import type { StaffBounce, StaffDelivery, StaffMessage } from '@/lib/staff/messages/find-message';
import { receiverOf } from '@/lib/staff/messages/receiver';
import { mayRetry } from '@/lib/staff/messages/retry';
import { reasonSentence } from '@/lib/staff/offices/channel-labels';
import { StatusTag } from '../status-tag';
import { When } from '../when';
import { AttemptTable } from './attempt-table';
import { RetryForm } from './retry-form';

type Props = {
  delivery: StaffDelivery;
  message: StaffMessage;
  channels: ChannelAvailability;
  bounces: StaffBounce[];
};

/**
 * One delivery: its state, why it takes its channel, what went wrong, what the receiver calls it,
 * every try, what came back, and the button to try again.
 */
export function DeliveryCard({ delivery, message, channels, bounces }: Props) {
  const { id, status, channel, channelReason, failure, holdReason, providerId } = delivery;
  const reason = delivery.kind === 'letter' && reasonSentence(channelReason);
  const headingId = `delivery-${id}`;
  return (
    <article className="staff-delivery" aria-labelledby={headingId}>
      <h3 id={headingId}>{receiverOf(delivery)}</h3>
      <p>
        <StatusTag {...delivery} /> since <When at={delivery.statusSince} />. Channel:{' '}
        {channelWords[channel]}.{reason && ` ${reason}`}
        {failure && ` What went wrong: ${failureWords[failure] ?? failure}.`}
        {status === 'on_hold' && holdReason && ` ${holdLabels[holdReason]}.`}
      </p>
      {providerId && (
        <p className="written">
          The receiver’s number for it: <code>{providerId}</code>
        </p>
      )}
      {delivery.maybeTaken && status !== 'accepted' && (
        <p>One try ended without a word: the receiver may have taken the letter then.</p>
      )}
      {status === 'queued' && (
        <p>
          Next try: <When at={delivery.dueAt} />
        </p>
      )}
      {mayRetry(status) && !message.erasedBy && (
        <RetryForm {...{ delivery, message, channels, headingId }} />
      )}
      <AttemptTable attempts={delivery.attemptLog} receiver={receiverOf(delivery)} />
      {bounces.map((bounce) => (
        <p key={bounce.id} className="written" dir="auto">
          Reported as come back on <When at={bounce.receivedAt} />:{' '}
          {failureWords[bounce.failure] ?? bounce.failure}. {bounce.serverText}
        </p>
      ))}
    </article>
  );
}
