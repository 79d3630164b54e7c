import { TextArea } from '@/components/form/text-area';
import { versionOf } from '@/lib/staff/messages/change-message';
import type { StaffMessage } from '@/lib/staff/messages/find-message';
import { MAX_NOTE } from '@/lib/staff/messages/message-fields';
import { When } from '../when';
import type { Filled } from './rejection-fields';

type Props = { message: StaffMessage; filled: Filled };

/** What staff wrote down for each other, oldest first, and a form for more. */
export function Notes({ message, filled: { typed, problems } }: Props) {
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
          <input type="hidden" name="seen" value={versionOf(message)} />
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
