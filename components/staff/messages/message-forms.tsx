import { Field, Radios, TextArea } from '@/components/form/fields';
import { When } from '@/components/staff/staff-parts';
import type { Staff } from '@/lib/staff/access/require-staff';
import { eraseReasonLabels, holdLabels } from '@/lib/staff/labels';
import { pageVersion } from '@/lib/staff/messages/change-message';
import type { StaffDelivery, StaffMessage } from '@/lib/staff/messages/find-message';
import {
  eraseReasons,
  type FilledForm,
  MAX_ERASE_WORDS,
  MAX_NOTE,
} from '@/lib/staff/messages/message-fields';
import { messagePath } from '@/lib/staff/messages/message-paths';
import { RejectionFields, ReviewFlagList } from './review-flags';

type DecisionProps = {
  message: StaffMessage;
  filled: FilledForm;
  /** Mark of the shown text; undefined while the text is behind its content warning. */
  opened?: string;
  next: { id: string; reference: string } | null;
  /** Whether its request is over, so that it cannot be approved. */
  isUnsent: boolean;
  /** Assignee whose messages are being reviewed; the next message is theirs too. */
  assignee?: string;
};

/**
 * Decision, always visible: beside the text, or on a phone in a bar at the bottom. Approval is
 * possible once the text was opened.
 */
export function Decision({ message, filled, opened, next, isUnsent, assignee }: DecisionProps) {
  const onHold = message.deliveries.filter(({ status }) => status === 'on_hold').length;
  const isReview = message.holdReason === 'review' && onHold > 0 && !isUnsent;
  const nextLink = next && (
    <a className="button quiet" data-key="n" href={messagePath(next.id, { assignee })}>
      Next<span className="hidden"> message: {next.reference}</span>
    </a>
  );
  if (!message.holdReason || onHold === 0) {
    return (
      <div className="message-bar">
        {nextLink ??
          (assignee
            ? 'No other message in this list is waiting to be read.'
            : 'No message is waiting to be read.')}
      </div>
    );
  }
  const { problems, typed } = filled;
  const isRejecting = Boolean(problems.rejection || problems.rejectionWords || typed.rejection);
  return (
    <section aria-labelledby="review">
      <h2 id="review">{holdLabels[message.holdReason]}</h2>
      {message.reviewFlags.length > 0 && <ReviewFlagList names={message.reviewFlags} />}
      {isUnsent && (
        <p>
          Its request is over, so it can’t be sent. An admin can accept that, with a reason, under
          Campaign. You can still reject it.
        </p>
      )}
      {message.holdReason === 'confirmation' && !isUnsent && (
        <p>It is sent when the supporter confirms. Staff can only reject it until then.</p>
      )}
      <div className="message-bar">
        {isReview && opened && (
          <form method="post" action={`${messagePath(message.id)}/release`}>
            <Seen message={message} />
            <Assignee of={assignee} />
            <input type="hidden" name="opened" value={opened} />
            <button type="submit" data-key="a">
              Approve and send
              <span className="hidden"> {deliveriesCount(onHold)}</span>
            </button>
          </form>
        )}
        {isReview && !opened && (
          <a
            className="button"
            href={`${messagePath(message.id, { text: 'open', assignee })}#text`}
          >
            Show the text to approve
          </a>
        )}
        <a className="button quiet message-to-reject" href="#reject">
          Reject…
        </a>
        {nextLink}
      </div>
      <p className="hint">
        {deliveriesCount(onHold)} on hold.
        {message.language === 'es' && ' The supporter reads Spanish.'}
      </p>
      <details open={isRejecting} data-key="r" className="message-reject">
        <summary>Reject…</summary>
        <form id="reject" method="post" action={`${messagePath(message.id)}/reject`} noValidate>
          <Seen message={message} />
          <Assignee of={assignee} />
          <RejectionFields {...filled} />
          <button className="quiet" type="submit">
            Reject the message
          </button>
        </form>
      </details>
    </section>
  );
}

const Seen = ({ message }: { message: StaffMessage }) => (
  <input type="hidden" name="seen" value={pageVersion(message)} />
);

const Assignee = ({ of }: { of?: string }) =>
  of && <input type="hidden" name="assignee" value={of} />;

const deliveriesCount = (count: number) => (count === 1 ? '1 delivery' : `${count} deliveries`);

type FilingProps = { message: StaffMessage; me: Pick<Staff, 'id'>; filled: FilledForm };

/** Assignee and tags of the message. */
export function Filing({ message, me, filled: { typed, problems } }: FilingProps) {
  const { id, assignee, tags, erasedBy } = message;
  if (erasedBy) return null;
  const isMine = assignee?.id === me.id;
  return (
    <section className="message-filing" aria-label="Assignment and tags">
      <form method="post" action={`${messagePath(id)}/assign`} className="one-line">
        <span>{assignee ? `Assigned to ${isMine ? 'you' : assignee.name}` : 'Not assigned'}</span>
        <button className="quiet" type="submit" name="assign" value={isMine ? 'no one' : 'me'}>
          {isMine ? 'Unassign' : 'Assign to me'}
        </button>
      </form>
      <details open={Boolean(problems.tags)}>
        <summary>{tags.length > 0 ? tags.map((tag) => `#${tag}`).join(' ') : 'Add tags'}</summary>
        <form method="post" action={`${messagePath(id)}/tags`} noValidate>
          <Seen message={message} />
          <Field
            name="tags"
            label="Tags"
            hint="Separate them with commas, like: press, housing. Don’t name people."
            defaultValue={typed.tags ?? tags.join(', ')}
            autoComplete="off"
            error={problems.tags}
          />
          <button className="quiet" type="submit">
            Save tags
          </button>
        </form>
      </details>
    </section>
  );
}

