import { Fragment, type ReactNode } from 'react';
import { FactList, When } from '@/components/staff/staff-parts';
import type { StaffMailState } from '@/lib/notify/staff-mail/send-staff-mail';
import type { Alert } from '@/lib/platform/db';
import { alertLabels, alertMailLabel, listOpenAlerts } from '@/lib/staff/alerts/read-alerts';

type OpenAlertProps = { alert: Alert; mail: StaffMailState | undefined };

/** Open alert: what happened, since when, and what to do. */
export function OpenAlert({ alert, mail }: OpenAlertProps) {
  const { id, detail, createdAt, mailedAt } = alert;
  const { says, todo, page } = alertLabels(alert);
  const facts: [string, ReactNode][] = [
    ['First seen', <When key="seen" at={createdAt} />],
    ['Details', detail],
    [
      'Email to admins',
      <Fragment key="mailed">
        {alertMailLabel(alert, mail)}
        {mailedAt && (
          <>
            , <When at={mailedAt} />
          </>
        )}
      </Fragment>,
    ],
  ];
  return (
    <article className="staff-delivery" aria-labelledby={id}>
      <h3 id={id}>{says}</h3>
      <p>{todo}</p>
      <FactList facts={facts} />
      {page && (
        <p>
          <a href={page.path}>{page.label}</a>
        </p>
      )}
    </article>
  );
}

/** Alerts that have ended, newest first. */
export function PastAlerts({ alerts }: { alerts: Alert[] }) {
  if (alerts.length === 0) return <p>None so far.</p>;
  return (
    <ul>
      {alerts.map((alert) => (
        <li key={alert.id}>
          {alertLabels(alert).says}
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
