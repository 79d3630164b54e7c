import type { Ways } from '@/lib/lookup/roster/office-channel';
import type { StaffDelivery, StaffMessage } from '@/lib/staff/messages/find-message';
import { receiverOf } from '@/lib/staff/messages/receiver';
import { channelNow, mayRetry } from '@/lib/staff/messages/retry';
import { reasonSentence } from '@/lib/staff/offices/channel-words';
import { channelWords, failureWords } from '@/lib/staff/staff-copy';
import { StatusTag } from '../status-tag';
import { When } from '../when';
import { AttemptTable } from './attempt-table';

type Props = { delivery: StaffDelivery; message: StaffMessage; ways: Ways };

/** One delivery: its state, why it takes its channel, what went wrong, every try, and the button to try again. */
export function DeliveryCard({ delivery, message, ways }: Props) {
  const { id, status, channel, channelReason, failure } = delivery;
  const reason = delivery.kind === 'letter' && reasonSentence(channelReason);
  const headingId = `delivery-${id}`;
  return (
    <article className="staff-delivery" aria-labelledby={headingId}>
      <h3 id={headingId}>{receiverOf(delivery)}</h3>
      <p>
        <StatusTag {...delivery} /> since <When at={delivery.statusSince} />. Channel:{' '}
        {channelWords[channel]}.{reason && ` ${reason}`}
        {failure && ` What went wrong: ${failureWords[failure] ?? failure}.`}
      </p>
      {status === 'waiting' && (
        <p>
          Next try: <When at={delivery.dueAt} />
        </p>
      )}
      {mayRetry(status) && !message.erasedAt && (
        <Retry delivery={delivery} message={message} ways={ways} headingId={headingId} />
      )}
      <AttemptTable attempts={delivery.attemptLog} receiver={receiverOf(delivery)} />
    </article>
  );
}

function Retry({ delivery, message, ways, headingId }: Props & { headingId: string }) {
  const choice = channelNow({ delivery, office: delivery.office, message }, ways);
  if (!choice) return <p className="hint">There is no way to send to this office from here.</p>;
  const { id, messageId } = delivery;
  return (
    <form method="post" action={`/staff/messages/${messageId}/retry`}>
      <input type="hidden" name="delivery" value={id} />
      <button
        className="quiet"
        type="submit"
        id={`retry-${id}`}
        aria-labelledby={`retry-${id} ${headingId}`}
      >
        Try again ({channelWords[choice.channel]})
      </button>
    </form>
  );
}
