import {
  bulkMost,
  bulkWords,
  cannotSentences,
  countPlanned,
  lettersCount,
  messagesCount,
} from '@/lib/staff/bulk/bulk-labels';
import type { BulkPlan } from '@/lib/staff/bulk/plan';

/** How much a plan would change, what it would leave alone and why, and each message by name. */
export function BulkPreview({ plan }: { plan: BulkPlan }) {
  const { messages, letters } = countPlanned(plan);
  const others = cannotSentences(plan.cannot);
  return (
    <>
      {messages === 0 ? (
        <p className="staff-notice staff-refusal">
          None of these messages can be {bulkWords[plan.action].would}.
        </p>
      ) : (
        <p className="lead">
          <strong>{messagesCount(messages)}</strong> would be {bulkWords[plan.action].would}, with{' '}
          <strong>{lettersCount(letters)}</strong>.
        </p>
      )}
      {plan.more && <p>The filters find more. {bulkMost} Do the rest after these.</p>}
      {others.length > 0 && (
        <>
          <p>Left alone:</p>
          <ul>
            {others.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {messages > 0 && (
        <details>
          <summary>Which messages</summary>
          <ul className="inline">
            {plan.items.map(({ id, reference }) => (
              <li key={id}>
                <a href={`/staff/messages/${id}`}>{reference}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
