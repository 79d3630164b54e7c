import type { ReactNode } from 'react';
import { StaffPage } from '@/components/staff/staff-page';
import { FactList, When } from '@/components/staff/staff-parts';
import { rejectionSentences } from '@/lib/campaign/copy';
import { versionName } from '@/lib/campaign/edition';
import { contentWarningOf } from '@/lib/messages/content-warning/content-warning';
import type { AuditLine } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { certaintyLabels, holdLabels } from '@/lib/staff/labels';
import type { StaffMessage } from '@/lib/staff/messages/find-message';
import type { FilledForm } from '@/lib/staff/messages/message-fields';
import { writerOf } from '@/lib/staff/messages/message-labels';
import { messagePath } from '@/lib/staff/messages/message-paths';
import { warningOf } from '@/lib/staff/messages/own-words';
import { changesSince, describeChange, type Happening } from '@/lib/staff/messages/timeline';
import { ReviewFlagList } from './review-flags';

/**
 * Page for a message that does not exist. The custom server turns the meta tag into the response's
 * status.
 */
export function NoMessage({ staff }: { staff: Staff }) {
  return (
    <StaffPage staff={staff}>
      <meta name="campaign-status" content="404" />
      <h1>There is no such message</h1>
      <p>
        It may have been deleted. <a href="/staff/inbox">Go to Messages</a>
      </p>
    </StaffPage>
  );
}

type DecidedNoticeProps = { notice?: string; last?: { id: string; reference: string } };

/** Notice on the next message about the decision on the last one, with a link back to it. */
export function DecidedNotice({ notice, last }: DecidedNoticeProps) {
  if (!last || (notice !== 'released' && notice !== 'rejected')) return null;
  const { id, reference } = last;
  return (
    <p className="staff-notice" role="status" id="notice" tabIndex={-1}>
      {notice === 'released'
        ? `You approved ${reference}. Its deliveries are queued.`
        : `You rejected ${reference}. The supporter can read why on their receipt.`}{' '}
      This is the next message to read. <a href={messagePath(id)}>Go back to {reference}</a>
    </p>
  );
}

type MessageNoticeProps = {
  of?: string;
  seen?: string;
  message: StaffMessage;
  changes: AuditLine[];
  filled: FilledForm;
};

/**
 * Result of the last action, for outcomes that depend on the message and are visible in its rows.
 */
export function MessageNotice({ of: key, seen, message, changes, filled }: MessageNoticeProps) {
  if (key === 'on_hold') return <OnHold message={message} />;
  if (key !== 'stale') return null;
  const { rejectionWords } = filled.typed;
  const since = changesSince(seen ?? '', message, changes);
  return (
    <div className="staff-notice staff-refusal" role="alert" id="notice" tabIndex={-1}>
      <p>
        Nothing changed: this message has changed in the meantime.{' '}
        {since.length === 0 && 'A delivery’s status changed, or the supporter took action.'}
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
      <p>You now see the current version.</p>
      {rejectionWords && (
        <p className="written" dir="auto">
          You wrote: {rejectionWords}
        </p>
      )}
    </div>
  );
}

/**
 * Statuses of letters that were sent or are being sent. Self-sends and canceled and expired letters
 * were not meant to be sent by this site.
 */
const HAVE_LEFT = ['sending', 'accepted', 'bounced', 'refused', 'unconfirmed'];

function OnHold({ message: { deliveries, holdReason } }: Pick<MessageNoticeProps, 'message'>) {
  const letters = deliveries.filter(({ kind }) => kind === 'letter');
  const onHold = letters.filter(({ status }) => status === 'on_hold').length;
  const left = letters.filter(({ status }) => HAVE_LEFT.includes(status)).length;
  if (onHold === 0 || holdReason !== 'review') return null;
  return (
    <p className="staff-notice" role="status" id="notice" tabIndex={-1}>
      {onHold === 1 ? '1 delivery is on hold' : `${onHold} deliveries are on hold`} until someone
      approves or rejects the message.
      {left > 0 &&
        ` ${left} could not be held: ${left === 1 ? 'it' : 'they'} had already been sent.`}
    </p>
  );
}

type MessageTextProps = { message: StaffMessage; isOpen: boolean; assignee?: string };

/**
 * Supporter's text as plain text, never as markup. A text with a content warning is closed, and it
 * is not in the page until it is opened.
 */
