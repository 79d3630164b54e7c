import './settings.css';
import { TableHead, When } from '@/components/staff/staff-parts';
import { summarize } from '@/lib/staff/health/check-health';
import { findingStates, type HealthFinding } from '@/lib/staff/health/finding';
import type { comparePublicAddress } from '@/lib/staff/settings/step-up';

const pages = [
  ['/staff/start', 'Setup', 'What to do before the site goes live, step by step.'],
  ['/staff/campaign/look', 'Organization', 'Name, postal address, and contact.'],
  ['/staff/campaign/limits', 'Retention and limits', 'How long personal data is kept.'],
  ['/staff/settings/email', 'Email', 'Mail server, sender, bounce address, and a test.'],
  ['/staff/settings/congress', 'House and Senate systems', 'Keys, how to apply, and a check.'],
  ['/staff/settings/live', 'Going live', 'Test mode and live mode.'],
  ['/staff/team', 'Team', 'Who can sign in, and what they can do.'],
  ['/staff/webhooks', 'Connections', 'Action Network, CiviCRM, and webhooks.'],
  ['/staff/exports', 'Exports', 'Messages, deliveries, and sign-ups as files.'],
  ['/staff/audit', 'Audit', 'Who changed what, and when.'],
  ['/staff/health', 'Health', 'Whether everything the site needs is working.'],
  ['/staff/alerts', 'Alerts', 'What needs attention now.'],
] as const;

/** All pages of the section with the purpose of each. */
export function SettingsOverview() {
  return (
    <dl className="staff-facts">
      {pages.map(([path, label, about]) => (
        <div key={path}>
          <dt>
            <a href={path}>{label}</a>
          </dt>
          <dd>{about}</dd>
        </div>
      ))}
    </dl>
  );
}

type Props = Awaited<ReturnType<typeof comparePublicAddress>> & {
  siteUrl: string;
  /** Whether the public address works only on this server. */
  isLocal: boolean;
};

/** Check of whether links in emails lead to the address that this browser uses. */
export function AddressCheck({ here, isSame, isSchemeKnown, siteUrl, isLocal }: Props) {
  return (
    <section aria-labelledby="address">
      <h2 id="address">Public address</h2>
      {isLocal && (
        <p className="staff-notice staff-refusal">
          Links in emails begin with {siteUrl}. That address works only on the server itself. Before
          the site goes live, the person who runs the server must set SITE_URL to the public
          address, such as https://example.org.
        </p>
      )}
      {isSame && isSchemeKnown && (
        <p>
          Links in emails begin with {siteUrl}, and that is where your browser is.{' '}
          {isLocal ? '' : 'This is correct.'}
        </p>
      )}
      {isSame && !isSchemeKnown && (
        <p>
          Links in emails begin with {siteUrl}, and your browser is at {here}. This page cannot see
          whether your browser uses http or https: compare it with the address bar.
        </p>
      )}
      {!isSame && (
        <p className="staff-notice staff-refusal">
          Links in emails begin with {siteUrl}, but your browser is at {here}. If supporters use{' '}
          {here}, the person who runs the server must set SITE_URL to that address.
        </p>
      )}
    </section>
  );
}

const labels = { wrong: 'Problem', warning: 'Warning', ok: 'OK' };

type HealthReportProps = { findings: HealthFinding[]; now: Date };

/** Findings, the most serious first, each with the recommended action. */
export function HealthReport({ findings, now }: HealthReportProps) {
  const sorted = findingStates.flatMap((state) => findings.filter((each) => each.state === state));
  return (
    <>
      <h1>Health</h1>
      <p>
        {summarize(findings)}, checked <When at={now} />. Reload this page to check again.
      </p>
      <table className="staff-table stacked health">
        <TableHead columns={['Check', 'Status', 'Result']} />
        <tbody>
          {sorted.map(({ check, state, found, todo }) => (
            <tr key={check}>
              <th scope="row">{check}</th>
              <td data-label="Status">
                <span className={`status health-${state}`}>{labels[state]}</span>
              </td>
              <td data-label="Result">
                <span>
                  {found}
                  {todo && <span className="health-todo">{todo}</span>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
