import { TextArea } from '@/components/form/text-area';
import { REJECT_REASON_MOST } from '@/lib/staff/access/staff-fields';
import type { StaffMessage } from '@/lib/staff/messages/find-message';
import { heldWords } from '@/lib/staff/staff-copy';
import { SuspicionList } from './suspicions';

type Props = { message: StaffMessage; reason?: string; problem?: string };

/** Release or reject, while the letters of a message are held. */
export function ReviewForms({ message, reason, problem }: Props) {
  const held = message.deliveries.filter(({ status }) => status === 'held').length;
  if (!message.heldFor || held === 0) return null;
  const action = `/staff/messages/${message.id}`;
  return (
    <section className="staff-review" aria-labelledby="review">
      <h2 id="review">{heldWords[message.heldFor]}</h2>
      {message.suspicions.length > 0 && <SuspicionList names={message.suspicions} />}
      {message.heldFor === 'review' ? (
        <form method="post" action={`${action}/release`}>
          <button type="submit">Release {held === 1 ? '1 letter' : `${held} letters`}</button>
        </form>
      ) : (
        <p>
          The supporter has not confirmed yet that the email address is theirs, so the letters
          cannot be released here. They go on when the supporter confirms.
        </p>
      )}
      <form method="post" action={`${action}/reject`} noValidate>
        <TextArea
          name="reason"
          label="Why is it not sent on?"
          hint={`The supporter reads this on their receipt. At most ${REJECT_REASON_MOST} characters.`}
          rows={3}
          defaultValue={reason}
          error={problem}
          errorLabel="Error:"
        />
        <button className="quiet" type="submit">
          Reject the message
        </button>
      </form>
    </section>
  );
}
