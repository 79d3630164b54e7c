import type { FoundWebhook } from '@/lib/staff/webhooks/read-webhooks';
import { webhookPath } from '@/lib/staff/webhooks/webhook-paths';
import { CallList } from './call-list';

type Props = FoundWebhook & { failedOnly: boolean };

/** What became of the last events, and a way to send again what was not taken. */
export function Calls({ webhook, calls, failedOnly }: Props) {
  const { id, isActive, notTaken } = webhook;
  const path = webhookPath(id);
  return (
    <section className="webhook-section" aria-labelledby="calls">
      <h2 id="calls">Calls</h2>
      <p>
        What is not taken is tried 25 times within about three days. Everything is forgotten after
        30 days.
      </p>
      <nav className="staff-pages" aria-label="Which calls">
        {failedOnly ? (
          <a href={path}>Show all calls</a>
        ) : (
          <a href={`${path}?show=failed`}>Show those not taken ({notTaken})</a>
        )}
      </nav>
      {isActive && notTaken > 0 && (
        <form method="post" action={`${path}/replay`}>
          <input type="hidden" name="call" value="all" />
          <button type="submit">Send all again that were not taken ({notTaken})</button>
        </form>
      )}
      {calls.length === 0 ? <p>None yet.</p> : <CallList calls={calls} isActive={isActive} />}
    </section>
  );
}
