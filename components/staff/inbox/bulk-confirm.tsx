import { bulkWords, countPlanned, messagesCount } from '@/lib/staff/bulk/bulk-labels';
import { type BulkPlan, isAtWork } from '@/lib/staff/bulk/plan';
import type { FilledForm } from '@/lib/staff/messages/filled-form';
import { RejectionFields } from '../messages/rejection-fields';

type Props = { id: string; plan: BulkPlan; filled: FilledForm };

/** The form that carries a plan out, or goes on with one that was cut off. */
export function BulkConfirm({ id, plan, filled }: Props) {
  const { messages } = countPlanned(plan);
  const left = messages - plan.changed.length;
  if (messages === 0) return null;
  if (isAtWork(plan)) {
    return (
      <p className="staff-notice" role="status">
        This is being carried out: {plan.changed.length} of {messages} so far. Open this page again
        in a moment.
      </p>
    );
  }
  const { button, after } = bulkWords[plan.action];
  return (
    <form method="post" action={`/staff/inbox/bulk/${id}/confirm`} noValidate>
      {plan.state === 'running' && (
        <p className="staff-notice staff-refusal">
          This was cut off after {messagesCount(plan.changed.length)}. Nothing of it is lost: go on
          with the others.
        </p>
      )}
      {plan.action === 'reject' && <RejectionFields {...filled} />}
      <p>{after}</p>
      <button type="submit">
        {button.replace('…', '')}: {messagesCount(left)}
      </button>
    </form>
  );
}