export function MessageText({ message, isOpen, assignee }: MessageTextProps) {
  if (message.erasedAt) {
    return <p className="message-text">The supporter’s information was deleted.</p>;
  }
  const warning = warningOf(message);
  return (
    <section className="message-text" id="text" tabIndex={-1} aria-label="Text">
      {isOpen ? (
        <>
          <h2 dir="auto">{message.subject || 'No subject'}</h2>
          <Words message={message} />
        </>
      ) : (
        <div className="message-closed">
          <h2>Hidden text</h2>
          <p>It may describe {warning}. Open it when you are ready, or leave it to a colleague.</p>
          <a
            className="button"
            data-key="o"
            href={`${messagePath(message.id, { text: 'open', assignee })}#text`}
          >
            Show the text
          </a>
        </div>
      )}
    </section>
  );
}

/** Text with the supporter's own part first. If there is one, the complete message is folded. */
function Words({ message }: { message: StaffMessage }) {
  const { body, ownText, templateText, language } = message;
  const whole = (
    <p className="letter written" dir="auto" lang={language}>
      {body}
    </p>
  );
  if (!templateText) return whole;
  if (!ownText) {
    return (
      <>
        <p className="hint">Below the subject: form text only.</p>
        <details>
          <summary>Show the form text</summary>
          {whole}
        </details>
      </>
    );
  }
  return (
    <>
      <p className="letter written" dir="auto" lang={language}>
        {ownText}
      </p>
      <details>
        <summary>Show the whole message with the form text</summary>
        {whole}
      </details>
    </>
  );
}

/**
 * Help sentences with 988, the national lifeline. It is reached in Spanish by pressing 2, by
 * texting AYUDA, or online.
 */
const selfHarmSentences = {
  en: 'Thank you for writing to us. If you are thinking about hurting yourself, you can call or text 988 at any time (988 Suicide & Crisis Lifeline, free and confidential). You matter to us.',
  es: 'Gracias por escribirnos. Si está pensando en hacerse daño, puede llamar al 988 y oprimir 2, o enviar AYUDA por mensaje de texto al 988, a cualquier hora (Línea 988 de Prevención del Suicidio y Crisis, gratuita y confidencial). Usted nos importa.',
};

/**
 * Help for a supporter who may hurt themselves, for the reviewer to read and to send. The flag alone
 * is not enough: messages written while review was off have none. The content warning also finds
 * self-harm of others or in the past, so its heading says less.
 */
export function SelfHarmHelp({ message }: { message: StaffMessage }) {
  const { reviewFlags, language, email } = message;
  const isFlagged = reviewFlags.includes('self_harm');
  if (!isFlagged && !contentWarningOf(message).includes('self_harm')) return null;
  return (
    <section className="caution message-help" aria-labelledby="self-harm">
      <h2 id="self-harm">
        {isFlagged
          ? 'This person may be thinking about hurting themselves'
          : 'This message may describe suicide or self-harm'}
      </h2>
      <p>
        988 Suicide &amp; Crisis Lifeline: call or text <a href="tel:988">988</a>, at any time. It
        also helps people who are worried about someone else, and it’s there for you, too.
      </p>
      {email && (
        <>
          <p>You can send the supporter this reply from your own email ({email}):</p>
          <p className="letter" lang={language}>
            {selfHarmSentences[language]}
          </p>
        </>
      )}
    </section>
  );
}

/** Writer, their address, and the status of the message as a whole. */
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
    ['Campaign version', versionName(message.edition)],
    ['News by email', message.newsletter ? 'Yes' : 'No'],
    ['On hold', message.holdReason && holdLabels[message.holdReason]],
    [
      'Flagged',
      !message.holdReason && message.reviewFlags.length > 0 && (
        <ReviewFlagList key="flagged" names={message.reviewFlags} />
      ),
    ],
    ['Confirmed', message.confirmedAt && <When key="confirmed" at={message.confirmedAt} />],
    ['Rejected because', rejectionSentences(message, 'en').join('\n')],
    ['Finished', message.endedAt && <When key="ended" at={message.endedAt} />],
    ['Information deleted', message.erasedAt && <When key="erased" at={message.erasedAt} />],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Supporter and message</h2>
      <FactList facts={facts} />
      <p className="hint">Times are Washington, D.C. time.</p>
    </section>
  );
}

/** Every recorded event, in chronological order. */
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
