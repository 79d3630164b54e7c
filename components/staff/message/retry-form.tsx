import type { ChannelAvailability } from '@/lib/offices/choose-channel';
import { channelWords } from '@/lib/staff/labels';
import { versionOf } from '@/lib/staff/messages/change-message';
import type { StaffDelivery, StaffMessage } from '@/lib/staff/messages/find-message';
import { channelNow } from '@/lib/staff/messages/retry';

type Props = {
  delivery: StaffDelivery;
  message: StaffMessage;
  channels: ChannelAvailability;
  headingId: string;
};

/** The button that puts a delivery back in line, named by the way it would take now. */
export function RetryForm({ delivery, message, channels, headingId }: Props) {
  const choice = channelNow({ delivery, office: delivery.office, message }, channels);
  if (!choice) return <p className="hint">There is no way to send to this office from here.</p>;
  const { id, messageId } = delivery;
  return (
    <form method="post" action={`/staff/messages/${messageId}/retry`}>
      <input type="hidden" name="delivery" value={id} />
      <input type="hidden" name="seen" value={versionOf(message)} />
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
