import type { ReactNode } from 'react';
import { RejectionFields } from '@/components/staff/messages/review-flags';
import {
  type BulkAction,
  bulkKinds,
  countOutcomes,
  type PreviewText,
  stateOf,
} from '@/lib/staff/bulk/bulk-action';
import {
  bulkLabels,
  bulkLimit,
  bulkPath,
  leftAloneSentences,
  messagesCount,
  plannedCount,
  skippedSentences,
} from '@/lib/staff/bulk/bulk-labels';
import { addressFields, type InboxFilters } from '@/lib/staff/inbox/inbox-filters';
import type { FilledForm } from '@/lib/staff/messages/message-fields';
import { formatMessages } from './inbox-parts';

type BulkFormProps = {
  filters: InboxFilters;
  /** Number of messages on this page, and of all that match. */
  shown: number;
  matches: number;
  children: ReactNode;
};

/**
 * List with a checkbox for each message and an action bar that stays visible. The bar has a list
 * for choosing the messages, which works without a script; with the script (public/staff-messages.js)
 * it also counts them.
 */
export function BulkForm({ filters, shown, matches, children }: BulkFormProps) {
  const query = new URLSearchParams(addressFields(filters)).toString();
  return (
    <form className="inbox-list" method="post" action="/staff/inbox/bulk/offer" noValidate>
      <input type="hidden" name="filters" value={query} />
      {children}
      <fieldset className="inbox-bar">
        <legend className="hidden">Change several messages</legend>
        <label className="hidden" htmlFor="scope">
          Which messages
        </label>
        <select className="input" id="scope" name="scope" defaultValue="checked">
          <option value="checked">Checked messages</option>
          <option value="page">All on this page: {formatMessages(shown)}</option>
          <option value="all">All that match: {formatMessages(matches)}</option>
        </select>
        {bulkKinds.map((kind) => (
          <button className="quiet" key={kind} type="submit" name="action" value={kind}>
            {bulkLabels[kind].button}…
          </button>
        ))}
      </fieldset>
    </form>
  );
}

/** Each text that is about to be approved, in full, because staff read them on the preview. */
export function BulkTexts({ texts }: { texts: PreviewText[] }) {
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">Read before you approve</h2>
      {texts.map(({ messageId, reference, writer, language, subject, words }) => (
        <article className="inbox-text" key={messageId} aria-label={reference}>
          <p className="hint" dir="auto">
            <a href={`/staff/messages/${messageId}`}>{reference}</a>, {writer}
          </p>
          {subject && (
            <h3 className="written" dir="auto" lang={language}>
              {subject}
            </h3>
          )}
          {words ? (
            <p className="written" dir="auto" lang={language}>
              {words}
            </p>
          ) : (
            <p className="hint">
              {subject ? 'Below their own subject: form text only' : 'Form text only'}
            </p>
          )}
        </article>
      ))}
    </section>
  );
}

/** Preview of an action: how much it would change, what it would skip and why, and each message. */
export function BulkPreview({ action }: { action: BulkAction }) {
  const { planned } = bulkLabels[action.kind];
  const { messages, deliveries } = plannedCount(action);
  const others = leftAloneSentences(action);
  const isEmpty = action.items.length === 0;
  return (
    <>
      {isEmpty ? (
        <p className="staff-notice staff-refusal">None of these messages can be {planned}.</p>
      ) : (
        <p className="lead">
          <strong>{messages}</strong> will be {planned}, with <strong>{deliveries}</strong>.
        </p>
      )}
      {action.hasMore && <p>More messages match. {bulkLimit} Do the rest after these.</p>}
      {others.length > 0 && (
        <>
          <p>Not changed:</p>
          <Sentences list={others} />
        </>
      )}
      {!isEmpty && action.kind !== 'release' && <MessageList action={action} />}
    </>
  );
}

const Sentences = ({ list }: { list: string[] }) => (
  <ul>
    {list.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

function MessageList({ action: { items } }: { action: BulkAction }) {
  return (
    <details>
      <summary>Which messages</summary>
      <ul className="inline">
        {items.map(({ messageId, reference }) => (
          <li key={messageId}>
            <a href={`/staff/messages/${messageId}`}>{reference}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

type BulkConfirmProps = {
  action: BulkAction;
  filled: FilledForm;
  /** Mark of the texts that this page shows. */
  opened: string;
};

/** Form that confirms a preview. */
export function BulkConfirm({ action, filled, opened }: BulkConfirmProps) {
  const { id, kind, items } = action;
  if (items.length === 0) return null;
  const { button, effect } = bulkLabels[kind];
  return (
    <form method="post" action={`${bulkPath(id)}/confirm`} noValidate>
      {kind === 'release' && <input type="hidden" name="opened" value={opened} />}
      {kind === 'reject' && <RejectionFields {...filled} />}
      <p>{effect}</p>
      <button type="submit">
        {button}: {messagesCount(items.length)}
      </button>
    </form>
  );
}

type BulkResultProps = { action: BulkAction; now: Date };

/** Status of a confirmed action, with a button to undo it until it starts. */
export function BulkResult({ action, now }: BulkResultProps) {
  const state = stateOf(action);
  const skipped = skippedSentences(countOutcomes(action));
  return (
    <section className="inbox-result" id="result" tabIndex={-1} aria-label="Result">
      <p className="staff-notice" role="status">
        {statusSentence(action, now)}
      </p>
      {skipped.length > 0 && <Sentences list={skipped} />}
      {state === 'waiting' && (
        <form method="post" action={`${bulkPath(action.id)}/undo`}>
          <button type="submit">Undo</button>
        </form>
      )}
      {(state === 'waiting' || state === 'running') && (
        <p>
          <a href={bulkPath(action.id)}>Check what happened</a>
        </p>
      )}
      <p className="hint">Confirmed by {action.actor}.</p>
      <MessageList action={action} />
    </section>
  );
}

function statusSentence(action: BulkAction, now: Date): string {
  const { kind, items, startsAt, canceledBy } = action;
  const { planned, done } = bulkLabels[kind];
  const counts = countOutcomes(action);
  const all = messagesCount(items.length);
  switch (stateOf(action)) {
    case 'canceled':
      return `Undone by ${canceledBy}. Nothing was changed.`;
    case 'waiting':
      return `${all} will be ${planned} ${timeUntil(startsAt ?? now, now)}.`;
    case 'running':
      return `${counts.done} of ${all} ${counts.done === 1 ? 'was' : 'were'} ${done} so far.`;
    default:
      return `${messagesCount(counts.done)} ${counts.done === 1 ? 'was' : 'were'} ${done}.`;
  }
}

/** Time until the start, such as "in 30 seconds"; "in a moment" if a worker is late. */
function timeUntil(at: Date, now: Date): string {
  const seconds = Math.ceil((at.getTime() - now.getTime()) / 1000);
  if (seconds <= 0) return 'in a moment';
  return seconds === 1 ? 'in 1 second' : `in ${seconds} seconds`;
}
