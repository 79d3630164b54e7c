import { StatusTag } from '@/components/staff/status-tag';
import { When } from '@/components/staff/when';
import type { ChannelAvailability } from '@/lib/offices/choose-channel';
import type { Attempt } from '@/lib/platform/db';
import { reasonSentence } from '@/lib/staff/channels/channel-labels';
import { attemptOutcomeLabels, channelLabels, failureLabels, holdLabels } from '@/lib/staff/labels';
import { pageVersion } from '@/lib/staff/messages/change-message';
import type { StaffBounce, StaffDelivery, StaffMessage } from '@/lib/staff/messages/find-message';
import { receiverOf } from '@/lib/staff/messages/receiver';
import { channelNow, mayRetry } from '@/lib/staff/messages/retry';

type DeliveriesProps = {
  message: StaffMessage;
  channels: ChannelAvailability;
  bounces: StaffBounce[];
};

/** Letters first, then notices to the supporter. */
export function Deliveries({ message, channels, bounces }: DeliveriesProps) {
  return (
    <>
      <h2>Deliveries</h2>
      {message.deliveries.map((delivery) => (
        <DeliveryCard
          key={delivery.id}
          delivery={delivery}
          message={message}
          channels={channels}
          bounces={bounces.filter(({ deliveryId }) => deliveryId === delivery.id)}
        />
      ))}
    </>
  );
}

type DeliveryCardProps = {
  delivery: StaffDelivery;
  message: StaffMessage;
  channels: ChannelAvailability;
  bounces: StaffBounce[];
};

/**
 * One delivery: its status, why it uses its channel, errors, the receiver's id, every attempt,
 * bounces, and the button to retry.
 */
export function DeliveryCard({ delivery, message, channels, bounces }: DeliveryCardProps) {
  const { id, status, channel, channelReason, failure, holdReason, providerId } = delivery;
  const reason = delivery.kind === 'letter' && reasonSentence(channelReason);
  const headingId = `delivery-${id}`;
  return (
    <article className="staff-delivery" aria-labelledby={headingId}>
      <h3 id={headingId}>{receiverOf(delivery)}</h3>
      <p>
        <StatusTag {...delivery} /> since <When at={delivery.statusSince} />. Channel:{' '}
        {channelLabels[channel]}.{reason && ` ${reason}`}
        {failure && ` What went wrong: ${failureLabels[failure] ?? failure}.`}
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
        <RetryForm
          delivery={delivery}
          message={message}
          channels={channels}
          headingId={headingId}
        />
      )}
      <AttemptTable attempts={delivery.attemptLog} receiver={receiverOf(delivery)} />
      {bounces.map((bounce) => (
        <p key={bounce.id} className="written" dir="auto">
          Reported as come back on <When at={bounce.receivedAt} />:{' '}
          {failureLabels[bounce.failure] ?? bounce.failure}. {bounce.serverText}
        </p>
      ))}
    </article>
  );
}

/** Attempts of one delivery, oldest first, with the server's own words. */
export function AttemptTable({ attempts, receiver }: { attempts: Attempt[]; receiver: string }) {
  if (attempts.length === 0) return <p className="hint">Not tried yet.</p>;
  return (
    <table className="staff-table stacked">
      <caption>
        Tries<span className="hidden"> for {receiver}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Try</th>
          <th scope="col">Began</th>
          <th scope="col">Ended</th>
          <th scope="col">Outcome</th>
          <th scope="col">The server’s words</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <tr key={attempt.id}>
            <th scope="row">{attempt.number}</th>
            <td data-label="Began">
              <When at={attempt.startedAt} />
            </td>
            <td data-label="Ended">
              {attempt.endedAt ? <When at={attempt.endedAt} /> : 'Not ended'}
            </td>
            <td data-label="Outcome">{outcomeOf(attempt)}</td>
            <td data-label="The server’s words" className="written" dir="auto">
              {attempt.serverText ?? 'None'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function outcomeOf({ outcome, failure }: Attempt): string {
  if (!outcome) return 'Not known';
  const words = attemptOutcomeLabels[outcome] ?? outcome;
  return failure ? `${words}: ${failureLabels[failure] ?? failure}` : words;
}

type RetryFormProps = {
  delivery: StaffDelivery;
  message: StaffMessage;
  channels: ChannelAvailability;
  headingId: string;
};

/** Button that queues a delivery again, with the channel it would use now. */
export function RetryForm({ delivery, message, channels, headingId }: RetryFormProps) {
  const choice = channelNow({ delivery, office: delivery.office, message }, channels);
  if (!choice) return <p className="hint">There is no way to send to this office from here.</p>;
  const { id, messageId } = delivery;
  return (
    <form method="post" action={`/staff/messages/${messageId}/retry`}>
      <input type="hidden" name="delivery" value={id} />
      <input type="hidden" name="seen" value={pageVersion(message)} />
      <button
        className="quiet"
        type="submit"
        id={`retry-${id}`}
        aria-labelledby={`retry-${id} ${headingId}`}
      >
        Try again ({channelLabels[choice.channel]})
      </button>
    </form>
  );
}
