import type { StaffDelivery } from '@/lib/staff/find-message';
import { receiverOf } from '@/lib/staff/receiver';
import { channelNow, mayRetry } from '@/lib/staff/retry';
import { channelWords, failureWords } from '@/lib/staff/staff-copy';
import { AttemptTable } from './attempt-table';
import { StatusTag } from './status-tag';
import { When } from './when';

/** One delivery: its state, what went wrong, every try, and the button to try again. */
export function DeliveryCard({ delivery, erased }: { delivery: StaffDelivery; erased: boolean }) {
  const { id, status, channel, failure } = delivery;
  const headingId = `delivery-${id}`;
  return (
    <article className="staff-delivery" aria-labelledby={headingId}>
      <h3 id={headingId}>{receiverOf(delivery)}</h3>
      <p>
        <StatusTag status={status} channel={channel} /> since <When at={delivery.statusSince} />.
        Channel: {channelWords[channel]}.
        {failure && ` What went wrong: ${failureWords[failure] ?? failure}.`}
      </p>
      {status === 'waiting' && (
        <p>
          Next try: <When at={delivery.dueAt} />
        </p>
      )}
      {mayRetry(status) && !erased && <Retry delivery={delivery} headingId={headingId} />}
      <AttemptTable attempts={delivery.attemptLog} receiver={receiverOf(delivery)} />
    </article>
  );
}

function Retry({ delivery, headingId }: { delivery: StaffDelivery; headingId: string }) {
  const channel = channelNow(delivery, delivery.office);
  if (!channel) return <p className="hint">There is no way to send to this office from here.</p>;
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
        Try again ({channelWords[channel]})
      </button>
    </form>
  );
}
