import { Field } from '@/components/form/field';
import { Radios } from '@/components/form/radios';
import { versionOf } from '@/lib/staff/messages/change-message';
import type { StaffMessage } from '@/lib/staff/messages/find-message';
import { eraseReasons, MAX_ERASE_WORDS } from '@/lib/staff/messages/message-fields';
import { eraseReasonWords } from '@/lib/staff/messages/message-labels';
import type { Filled } from './rejection-fields';

type Props = { message: StaffMessage; filled: Filled };

/** Erases the person: closed until asked for, and not done without the reference typed. */
export function EraseForm({ message, filled: { typed, problems } }: Props) {
  const { id, reference, erasedAt, erasedBy } = message;
  if (erasedAt) return null;
  if (erasedBy) {
    return (
      <p className="staff-notice">
        This message is to be erased. What had not left was withdrawn; the rest goes by itself
        within minutes, when the letter that is being handed over has ended.
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
          <input type="hidden" name="seen" value={versionOf(message)} />
          <Radios
            name="eraseWhy"
            label="Why is it erased?"
            options={eraseReasons.map((value) => ({ value, label: eraseReasonWords[value] }))}
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
