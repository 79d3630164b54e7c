import { When } from '@/components/staff/staff-parts';
import type { FoundWebhook } from '@/lib/staff/webhooks/read-webhooks';
import { webhookPath } from '@/lib/staff/webhooks/webhook-form';
import { callFailureLabel, callStatusLabels, kindLabel } from '@/lib/staff/webhooks/webhook-labels';

type Props = FoundWebhook & { failedOnly: boolean };

/** Results of the latest calls, with forms to repeat those that were not accepted. */
export function Calls({ webhook, calls, failedOnly }: Props) {
  const { id, isActive, notAccepted } = webhook;
  const path = webhookPath(id);
  return (
    <section className="webhook-section" aria-labelledby="calls">
      <h2 id="calls">Calls</h2>
      <p>
        A call that is not accepted is retried, up to 25 times over about three days. The log is
        deleted after 30 days.
      </p>
      <nav className="staff-pages" aria-label="Filter calls">
        {failedOnly ? (
          <a href={path}>Show all calls</a>
        ) : (
          <a href={`${path}?show=failed`}>Show those not accepted ({notAccepted})</a>
        )}
      </nav>
      {isActive && notAccepted > 0 && (
        <form method="post" action={`${path}/replay`}>
          <input type="hidden" name="call" value="all" />
          <button type="submit">Retry all that were not accepted ({notAccepted})</button>
        </form>
      )}
      {calls.length === 0 ? (
        <p>No calls yet. Send a test to see whether it arrives.</p>
      ) : (
        <CallList calls={calls} isActive={isActive} />
      )}
    </section>
  );
}

type Call = FoundWebhook['calls'][number];

/** Latest calls of a webhook, newest first. */
function CallList({ calls, isActive }: { calls: Call[]; isActive: boolean }) {
  return (
    <ol className="webhook-calls" aria-label="Calls, newest first">
      {calls.map((call) => (
        <li key={call.id} className="staff-delivery">
          <p>
            <strong>{kindLabel(call.event.kind)}</strong>, <When at={call.event.createdAt} />
          </p>
          <p>
            {callStatusLabels[call.status]}
            {outcomeOf(call)}
          </p>
          <p className="hint">
            webhook-id <code>{call.eventId}</code>
          </p>
          {isActive && mayRepeat(call) && <SendAgain call={call} />}
        </li>
      ))}
    </ol>
  );
}

/**
 * Outcome of a call, such as ": answered 503, the receiver did not take it; 2 tries, the next one
 * at …"
 */
function outcomeOf({ attempts, lastStatus, failure, status, dueAt }: Call) {
  const details = [
    lastStatus !== null && `answered ${lastStatus}`,
    failure && callFailureLabel(failure),
  ].filter(Boolean);
  return (
    <>
      {details.length > 0 && `: ${details.join(', ')}`}
      {attempts > 0 && `; ${attempts} ${attempts === 1 ? 'try' : 'tries'}`}
      {status === 'queued' && attempts > 0 && (
        <>
          , the next one from <When at={dueAt} />
        </>
      )}
    </>
  );
}

const mayRepeat = ({ status, attempts }: Call) =>
  status === 'accepted' || status === 'failed' || (status === 'queued' && attempts > 0);

function SendAgain({ call: { id, webhookId, eventId } }: { call: Call }) {
  return (
    <form method="post" action={`${webhookPath(webhookId)}/replay`}>
      <input type="hidden" name="call" value={id} />
      <button className="quiet" type="submit">
        Send again <span className="hidden">({eventId})</span>
      </button>
    </form>
  );
}
