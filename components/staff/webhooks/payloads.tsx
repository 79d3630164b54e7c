import { webhookEventKind } from '@/lib/messages/webhook-events';
import { exampleEvents } from '@/lib/staff/webhooks/example-events';
import { eventWords } from '@/lib/staff/webhooks/webhook-labels';

/** An example of the body for each kind of event. */
export function Payloads() {
  return webhookEventKind.options.map((type) => (
    <section key={type} aria-labelledby={type}>
      <h3 id={type}>
        <code>{type}</code>
      </h3>
      <p>
        {eventWords[type].label}. {eventWords[type].hint}
      </p>
      <pre className="webhook-code">
        {JSON.stringify({ type, ...exampleEvents[type] }, null, 2)}
      </pre>
    </section>
  ));
}
