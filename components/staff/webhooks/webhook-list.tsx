import type { ListedWebhook } from '@/lib/staff/webhooks/read-webhooks';
import { kindLabel } from '@/lib/staff/webhooks/webhook-labels';
import { webhookPath } from '@/lib/staff/webhooks/webhook-paths';

/** Every webhook, with what waits for it. */
export function WebhookList({ webhooks }: { webhooks: ListedWebhook[] }) {
  if (webhooks.length === 0) return <p>There is none yet.</p>;
  return (
    <table className="staff-table stacked webhook-list">
      <caption className="hidden">Webhooks</caption>
      <thead>
        <tr>
          <th scope="col">Receiver</th>
          <th scope="col">Told of</th>
          <th scope="col">State</th>
          <th scope="col">Waiting</th>
          <th scope="col">Not taken</th>
        </tr>
      </thead>
      <tbody>
        {webhooks.map(({ id, url, events, isActive, open, notTaken }) => (
          <tr key={id}>
            <th scope="row">
              <a href={webhookPath(id)}>{new URL(url).host}</a>
            </th>
            <td data-label="Told of">{events.map(kindLabel).join(', ')}</td>
            <td data-label="State">{isActive ? 'On' : 'Off'}</td>
            <td data-label="Waiting">{open}</td>
            <td data-label="Not taken">{notTaken}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
