import type { FoundWebhook } from '@/lib/staff/webhooks/read-webhooks';
import { callFailureWords, callStatusWords, kindLabel } from '@/lib/staff/webhooks/webhook-labels';
import { webhookPath } from '@/lib/staff/webhooks/webhook-paths';
import { When } from '../when';

type Call = FoundWebhook['calls'][number];

/** The last calls of a webhook, newest first. */
export function CallList({ calls, isActive }: { calls: Call[]; isActive: boolean }) {
  return (
    <ol className="webhook-calls" aria-label="Calls, newest first">
      {calls.map((call) => (
        <li key={call.id} className="staff-delivery">
          <p>
            <strong>{kindLabel(call.event.kind)}</strong>, <When at={call.event.createdAt} />
          </p>
          <p>
            {callStatusWords[call.status]}
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

/** ": answered 503, the receiver did not take it; 2 tries, the next one at …" */
function outcomeOf({ attempts, lastStatus, failure, status, dueAt }: Call) {
  const said = [
    lastStatus !== null && `answered ${lastStatus}`,
    failure && (callFailureWords[failure] ?? callFailureWords.unknown),
  ].filter(Boolean);
  return (
    <>
      {said.length > 0 && `: ${said.join(', ')}`}
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
