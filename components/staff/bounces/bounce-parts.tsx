import { momentWords, When } from '@/components/staff/staff-parts';
import type { UnmatchedBounce } from '@/lib/staff/bounces/match-bounces';
import { failureLabel } from '@/lib/staff/labels';

/**
 * Bounces that name no delivery, each with the deliveries that it may refer to, and those that name
 * an unconfirmed one.
 */
export function UnmatchedBounces({ bounces }: { bounces: UnmatchedBounce[] }) {
  if (bounces.length === 0) {
    return (
      <p>
        Nothing to match. New bounces arrive through your email provider, or at the bounce address
        under <a href="/staff/settings/email">Settings, Email</a>, whose emails the person who runs
        the server reads in with <code>npm run bounces</code>.
      </p>
    );
  }
  return bounces.map((bounce) => <Report key={bounce.id} bounce={bounce} />);
}

function Report({ bounce }: { bounce: UnmatchedBounce }) {
  const { id, recipient, failure, serverText, receivedAt, unconfirmed, bounced } = bounce;
  return (
    <section className="staff-review" aria-labelledby={`bounce-${id}`}>
      <h2 id={`bounce-${id}`}>To {recipient ?? 'an unknown address'}</h2>
      <p>
        <When at={receivedAt} />: {failureLabel(failure)}
      </p>
      {serverText && <p className="written">{serverText}</p>}
      {unconfirmed ? (
        <p>
          It names the delivery of{' '}
          <a href={`/staff/messages/${unconfirmed.messageId}`}>{unconfirmed.reference}</a> to{' '}
          {unconfirmed.seat ?? 'the supporter'}, which we could not confirm. This report says that
          it did not arrive.
        </p>
      ) : (
        <>
          <AlreadyBounced bounced={bounced} />
          <Choices bounce={bounce} />
          <OtherMessage bounce={bounce} />
        </>
      )}
      <form method="post" action={`/staff/bounces/${id}/dismiss`}>
        <button className="quiet" type="submit">
          {dismissLabel(bounce)}
        </button>
      </form>
    </section>
  );
}

function dismissLabel({ unconfirmed, bounced }: UnmatchedBounce): string {
  if (unconfirmed) return 'I have read it';
  return bounced.length > 0 ? 'Dismiss this report' : 'Not one of our emails';
}

/** Deliveries that a second report may be about. */
function AlreadyBounced({ bounced }: Pick<UnmatchedBounce, 'bounced'>) {
  if (bounced.length === 0) return null;
  return (
    <>
      <p>
        Already marked as bounced. If this report is about one of these, there is nothing to do:
      </p>
      <ul>
        {bounced.map(({ id, reference, receiver, at }) => (
          <li key={id}>
            {reference}, {receiver}, <When at={at} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Choices({ bounce: { id, choices, bounced, typed } }: { bounce: UnmatchedBounce }) {
  const field = `delivery-${id}`;
  if (choices.length === 0) {
    if (bounced.length > 0) return null;
    return (
      <p>
        {typed
          ? `No mail server accepted an email of message ${typed} before this report. Check the reference.`
          : 'In the two weeks before, no mail server accepted an email from us to this address.'}
      </p>
    );
  }
  return (
    <form method="post" action={`/staff/bounces/${id}/match`}>
      <label htmlFor={field}>Delivery that bounced</label>
      <select className="input" id={field} name="delivery" defaultValue="">
        <option value="">Choose a delivery</option>
        {choices.map(({ id: choice, reference, receiver, at }) => (
          <option key={choice} value={choice}>
            {reference}, {receiver}, {momentWords(at)}
          </option>
        ))}
      </select>
      <button type="submit">Mark as bounced</button>
    </form>
  );
}

/** Lookup by reference, for an email that is not among the newest or went to the supporter. */
function OtherMessage({ bounce: { id, typed } }: { bounce: UnmatchedBounce }) {
  const field = `reference-${id}`;
  return (
    <form action={`/staff/bounces#bounce-${id}`}>
      <input type="hidden" name="bounce" value={id} />
      <label htmlFor={field}>Not listed? Reference of the message, such as K7RM-2XQD</label>
      <input
        className="input"
        id={field}
        name="reference"
        defaultValue={typed}
        autoComplete="off"
        required
      />
      <button className="quiet" type="submit">
        Show its emails
      </button>
    </form>
  );
}