/** Form that puts queued letters on hold, shown while there are any. */
export function HoldForm({ message }: { message: StaffMessage }) {
  const waiting = message.deliveries.filter(mayBeOnHold(message)).length;
  if (waiting === 0 || message.erasedBy) return null;
  return (
    <section aria-labelledby="hold">
      <h2 id="hold">Put it on hold</h2>
      <p className="hint">
        Stops anything that hasn’t been sent until someone approves or rejects it. The supporter
        reads on their receipt that it is under review.
      </p>
      <form method="post" action={`${messagePath(message.id)}/hold`}>
        <button className="quiet" type="submit">
          Hold {deliveriesCount(waiting)}
        </button>
      </form>
    </section>
  );
}

/**
 * Letters that are queued, or on hold for a new Congress, because both would be sent without a
 * decision by staff.
 */
const mayBeOnHold =
  ({ holdReason }: StaffMessage) =>
  ({ kind, status, holdReason: own }: StaffDelivery) =>
    kind === 'letter' &&
    (status === 'queued' ||
      (status === 'on_hold' && own === 'new_congress' && holdReason === null));

type NotesProps = { message: StaffMessage; filled: FilledForm };

/** Internal notes of staff, oldest first, with a form to add one. */
export function Notes({ message, filled: { typed, problems } }: NotesProps) {
  const { id, notes, erasedBy } = message;
  return (
    <section className="staff-work" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      {notes.length === 0 && (
        <p className="hint">No notes yet. A note is for the team; the supporter never sees it.</p>
      )}
      {notes.map((note) => (
        <article className="staff-note" key={note.id} aria-label={`Note by ${note.author}`}>
          <p className="hint">
            <strong>{note.author}</strong>, <When at={note.createdAt} />
          </p>
          <p className="written" dir="auto">
            {note.text}
          </p>
        </article>
      ))}
      {!erasedBy && (
        <form method="post" action={`/staff/messages/${id}/note`} noValidate>
          <input type="hidden" name="seen" value={pageVersion(message)} />
          <TextArea
            name="note"
            label="Note for the team"
            hint={`Notes are deleted with the supporter’s information. At most ${MAX_NOTE.toLocaleString('en-US')} characters.`}
            rows={3}
            maxLength={MAX_NOTE}
            defaultValue={typed.note}
            error={problems.note}
          />
          <button className="quiet" type="submit">
            Add note
          </button>
        </form>
      )}
    </section>
  );
}

type EraseFormProps = { message: StaffMessage; filled: FilledForm };

/**
 * Form that deletes the personal data. It is closed by default and requires the typed reference.
 */
export function EraseMessageForm({ message, filled: { typed, problems } }: EraseFormProps) {
  const { id, reference, erasedAt, erasedBy } = message;
  if (erasedAt) return null;
  if (erasedBy) {
    return (
      <p className="staff-notice">
        The supporter’s information is being deleted. Unsent deliveries were canceled. The rest will
        be deleted within minutes.
      </p>
    );
  }
  const open = ['eraseWhy', 'eraseWords', 'reference'].some(
    (field) => problems[field] ?? typed[field],
  );
  return (
    <section className="staff-work" aria-labelledby="erase">
      <h2 id="erase">Delete the supporter’s information</h2>
      <details open={open}>
        <summary>Delete their information and what they wrote</summary>
        <p>
          This can’t be undone. Unsent deliveries are canceled. Name, addresses, text, tags, and
          notes are deleted; the reference, the district, the dates, and the delivery statuses stay.
          Offices keep what they received.
        </p>
        <form method="post" action={`/staff/messages/${id}/erase`} noValidate>
          <input type="hidden" name="seen" value={pageVersion(message)} />
          <Radios
            name="eraseWhy"
            label="Why are you deleting it?"
            options={eraseReasons.map((value) => ({ value, label: eraseReasonLabels[value] }))}
            defaultValue={typed.eraseWhy}
            error={problems.eraseWhy}
          />
          <Field
            name="eraseWords"
            label="Reason"
            optional="(only for another reason)"
            hint={`It stays in the audit, so write nothing about the person. At most ${MAX_ERASE_WORDS} characters.`}
            maxLength={MAX_ERASE_WORDS}
            defaultValue={typed.eraseWords}
            error={problems.eraseWords}
          />
          <Field
            name="reference"
            label="Reference of the message"
            hint={`Type ${reference} to confirm.`}
            width={20}
            autoComplete="off"
            spellCheck={false}
            defaultValue={typed.reference}
            error={problems.reference}
          />
          <button type="submit">Delete their information</button>
        </form>
      </details>
    </section>
  );
}
