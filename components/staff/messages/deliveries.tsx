import { StatusTag, TableHead, When } from '@/components/staff/staff-parts';
import type { ChannelAvailability } from '@/lib/offices/choose-channel';
import type { Attempt } from '@/lib/platform/db';
import { reasonSentence } from '@/lib/staff/channels/channels';
import { attemptLabel, channelLabels, failureLabel, holdLabels } from '@/lib/staff/labels';
import { pageVersion } from '@/lib/staff/messages/change-message';
import type { StaffBounce, StaffDelivery, StaffMessage } from '@/lib/staff/messages/find-message';
import { receiverOf } from '@/lib/staff/messages/message-labels';
import { channelNow, mayRetry } from '@/lib/staff/messages/retry';

type DeliveriesProps = {
  message: StaffMessage;
  channels: ChannelAvailability;
  bounces: StaffBounce[];
};

/** Letters first, then notices to the supporter, one row each with folded details. */
export function Deliveries({ message, channels, bounces }: DeliveriesProps) {
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">Deliveries</h2>
      <ul className="message-deliveries">
        {message.deliveries.map((delivery) => (
          <DeliveryLine
            key={delivery.id}
            delivery={delivery}
            message={message}
            channels={channels}
            bounces={bounces.filter(({ deliveryId }) => deliveryId === delivery.id)}
          />
        ))}
      </ul>
    </section>
  );
}

type DeliveryLineProps = {
  delivery: StaffDelivery;
  message: StaffMessage;
  channels: ChannelAvailability;
  bounces: StaffBounce[];
};

/** One delivery with its status and the retry button; all other details are folded. */
function DeliveryLine({ delivery, message, channels, bounces }: DeliveryLineProps) {
  const { id, status, failure } = delivery;
  const headingId = `delivery-${id}`;
  return (
    <li>
      <details>
        <summary>
          <span id={headingId} className="message-receiver">
            {receiverOf(delivery)}
          </span>{' '}
          <StatusTag {...delivery} />{' '}
          <span className="hint">
            <When at={delivery.statusSince} short />
            {failure && `, ${failureLabel(failure)}`}
          </span>
        </summary>
        <DeliveryDetails delivery={delivery} bounces={bounces} />
      </details>
      {mayRetry(status) && !message.erasedBy && (
        <RetryForm
          delivery={delivery}
          message={message}
          channels={channels}
          headingId={headingId}
        />
      )}
    </li>
  );
}

/**
 * Details of a delivery: reason for its delivery method, errors, the recipient's id, every attempt,
 * and bounces.
 */
function DeliveryDetails({ delivery, bounces }: Pick<DeliveryLineProps, 'delivery' | 'bounces'>) {
  const { status, channel, channelReason, holdReason, providerId } = delivery;
  const reason = delivery.kind === 'letter' && reasonSentence(channelReason);
  return (
    <>
      <p>
        Since <When at={delivery.statusSince} />. Delivery method: {channelLabels[channel]}.
        {reason && ` ${reason}`}
        {status === 'on_hold' && holdReason && ` ${holdLabels[holdReason]}.`}
      </p>
      {providerId && (
        <p className="written">
          Receiver’s ID: <code>{providerId}</code>
        </p>
      )}
      {delivery.maybeAccepted && status !== 'accepted' && (
        <p>One attempt ended without an answer: the receiver may have accepted it.</p>
      )}
      {status === 'queued' && (
        <p>
          Next attempt: <When at={delivery.dueAt} />
        </p>
      )}
      <AttemptTable delivery={delivery} />
      {bounces.map((bounce) => (
        <p key={bounce.id} className="written" dir="auto">
          Bounced on <When at={bounce.receivedAt} />: {failureLabel(bounce.failure)}.{' '}
          {bounce.serverText}
        </p>
      ))}
    </>
  );
}

/** Attempts of one delivery, oldest first, with the server's answer. */
function AttemptTable({ delivery }: Pick<DeliveryLineProps, 'delivery'>) {
  const attempts = delivery.attemptLog;
  if (attempts.length === 0) return <p className="hint">No attempts yet.</p>;
  return (
    <table className="staff-table stacked">
      <caption>
        Attempts<span className="hidden"> for {receiverOf(delivery)}</span>
      </caption>
      <TableHead columns={['Attempt', 'Started', 'Ended', 'Result', 'The server’s answer']} />
      <tbody>
        {attempts.map((attempt) => (
          <tr key={attempt.id}>
            <th scope="row">{attempt.number}</th>
            <td data-label="Started">
              <When at={attempt.startedAt} />
            </td>
            <td data-label="Ended">
              {attempt.endedAt ? <When at={attempt.endedAt} /> : 'Not yet'}
            </td>
            <td data-label="Result">{outcomeOf(attempt, delivery)}</td>
            <td data-label="The server’s answer" className="written" dir="auto">
              {attempt.serverText ?? 'None'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function outcomeOf({ outcome, failure }: Attempt, delivery: StaffDelivery): string {
  if (!outcome) return 'Unknown';
  const words = attemptLabel(outcome, delivery);
  return failure ? `${words}: ${failureLabel(failure)}` : words;
}

type RetryFormProps = {
  delivery: StaffDelivery;
  message: StaffMessage;
  channels: ChannelAvailability;
  headingId: string;
};

/** Button that queues a delivery again, with the channel it would use now. */
function RetryForm({ delivery, message, channels, headingId }: RetryFormProps) {
  const choice = channelNow({ delivery, office: delivery.office, message }, channels);
  if (!choice) return <p className="hint">No delivery method reaches this office.</p>;
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
        Retry ({channelLabels[choice.channel]})
      </button>
    </form>
  );
}
