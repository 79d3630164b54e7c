import type { ReactNode } from 'react';
import { Radios } from '@/components/form/radios';
import { RejectionFields } from '@/components/staff/messages/rejection-fields';
import {
  bulkMost,
  bulkWords,
  cannotSentences,
  countPlanned,
  lettersCount,
  messagesCount,
} from '@/lib/staff/bulk/bulk-labels';
import { type BulkPlan, bulkActions, isAtWork } from '@/lib/staff/bulk/plan';
import { filterFields, type InboxFilters } from '@/lib/staff/inbox/inbox-filters';
import type { FilledForm } from '@/lib/staff/messages/filled-form';
import { formatMessages } from './format-count';

type BulkFormProps = { filters: InboxFilters; matches: number; children: ReactNode };

/** The table with a box before each message, and what can be done with many at once. */
export function BulkForm({ filters, matches, children }: BulkFormProps) {
  const query = new URLSearchParams(filterFields(filters)).toString();
  const options = [
    { value: 'ticked', label: 'the messages ticked above' },
    {
      value: 'all',
      label: `all that the filters find: ${formatMessages(matches)}`,
      hint: bulkMost,
    },
  ];
  return (
    <form className="inbox-list" method="post" action="/staff/inbox/bulk/offer" noValidate>
      <input type="hidden" name="filters" value={query} />
      {children}
      <section className="inbox-bulk" aria-labelledby="bulk">
        <h2 id="bulk">Do the same with several</h2>
        <Radios name="scope" label="With" options={options} defaultValue="ticked" />
        <p>You see first what would happen, and confirm it then.</p>
        <p className="inbox-bulk-buttons">
          {bulkActions.map((action) => (
            <button className="quiet" key={action} type="submit" name="action" value={action}>
              {bulkWords[action].button}
            </button>
          ))}
        </p>
      </section>
    </form>
  );
}

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

type BulkConfirmProps = { id: string; plan: BulkPlan; filled: FilledForm };

/** The form that carries a plan out, or goes on with one that was cut off. */
export function BulkConfirm({ id, plan, filled }: BulkConfirmProps) {
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

type BulkResultProps = {
  id: string;
  plan: BulkPlan;
  /** Letters that can still be taken back. */
  reversible: number;
};

/** What carrying out came to, and the way back while something has not left. */
export function BulkResult({ id, plan, reversible }: BulkResultProps) {
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

function WayBack({ id, plan, reversible }: BulkResultProps) {
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
