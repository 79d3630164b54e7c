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

/** How a receiver knows that a call is ours, for whoever writes it. */
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
