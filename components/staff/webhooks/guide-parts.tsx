import { type WebhookEventKind, webhookEventKind } from '@/lib/messages/webhook-events';
import { eventLabels } from '@/lib/staff/webhooks/webhook-labels';

/** Explanation of how each answer of a receiver is treated. */
export function AnswerGuide() {
  return (
    <>
      <h2>How to answer</h2>
      <ul>
        <li>
          Any status from 200 to 299 within ten seconds: accepted. We ignore the body of the answer.
        </li>
        <li>
          410: we turn the webhook off and alert all admins. The same happens when five events in a
          row fail for three days.
        </li>
        <li>
          Anything else, including a redirect: we retry, up to 25 times over about three days. Then
          the event has failed.
        </li>
      </ul>
      <p>
        Each event arrives at least once, in any order: <code>timestamp</code> says when it
        happened. The data is read when the call is sent, so someone whose information was deleted
        is never included.
      </p>
      <p>
        In <code>delivery.ended</code>, <code>status</code> is one of accepted, refused, failed,
        unconfirmed, bounced, self_sent, rejected, expired, and canceled. A delivery that is retried
        later sends another event when it ends. <code>testMode</code> means that nothing reached an
        office: the message was saved in test mode, or went to a test system.
      </p>
    </>
  );
}

const code = `import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(secret); // whsec_…, stored with your other secrets

app.post('/campaign', express.raw({ type: '*/*' }), (request, response) => {
  let event;
  try {
    event = webhook.verify(request.body, request.headers);
  } catch {
    return response.sendStatus(401);
  }
  // The same webhook-id may come again: process it once.
  remember(request.headers['webhook-id'], event);
  response.sendStatus(204);
});`;

/** Instructions for verifying a call, for the receiver's developers. */
export function VerifyGuide() {
  return (
    <>
      <h2>How to verify that a call is ours</h2>
      <p>
        Calls are signed as Standard Webhooks specifies (www.standardwebhooks.com). There are
        libraries for most languages. Each call has three headers:
      </p>
      <ul>
        <li>
          <code>webhook-id</code>: the ID of the event. It stays the same when a call is repeated,
          so keep the IDs you have processed.
        </li>
        <li>
          <code>webhook-timestamp</code>: seconds since 1970. Reject anything older than five
          minutes.
        </li>
        <li>
          <code>webhook-signature</code>: <code>v1,</code> and the base64 of an HMAC-SHA-256 with
          the secret (the part after <code>whsec_</code>, decoded from base64) of the ID, timestamp,
          and body, joined with dots. For a day after the secret is renewed there are two
          signatures, separated by a space.
        </li>
      </ul>
      <p>Verify the raw bytes, before they are parsed as JSON. In JavaScript, with Express:</p>
      <pre className="webhook-code">{code}</pre>
    </>
  );
}

/** Example body for each kind of event. */
export function Payloads() {
  return webhookEventKind.options.map((type) => (
    <section key={type} aria-labelledby={type}>
      <h3 id={type}>
        <code>{type}</code>
      </h3>
      <p>
        {eventLabels[type].label}. {eventLabels[type].hint}
      </p>
      <pre className="webhook-code">
        {JSON.stringify({ type, ...exampleEvents[type] }, null, 2)}
      </pre>
    </section>
  ));
}

/** Example bodies for a receiver's developers; a test compares them with real ones. */
export const exampleEvents: Record<WebhookEventKind, { timestamp: string; data: object }> = {
  'message.received': {
    timestamp: '2026-11-24T15:00:00.000Z',
    data: {
      reference: 'K7WQ-4MXP',
      state: 'TX',
      district: 'TX-37',
      language: 'en',
      edition: '2026-law',
      ownWords: true,
    },
  },
  'delivery.ended': {
    timestamp: '2026-11-24T15:00:12.000Z',
    data: {
      reference: 'K7WQ-4MXP',
      seat: 'TX-37',
      chamber: 'house',
      channel: 'email',
      status: 'accepted',
      testMode: false,
    },
  },
  'newsletter.opted_in': {
    timestamp: '2026-11-24T15:00:00.000Z',
    data: {
      email: 'sam@example.org',
      firstName: 'Sam',
      lastName: 'Sample',
      zip: '78704',
      language: 'en',
    },
  },
};
