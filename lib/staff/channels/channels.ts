import { startChannel } from '@/lib/delivery/stopped-channels';
import { type Alert, type ChannelState, db } from '@/lib/platform/db';
import { type Env, env, mailMode, missingForLive } from '@/lib/platform/env';
import { type GatewayChamber, gatewayOf } from '@/lib/platform/gateway-settings';
import { wakeWorker } from '@/lib/platform/wake-worker';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import type { environmentLabels } from './channel-labels';

/**
 * Channels that send deliveries. Self-send is not one of them, because the supporter sends the
 * message.
 */
const sendingChannels = ['house_cwc', 'senate_cwc', 'email', 'capture'] as const;

type SendingChannel = (typeof sendingChannels)[number];

/** Setup of a channel on this server. */
export type Setup =
  | { is: 'used'; environment?: keyof typeof environmentLabels }
  | { is: 'missing'; settings: string[] }
  /** Set up, but in test mode only an online system on this server is used. */
  | { is: 'kept_in' }
  /** Used only in the other mode. */
  | { is: 'not_used' };

export type ChannelReport = {
  channel: SendingChannel;
  setup: Setup;
  state: ChannelState | undefined;
  /** Number of queued letters, including those being sent. */
  queued: number;
  alerts: Alert[];
};

/** Channels for staff: the setup of each on this server, and the state that all servers share. */
export async function readChannelReports(): Promise<ChannelReport[]> {
  const [states, waiting, alerts] = await Promise.all([
    db().channelState.findMany(),
    db().delivery.groupBy({
      by: ['channel'],
      where: { status: { in: ['queued', 'sending'] } },
      _count: true,
    }),
    db().alert.findMany({ where: { endedAt: null }, orderBy: { createdAt: 'desc' }, take: 100 }),
  ]);
  return sendingChannels.map((channel) => ({
    channel,
    setup: setupOf(channel, env()),
    state: states.find((state) => state.channel === channel),
    queued: waiting.find((row) => row.channel === channel)?._count ?? 0,
    alerts: alerts.filter(({ subject }) => subject === channel),
  }));
}

export function setupOf(channel: SendingChannel, of: Env): Setup {
  const mode = mailMode(of);
  if (channel === 'house_cwc') return gatewaySetup('house', of);
  if (channel === 'senate_cwc') return gatewaySetup('senate', of);
  if (channel === 'capture') return { is: mode === 'capture' ? 'used' : 'not_used' };
  if (mode === 'live') return { is: 'used' };
  return { is: 'missing', settings: ['MAIL_LIVE=yes', ...missingForLive(of)] };
}

function gatewaySetup(chamber: GatewayChamber, of: Env): Setup {
  const gateway = gatewayOf(chamber, of);
  if (gateway) {
    return { is: 'used', environment: gateway.loopback ? 'loopback' : gateway.environment };
  }
  const own =
    chamber === 'house'
      ? (['HOUSE_CWC_KEY', 'HOUSE_CWC_AGENT'] as const)
      : (['SENATE_CWC_KEY', 'SENATE_CWC_AGENT'] as const);
  const shared = [
    'CWC_ACK_EMAIL',
    'CWC_CONTACT_NAME',
    'CWC_CONTACT_EMAIL',
    'CWC_CONTACT_PHONE',
  ] as const;
  const settings = [...own, ...shared].filter((name) => !of[name]);
  return settings.length > 0 ? { is: 'missing', settings } : { is: 'kept_in' };
}

type StopState = { stoppedAt: Date | null; stoppedBecause: string | null };

/** Starts a stopped channel again, with an audit entry. Its letters are sent immediately. */
export async function restartChannel(
  typed: string,
  by: Staff | 'command line',
  now = new Date(),
): Promise<'channel_started' | 'channel_not_stopped'> {
  const channel = sendingChannels.find((name) => name === typed);
  if (!channel) return 'channel_not_stopped';
  const outcome = await db().$transaction(async (tx) => {
    // Row lock, so that only one of two simultaneous requests starts the channel.
    const [state] = await tx.$queryRaw<StopState[]>`
      select "stoppedAt", "stoppedBecause" from "ChannelState"
      where channel = ${channel}::"ChannelName" for update`;
    if (!state?.stoppedAt) return 'channel_not_stopped' as const;
    await startChannel(tx, channel, now);
    const before = { since: state.stoppedAt.toISOString(), because: state.stoppedBecause };
    await recordAudit(tx, by, { action: 'channel.started', subject: channel, before });
    return 'channel_started' as const;
  });
  if (outcome === 'channel_started') wakeWorker();
  return outcome;
}
