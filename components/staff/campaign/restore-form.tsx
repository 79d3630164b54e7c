import { TextArea } from '@/components/form/text-area';
import { changedFields } from '@/lib/campaign/wording';
import { type History, inForce, versionOf } from '@/lib/staff/campaign/read-history';
import { keyWords } from '@/lib/staff/campaign/wording-labels';
import { wordsPath } from '@/lib/staff/campaign/wording-paths';

type Props = { history: History; number: number; typed?: string; error?: string };

/** The form that puts an older version in force again. */
export function BringBack({ history, number, typed, error }: Props) {
  const { number: now, wording } = inForce(history);
  if (number === now) return <p className="staff-notice">These words are in force.</p>;
  const changed = changedFields(wording, versionOf(history, number) ?? wording);
  return (
    <section className="staff-review" aria-labelledby="bring-back">
      <h2 id="bring-back">Bring these words back</h2>
      <p>They become number {now + 1} and take the place of what is in force. A draft stays.</p>
      <p>Changed by that: {changed.map((key) => keyWords[key]).join(', ') || 'nothing'}.</p>
      <form method="post" action={`${wordsPath(history.name)}/restore`} noValidate>
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="instead" value={now} />
        <TextArea
          name="bringBackReason"
          label="Why do they come back?"
          hint="It goes into the audit."
          rows={2}
          defaultValue={typed}
          error={error}
          errorLabel="Error:"
        />
        <button type="submit">Bring them back</button>
      </form>
    </section>
  );
}
