import { startChannel } from '@/lib/delivery/stopped-channels';
import { readAlertMails } from '@/lib/notify/alerts/mail-alerts';
import type { StaffMailState } from '@/lib/notify/staff-mail/send-staff-mail';
import { type ChannelReason, channelReason } from '@/lib/offices/choose-channel';
import { type Alert, type ChannelName, type ChannelState, db } from '@/lib/platform/db';
import { type Env, env, mailMode, missingForLive } from '@/lib/platform/env';
import { type GatewayChamber, gatewayOf } from '@/lib/platform/gateway-settings';
import { wakeWorker } from '@/lib/platform/wake-worker';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import type { NoticeLabels } from '@/lib/staff/forms/form-problems';

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
  alerts: (Alert & { mail: StaffMailState | undefined })[];
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
  const mails = await readAlertMails(db(), alerts);
  return sendingChannels.map((channel) => ({
    channel,
    setup: setupOf(channel, env()),
    state: states.find((state) => state.channel === channel),
    queued: waiting.find((row) => row.channel === channel)?._count ?? 0,
    alerts: alerts
      .filter(({ subject }) => subject === channel)
      .map((alert) => ({ ...alert, mail: mails.get(alert.id) })),
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

/** Labels of channels. Staff pages are in English. */

export const channelTitles: Record<ChannelName, string> = {
  capture: 'Files on our server (test mode)',
  email: 'Email',
  house_cwc: 'House online system',
  senate_cwc: 'Senate online system',
  self_send: 'Sent by the supporter',
};

/** Reason that a letter uses its channel, as a complete sentence. */
export const channelReasonLabels: Record<ChannelReason, string> = {
  gateway: 'Its chamber’s online system accepts it.',
  capture_mode: 'In test mode, messages are saved on our server.',
  no_gateway: 'The online system of this chamber is not connected.',
  stopped: 'The online system is stopped.',
  no_code: 'The online system has no code for this seat.',
  list_unknown: 'We do not have the list of participating offices yet.',
  not_listed: 'The office is not on the list of those that participate in the online system.',
  district_chosen:
    'The supporter chose the district. The online systems need an address that confirms it.',
  near_boundary:
    'The address is near a district boundary. The online systems need one that confirms the district.',
  name_not_taken: 'The House’s and the Senate’s online systems do not accept this name.',
  email_not_taken: 'The House’s and the Senate’s online systems do not accept this email address.',
  street_not_taken:
    'The House’s and the Senate’s online systems do not accept a street address of fewer than three characters.',
  city_not_taken:
    'The House’s and the Senate’s online systems do not accept a city of fewer than three characters.',
  no_title: 'The supporter didn’t choose a title, and the online system requires one.',
  title_not_taken: 'The Senate’s online system does not accept the title that the supporter gave.',
  email_stopped: 'It would be sent by email, but email is stopped.',
  member_left: 'The member it was written to no longer holds the seat.',
  no_address: 'It would be sent by email, but we have no email address for the office.',
  new_map: 'District lines changed after the message was written.',
  staff_choice: 'Staff chose not to use the online system for this office.',
  paused: 'Staff paused this office, so nothing is sent to it.',
};

/**
 * Sentence for a stored reason; undefined if there is no reason, or if another version stored it.
 */
export function reasonSentence(reason: string | null): string | undefined {
  const known = channelReason.safeParse(reason).data;
  return known && channelReasonLabels[known];
}

export const environmentLabels = {
  loopback: 'a test system on our server: nothing reaches an office',
  test: 'test system: nothing reaches an office',
  production: 'live: messages reach the offices',
} as const;

/** Outcomes of starting a channel. */
export const channelNotices = {
  channel_started: 'The delivery method was restarted. Waiting messages are sent now.',
  channel_not_stopped: {
    refused: 'Nothing changed: this delivery method is already on. Someone may have started it.',
  },
} satisfies NoticeLabels;
