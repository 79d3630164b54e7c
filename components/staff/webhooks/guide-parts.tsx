import { webhookEventKind } from '@/lib/messages/webhook-events';
import { exampleEvents } from '@/lib/staff/webhooks/example-events';
import { eventLabels } from '@/lib/staff/webhooks/webhook-labels';

/** How each answer of a receiver is treated. */
export function AnswerGuide() {
  return (
    <>
      <h2>How to answer</h2>
      <ul>
        <li>
          Any status from 200 to 299 within ten seconds: taken. The answer’s body is thrown away.
        </li>
        <li>
          410: the webhook is switched off, and all admins are told. Five events in a row that
          nobody took for three days do the same.
        </li>
        <li>
          Anything else, a redirect too: tried again, 25 times within about three days, then given
          up.
        </li>
      </ul>
      <p>
        Each event comes at least once, and in any order: <code>timestamp</code> says when it
        happened. What a call tells is read when it is sent, so that nobody who was erased is told
        of.
      </p>
      <p>
        In <code>delivery.ended</code>, <code>status</code> is one of accepted, refused, failed,
        unconfirmed, bounced, self_sent, rejected, expired and canceled. A delivery that is tried
        again after its end ends once more. <code>testMode</code> says that nothing reached an
        office: a file of this machine, or a gateway’s test entrance.
      </p>
    </>
  );
}

const code = `import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(secret); // whsec_…, kept with your other secrets

app.post('/campaign', express.raw({ type: '*/*' }), (request, response) => {
  let event;
  try {
    event = webhook.verify(request.body, request.headers);
  } catch {
    return response.sendStatus(401);
  }
  // The same webhook-id may come again: do what it asks for once.
  remember(request.headers['webhook-id'], event);
  response.sendStatus(204);
});`;

/** How a receiver verifies a call, for the developer who builds it. */
export function VerifyGuide() {
  return (
    <>
      <h2>How to know that a call is ours</h2>
      <p>
        Calls are signed as Standard Webhooks has it (www.standardwebhooks.com), for which there are
        libraries in most languages. Three headers come with each:
      </p>
      <ul>
        <li>
          <code>webhook-id</code>: the event’s own. It stays the same when a call is repeated, so
          keep the ids that you have dealt with.
        </li>
        <li>
          <code>webhook-timestamp</code>: seconds since 1970. Refuse what is older than five
          minutes.
        </li>
        <li>
          <code>webhook-signature</code>: <code>v1,</code> and the base64 of an HMAC-SHA-256, made
          with the secret (what follows <code>whsec_</code>, from base64) over id, timestamp and
          body with dots between. For a day after a renewal there are two, with a blank between.
        </li>
      </ul>
      <p>
        Verify the bytes as they came, before anything reads them as JSON. In JavaScript, with
        Express:
      </p>
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
