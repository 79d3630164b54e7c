import { holdLabels } from '@/lib/staff/labels';
import { versionOf } from '@/lib/staff/messages/change-message';
import type { StaffMessage } from '@/lib/staff/messages/find-message';
import { type Filled, RejectionFields } from './rejection-fields';
import { ReviewFlagList } from './review-flags';

type Props = { message: StaffMessage; filled: Filled };

/** Release or reject, while the letters of a message are held. */
export function ReviewForms({ message, filled }: Props) {
  const held = message.deliveries.filter(({ status }) => status === 'on_hold').length;
  if (!message.holdReason || held === 0) return null;
  const action = `/staff/messages/${message.id}`;
  const seen = <input type="hidden" name="seen" value={versionOf(message)} />;
  return (
    <section className="staff-review" aria-labelledby="review">
      <h2 id="review">{holdLabels[message.holdReason]}</h2>
      {message.reviewFlags.length > 0 && <ReviewFlagList names={message.reviewFlags} />}
      {message.holdReason === 'review' ? (
        <form method="post" action={`${action}/release`}>
          {seen}
          <button type="submit">Release {held === 1 ? '1 letter' : `${held} letters`}</button>
        </form>
      ) : (
        <p>
          The supporter has not confirmed yet that the email address is theirs, so the letters
          cannot be released here. They go on when the supporter confirms.
        </p>
      )}
      {message.language === 'es' && <p className="hint">The supporter reads Spanish.</p>}
      <form method="post" action={`${action}/reject`} noValidate>
        {seen}
        <RejectionFields {...filled} />
        <button className="quiet" type="submit">
          Reject the message
        </button>
      </form>
    </section>
  );
}
