import type { ReactNode } from 'react';
import { stopLabel } from '@/lib/delivery/stopped-channels';
import { alertLabels, alertMailLabel } from '@/lib/staff/alerts/read-alerts';
import {
  type ChannelReport,
  channelTitles,
  environmentLabels,
  type Setup,
} from '@/lib/staff/channels/channels';
import { TEST_SYSTEM_LABEL } from '@/lib/staff/labels';
import { settingLabels } from '@/lib/staff/settings/settings-labels';
import { FactList, When } from '../staff-parts';

type Props = ChannelReport & {
  /** Whether the viewer may start the channel again. */
  mayStart: boolean;
};

/** One channel: its setup, its state, what it reaches, and its queued letters. */
export function ChannelCard({ channel, setup, state, queued, alerts, mayStart }: Props) {
  const isGateway = channel === 'house_cwc' || channel === 'senate_cwc';
  const { lastAcceptedAt, lastFailedAt } = state ?? {};
  const isLive = setup.is !== 'used' || setup.environment === 'production';
  const facts: [string, ReactNode][] = [
    ['Setup', setupSays(setup, mayStart && SETTINGS[channel])],
    ['Offices', isGateway && listSays(state)],
    ['Last failure to get the list', state?.listFailure],
    ['Queued', `${queued} ${queued === 1 ? 'delivery' : 'deliveries'}`],
    [
      isLive ? 'Last accepted' : `Last ${TEST_SYSTEM_LABEL.toLowerCase()}`,
      lastAcceptedAt && <When at={lastAcceptedAt} />,
    ],
    ['Last failed', lastFailedAt && <When at={lastFailedAt} />],
    ['Alerts', alerts.length > 0 && <Alerts alerts={alerts} />],
  ];
  return (
    <article className="staff-delivery" aria-labelledby={channel}>
      <h2 id={channel}>{channelTitles[channel]}</h2>
      {state?.stoppedAt && (
        <div className="staff-notice staff-refusal">
          <p>
            Stopped since <When at={state.stoppedAt} />: {stopLabel(state.stoppedBecause)}
          </p>
          <p>Fix the cause first. After 24 hours, its messages use another delivery method.</p>
          {mayStart ? <StartForm channel={channel} /> : <p>An admin can start it again.</p>}
        </div>
      )}
      <FactList facts={facts} />
    </article>
  );
}

function StartForm({ channel }: Pick<ChannelReport, 'channel'>) {
  return (
    <form method="post" action="/staff/channels/start">
      <input type="hidden" name="channel" value={channel} />
      <button type="submit">
        Start again <span className="hidden">({channelTitles[channel]})</span>
      </button>
    </form>
  );
}

/** Where an admin enters what is missing. */
const SETTINGS: Partial<Record<ChannelReport['channel'], string>> = {
  email: '/staff/settings/email',
  house_cwc: '/staff/settings/congress',
  senate_cwc: '/staff/settings/congress',
};

/** Names of settings as the settings pages have them; "MAIL_LIVE=yes" is live mode. */
function namesOf(settings: string[]): string {
  const labels: Record<string, string> = settingLabels;
  return settings.map((name) => `“${labels[name.replace(/=.*/, '')] ?? name}”`).join(', ');
}

function setupSays(setup: Setup, settingsPath: string | false | undefined): ReactNode {
  switch (setup.is) {
    case 'used':
      return setup.environment ? `Used: ${environmentLabels[setup.environment]}` : 'Used';
    case 'missing':
      return (
        <>
          Not used. Missing: {namesOf(setup.settings)}.{' '}
          {settingsPath && <a href={settingsPath}>Enter what is missing</a>}
        </>
      );
    case 'kept_in':
      return 'Set up, but not used in test mode.';
    default:
      return 'Not used in live mode.';
  }
}

function listSays(state: ChannelReport['state']): ReactNode {
  if (!state?.listedAt) return 'No list of participating offices yet.';
  return (
    <>
      {state.officeCodes.length} participate, as listed on <When at={state.listedAt} />
    </>
  );
}

function Alerts({ alerts }: Pick<ChannelReport, 'alerts'>) {
  return (
    <ul>
      {alerts.map(({ mail, ...alert }) => (
        <li key={alert.id}>
          <When at={alert.createdAt} />: {alert.detail ?? alertLabels(alert).says}. Email to admins:{' '}
          {alertMailLabel(alert, mail).replace(/^./, (first) => first.toLowerCase())}
        </li>
      ))}
    </ul>
  );
}
