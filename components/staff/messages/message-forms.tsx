import { Field } from '@/components/form/field';
import { Radios } from '@/components/form/radios';
import { TextArea } from '@/components/form/text-area';
import { When } from '@/components/staff/when';
import { holdLabels } from '@/lib/staff/labels';
import { pageVersion } from '@/lib/staff/messages/change-message';
import type { FilledForm } from '@/lib/staff/messages/filled-form';
import type { StaffDelivery, StaffMessage } from '@/lib/staff/messages/find-message';
import { eraseReasons, MAX_ERASE_WORDS, MAX_NOTE } from '@/lib/staff/messages/message-fields';
import { eraseReasonLabels } from '@/lib/staff/messages/message-labels';
import { RejectionFields } from './rejection-fields';
import { ReviewFlagList } from './review-flags';

type ReviewFormsProps = { message: StaffMessage; filled: FilledForm };

/** Release or reject, while a message's letters are on hold. */
export function ReviewForms({ message, filled }: ReviewFormsProps) {
  const held = message.deliveries.filter(({ status }) => status === 'on_hold').length;
  if (!message.holdReason || held === 0) return null;
  const action = `/staff/messages/${message.id}`;
  const seen = <input type="hidden" name="seen" value={pageVersion(message)} />;
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

/** Puts queued letters on hold, as long as there are any. */
export function HoldForm({ message }: { message: StaffMessage }) {
  const waiting = message.deliveries.filter(mayBeOnHold(message)).length;
  if (waiting === 0 || message.erasedBy) return null;
  return (
    <section className="staff-work" aria-labelledby="hold">
      <h2 id="hold">Hold it back</h2>
      <p>
        Letters that have not left wait then until somebody releases or rejects them. The supporter
        reads on their receipt that staff are reading it. What is being sent at this moment cannot
        be held.
      </p>
      <form method="post" action={`/staff/messages/${message.id}/hold`}>
        <button className="quiet" type="submit">
          Hold {waiting === 1 ? '1 letter' : `${waiting} letters`}
        </button>
      </form>
    </section>
  );
}

/** Letters that are queued, or on hold for a new Congress: those would leave without staff. */
const mayBeOnHold =
  ({ holdReason }: StaffMessage) =>
  ({ kind, status, holdReason: own }: StaffDelivery) =>
    kind === 'letter' &&
    (status === 'queued' ||
      (status === 'on_hold' && own === 'new_congress' && holdReason === null));

type NotesProps = { message: StaffMessage; filled: FilledForm };

/** Notes of staff for each other, oldest first, and a form to add one. */
export function Notes({ message, filled: { typed, problems } }: NotesProps) {
  const { id, notes, erasedBy } = message;
  return (
    <section className="staff-work" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      {notes.length === 0 && <p className="hint">No notes.</p>}
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
            label="A note for others on the staff"
            hint={`Write down no more than they need. Notes are erased with the message. At most ${MAX_NOTE.toLocaleString('en-US')} characters.`}
            rows={3}
            maxLength={MAX_NOTE}
            defaultValue={typed.note}
            error={problems.note}
            errorLabel="Error:"
          />
          <button className="quiet" type="submit">
            Add the note
          </button>
        </form>
      )}
    </section>
  );
}

type EraseFormProps = { message: StaffMessage; filled: FilledForm };

/** Erases the person: closed by default, and requires the typed reference. */
export function EraseMessageForm({ message, filled: { typed, problems } }: EraseFormProps) {
  const { id, reference, erasedAt, erasedBy } = message;
  if (erasedAt) return null;
  if (erasedBy) {
    return (
      <p className="staff-notice">
        This message is to be erased. What had not left was withdrawn; the rest goes by itself
        within minutes, when the letter that is being sent has ended.
      </p>
    );
  }
  const open = ['eraseWhy', 'eraseWords', 'reference'].some(
    (field) => problems[field] ?? typed[field],
  );
  return (
    <section className="staff-work" aria-labelledby="erase">
      <h2 id="erase">Erase</h2>
      <details open={open}>
        <summary>Erase the person and what they wrote</summary>
        <p>
          This cannot be undone. Letters that have not left are withdrawn. Name, addresses, text and
          notes go; the reference, the district, the dates and what became of each letter stay. What
          offices have got they keep.
        </p>
        <form method="post" action={`/staff/messages/${id}/erase`} noValidate>
          <input type="hidden" name="seen" value={pageVersion(message)} />
          <Radios
            name="eraseWhy"
            label="Why is it erased?"
            options={eraseReasons.map((value) => ({ value, label: eraseReasonLabels[value] }))}
            defaultValue={typed.eraseWhy}
            error={problems.eraseWhy}
            errorLabel="Error:"
          />
          <Field
            name="eraseWords"
            label="The other reason"
            optional="(only for another reason)"
            hint={`It stays in the audit: write nothing about the person. At most ${MAX_ERASE_WORDS} characters.`}
            maxLength={MAX_ERASE_WORDS}
            defaultValue={typed.eraseWords}
            error={problems.eraseWords}
            errorLabel="Error:"
          />
          <Field
            name="reference"
            label="Reference of the message"
            hint={`Type ${reference} to say that you mean this message.`}
            width={20}
            autoComplete="off"
            spellCheck={false}
            defaultValue={typed.reference}
            error={problems.reference}
            errorLabel="Error:"
          />
          <button type="submit">Erase this message</button>
        </form>
      </details>
    </section>
  );
}
