import type { Alert } from '@/lib/platform/db';
import { alertWords } from '@/lib/staff/alerts/alert-labels';
import { When } from '../when';

/** Alerts that have ended, the latest first. */
export function PastAlerts({ alerts }: { alerts: Alert[] }) {
  if (alerts.length === 0) return <p>Nothing so far.</p>;
  return (
    <ul>
      {alerts.map((alert) => (
        <li key={alert.id}>
          {alertWords(alert).says}
          {alert.detail && ` (${alert.detail})`}: from <When at={alert.createdAt} />
          {alert.endedAt && (
            <>
              {' to '}
              <When at={alert.endedAt} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
