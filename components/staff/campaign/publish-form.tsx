import { isOver } from '@/lib/campaign/act-record';
import { changedFields } from '@/lib/campaign/wording';
import { type History, inForce } from '@/lib/staff/campaign/read-history';
import { wordingFaults } from '@/lib/staff/campaign/wording-faults';
import { keyWords } from '@/lib/staff/campaign/wording-labels';
import { wordsPath } from '@/lib/staff/campaign/wording-paths';
import { DraftOf } from './draft-of';

/** What publishing would change, what keeps it from being published, and the button. */
export function PublishForm({ history }: { history: History }) {
  const { name, draft } = history;
  if (!draft) return null;
  const changed = changedFields(inForce(history).wording, draft.wording);
  const faults = wordingFaults(draft.wording);
  return (
    <section className="staff-review" aria-labelledby="publish">
      <h2 id="publish">Publish</h2>
      <p>Changed: {changed.map((key) => keyWords[key]).join(', ') || 'nothing'}.</p>
      {isOver(name, new Date()) && (
        <p className="staff-notice staff-refusal">
          This edition asks for something that is over. Live, its letters are refused until an admin
          accepts that with a reason, on the page of the campaign.
        </p>
      )}
      {faults.length > 0 ? (
        <>
          <p>These words need another look before they can be published:</p>
          <ul>
            {faults.map(({ field, sentence }) => (
              <li key={field}>
                <a href={`${wordsPath(name)}?checked#${field}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <form method="post" action={`${wordsPath(name)}/publish`}>
          <DraftOf history={history} />
          <button type="submit">Publish number {draft.number}</button>
        </form>
      )}
    </section>
  );
}
