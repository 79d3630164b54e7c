import type { Alert } from '@/lib/platform/db';
import { alertLabels, listOpenAlerts } from '@/lib/staff/alerts/read-alerts';

import { When } from '../when';

/**
 * Maximum number of alerts in the banner; the rest are only counted, so that a page still begins
 * with its own heading.
 */
const SHOWN = 3;

/** Banner on every staff page while an alert is open. */
export async function AlertsBanner() {
  const alerts = await listOpenAlerts();
  if (alerts.length === 0) return null;
  const more = alerts.length - SHOWN;
  return (
    <section className="staff-notice staff-refusal" aria-label="What needs attention">
      <ul>
        {alerts.slice(0, SHOWN).map((alert) => (
          <li key={alert.id}>
            <Line alert={alert} />
          </li>
        ))}
        {more > 0 && (
          <li>
            <a href="/staff/alerts">And {more} more</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function Line({ alert }: { alert: Alert }) {
  const { id, kind, subject, createdAt } = alert;
  const { says } = alertLabels(alert);
  const isStop = kind === 'channel_stopped';
  return (
    <>
      {says}
      {isStop ? ' since ' : ', first seen '}
      <When at={createdAt} />.{' '}
      <a href={isStop ? `/staff/channels#${subject}` : `/staff/alerts#${id}`}>
        {isStop ? 'See why' : 'What to do'} <span className="hidden">({says})</span>
      </a>
    </>
  );
}
