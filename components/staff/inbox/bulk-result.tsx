import { bulkWords, countPlanned, lettersCount, messagesCount } from '@/lib/staff/bulk/bulk-labels';
import { type BulkPlan, isAtWork } from '@/lib/staff/bulk/plan';

type Props = {
  id: string;
  plan: BulkPlan;
  /** Letters that can still be taken back. */
  reversible: number;
};

/** What carrying out came to, and the way back while something has not left. */
export function BulkResult({ id, plan, reversible }: Props) {
  const { done = { messages: 0, letters: 0 }, undone } = plan;
  const words = bulkWords[plan.action];
  const alone = countPlanned(plan).messages - done.messages;
  return (
    <section className="inbox-result" id="result" tabIndex={-1} aria-label="What it came to">
      <p className="staff-notice" role="status">
        {messagesCount(done.messages)} {done.messages === 1 ? 'was' : 'were'} {words.done}, with{' '}
        {lettersCount(done.letters)}.
        {alone > 0 &&
          ` ${messagesCount(alone)} changed since you looked and ${alone === 1 ? 'was' : 'were'} left alone.`}
      </p>
      {undone && (
        <p className="staff-notice" role="status">
          {lettersCount(undone.letters)} of {messagesCount(undone.messages)}{' '}
          {undone.letters === 1 ? 'is' : 'are'} {words.undone}.
          {undone.letters < done.letters &&
            ` ${lettersCount(done.letters - undone.letters)} could not be taken back.`}
        </p>
      )}
      {!undone && <WayBack id={id} plan={plan} reversible={reversible} />}
    </section>
  );
}

function WayBack({ id, plan, reversible }: Props) {
  if (isAtWork(plan)) return <p>It is being taken back. Open this page again in a moment.</p>;
  if (reversible === 0) return <p>Nothing of it can be taken back any more.</p>;
  return (
    <form method="post" action={`/staff/inbox/bulk/${id}/undo`}>
      <p>{lettersCount(reversible)} can be taken back now; soon they cannot.</p>
      <button className="quiet" type="submit">
        {bulkWords[plan.action].undo}
      </button>
    </form>
  );
}
