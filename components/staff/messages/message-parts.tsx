import type { ReactNode } from 'react';
import { FactList } from '@/components/staff/facts';
import { StaffPage } from '@/components/staff/staff-page';
import { When } from '@/components/staff/when';
import { rejectionSentences } from '@/lib/campaign/rejection-sentences';
import {
  type ContentWarning,
  contentWarningOf,
} from '@/lib/messages/content-warning/content-warning';
import type { AuditLine } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { certaintyLabels, holdLabels } from '@/lib/staff/labels';
import type { FilledForm } from '@/lib/staff/messages/filled-form';
import type { StaffMessage } from '@/lib/staff/messages/find-message';
import { writerOf } from '@/lib/staff/messages/receiver';
import { changesSince, describeChange, type Happening } from '@/lib/staff/messages/timeline';
import { ReviewFlagList } from './review-flags';

/** The custom server turns the meta tag into the response's status. */
export function NoMessage({ staff }: { staff: Staff }) {
  return (
    <StaffPage staff={staff}>
      <meta name="campaign-status" content="404" />
      <h1>There is no such message</h1>
      <p>
        It may have been removed. <a href="/staff/inbox">Go to the inbox</a>
      </p>
    </StaffPage>
  );
}

type NextMessageProps = { next: { id: string; reference: string } | null };

/** Link to the next message under review, or a sentence that there is none. */
export function NextMessage({ next }: NextMessageProps) {
  return (
    <nav className="staff-next" aria-label="Review">
      {next ? (
        <a href={`/staff/messages/${next.id}`}>
          Next message that waits<span className="hidden">: {next.reference}</span>
        </a>
      ) : (
        <span>No other message waits for a look.</span>
      )}{' '}
      <span className="hint">
        You can stop here and come back: closed texts stay closed until you open them.
      </span>
    </nav>
  );
}

type MessageNoticeProps = {
  of?: string;
  seen?: string;
  message: StaffMessage;
  changes: AuditLine[];
  filled: FilledForm;
};

/** Result of the last action, where it depends on the message and its rows show it. */
export function MessageNotice({ of: key, seen, message, changes, filled }: MessageNoticeProps) {
  if (key === 'on_hold') return <OnHold message={message} />;
  if (key !== 'stale') return null;
  const { rejectionWords } = filled.typed;
  const since = changesSince(seen ?? '', message, changes);
  return (
    <div className="staff-notice staff-refusal" role="alert" id="notice" tabIndex={-1}>
      <p>
        Nothing was done: this changed meanwhile.{' '}
        {since.length === 0 && 'A letter moved on, or the supporter did something.'}
      </p>
      {since.length > 0 && (
        <ul>
          {since.map((line) => (
            <li key={line.id}>
              {describeChange(line)}, <When at={line.at} />
            </li>
          ))}
        </ul>
      )}
      <p>What you see now is how it stands.</p>
      {rejectionWords && (
        <p className="written" dir="auto">
          You had written: {rejectionWords}
        </p>
      )}
    </div>
  );
}

/** Statuses of letters that left; self-sends, canceled, and expired ones never had to. */
const HAVE_LEFT = ['sending', 'accepted', 'bounced', 'refused', 'unconfirmed'];

function OnHold({ message: { deliveries, holdReason } }: Pick<MessageNoticeProps, 'message'>) {
  const letters = deliveries.filter(({ kind }) => kind === 'letter');
  const held = letters.filter(({ status }) => status === 'on_hold').length;
  const left = letters.filter(({ status }) => HAVE_LEFT.includes(status)).length;
  if (held === 0 || holdReason !== 'review') return null;
  return (
    <p className="staff-notice" role="status" id="notice" tabIndex={-1}>
      {held === 1 ? '1 letter is held' : `${held} letters are held`} until somebody releases or
      rejects {held === 1 ? 'it' : 'them'}.
      {left > 0 && ` ${left} could not be held: ${left === 1 ? 'it' : 'they'} had left already.`}
    </p>
  );
}

const describes: Record<ContentWarning, string> = {
  violence: 'violence',
  child: 'a child',
  slur: 'insulting words',
  others: 'other people by name',
};

/**
 * Supporter's text as it is: plain text, never markup. A text that may be hard to read is closed,
 * with a general content warning.
 */
export function MessageText({ message }: { message: StaffMessage }) {
  if (message.erasedAt) return <p>The person and what they wrote have been erased.</p>;
  const contentWarning = contentWarningOf(message);
  return (
    <section aria-labelledby="text">
      <h2 id="text" dir="auto">
        {message.subject || 'No subject'}
      </h2>
      {contentWarning.length === 0 ? (
        <Words message={message} />
      ) : (
        <details className="staff-closed">
          <summary>
            Show the text: it may tell of {listOf(contentWarning.map((kind) => describes[kind]))}
          </summary>
          <Words message={message} />
        </details>
      )}
    </section>
  );
}

function Words({ message: { body, ownText, templateText, language } }: { message: StaffMessage }) {
  return (
    <>
      <p className="letter written" dir="auto" lang={language}>
        {body}
      </p>
      {templateText && ownText && (
        <details>
          <summary>Their own words alone</summary>
          <p className="letter written" dir="auto" lang={language}>
            {ownText}
          </p>
        </details>
      )}
      {templateText && !ownText && <p className="hint">This is the letter as it was offered.</p>}
    </>
  );
}

const listOf = (words: string[]) =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(words);

/** Who wrote, from where, and the state of the message as a whole. */
export function MessageFacts({ message }: { message: StaffMessage }) {
  const { prefix, street, street2, city, state, zip, district, certainty } = message;
  const cityLine = [city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const facts: [string, ReactNode][] = [
    ['From', [prefix, writerOf(message)].filter(Boolean).join(' ')],
    ['Email', message.email],
    ['Phone', message.phone],
    ['Address', [street, street2, cityLine].filter(Boolean).join('\n')],
    ['District', `${district}, ${certaintyLabels[certainty] ?? certainty}`],
    ['Received', <When key="received" at={message.createdAt} />],
    ['Language', message.language === 'es' ? 'Spanish' : 'English'],
    ['Edition', message.edition],
    ['Newsletter', message.newsletter ? 'Wants news' : 'No'],
    ['Held', message.holdReason && holdLabels[message.holdReason]],
    [
      'Marked',
      !message.holdReason && message.reviewFlags.length > 0 && (
        <ReviewFlagList key="marked" names={message.reviewFlags} />
      ),
    ],
    ['Confirmed', message.confirmedAt && <When key="confirmed" at={message.confirmedAt} />],
    ['Rejected because', rejectionSentences(message, 'en').join('\n')],
    ['All ended', message.endedAt && <When key="ended" at={message.endedAt} />],
    ['Erased', message.erasedAt && <When key="erased" at={message.erasedAt} />],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">About the message</h2>
      <FactList facts={facts} />
      <p className="hint">Times are Washington, D.C. time.</p>
    </section>
  );
}

/** Every recorded event, in order. */
export function MessageTimeline({ happenings }: { happenings: Happening[] }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">What happened</h2>
      <ol className="staff-timeline">
        {happenings.map(({ at, words }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same event may occur twice
          <li key={place}>
            <When at={at} /> <span>{words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
