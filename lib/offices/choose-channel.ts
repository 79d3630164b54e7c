import type { ChannelName } from '@/lib/platform/db';
import type { Certainty } from '../lookup/resolution';
import { officeCode } from './office-code';

/** How the JSON answers write a channel. */
export type PrintedChannel = 'capture' | 'email' | 'house-cwc' | 'senate-cwc' | 'self-send';

/** Why a letter takes its channel; for any other than a gateway, why no gateway took it. */
export type ChannelReason =
  | 'gateway'
  /** Nothing may leave this machine, and no gateway runs on it. */
  | 'capture_mode'
  | 'no_gateway'
  | 'stopped'
  | 'no_code'
  /** The gateway has never said which offices take part. */
  | 'list_unknown'
  | 'not_listed'
  | 'district_chosen'
  | 'near_boundary'
  | 'no_title'
  /** There is a title, but none that the Senate knows. */
  | 'title_not_taken'
  /** No gateway, and the mail server was stopped. */
  | 'email_stopped'
  /** The address that staff had set is gone. */
  | 'no_address'
  /** Somebody else holds the seat than the letter was written to, or nobody. */
  | 'member_left'
  /** The districts were drawn anew since the letter was written. */
  | 'new_map'
  /** Staff chose for the office that no gateway is used. */
  | 'staff_choice'
  /** Staff paused the office: nothing is sent to it. */
  | 'paused';

export type Choice = { channel: ChannelName; reason: ChannelReason };

/** What is known of a letter; what is not known yet is taken as no hindrance. */
export type LetterFacts = { certainty?: Certainty; prefix?: string };

export type GatewayWay = {
  channel: 'house_cwc' | 'senate_cwc';
  isStopped: boolean;
  /** Codes of the offices that take part, as last listed; nothing before the first list. */
  codes?: readonly string[];
  /** It passes nothing on to an office. */
  testMode: boolean;
};

/** The ways on which letters can leave here and now. */
export type ChannelAvailability = {
  mode: 'capture' | 'live';
  gateways: { house?: GatewayWay; senate?: GatewayWay };
  isEmailStopped: boolean;
};

/** What staff said about the way to an office; dropped when the seat changes hands. */
export type Settings = {
  email?: string | null;
  /** The only way its letters may take: `email` or `self_send`. */
  channelChoice?: ChannelName | null;
  pausedAt?: Date | null;
};

type Seat = Settings & { seat: string; chamber: 'house' | 'senate' };

/** The titles that the Senate's gateway takes, letter by letter. */
const senateTitles: readonly string[] = ['Mr.', 'Mrs.', 'Miss', 'Ms.', 'Dr.'];

/** A gateway takes letters of constituents only: what somebody chose is no proof that they are one. */
const doubtful: Partial<Record<Certainty, ChannelReason>> = {
  chosen: 'district_chosen',
  near_boundary: 'near_boundary',
};

/**
 * How a letter reaches a filled office, and why so: through the gateway of its chamber where that
 * can take it; else, live, by mail where staff set an address, and by the supporter's own hand
 * where they did not. In capture mode what no gateway of this machine takes goes into the folder.
 * What staff said about the office comes before all of it, in both modes.
 */
export function chooseChannel(
  office: Seat,
  letter: LetterFacts,
  ways: ChannelAvailability,
): Choice {
  if (office.pausedAt) return { channel: 'self_send', reason: 'paused' };
  if (office.channelChoice === 'self_send') return { channel: 'self_send', reason: 'staff_choice' };
  if (office.channelChoice === 'email') return onlyByMail(office, ways);
  const gateway = ways.gateways[office.chamber];
  const reason = blockedBy(office, letter, ways);
  if (gateway && !reason) return { channel: gateway.channel, reason: 'gateway' };
  return withoutGateway(office, ways, reason ?? 'no_gateway');
}

/** Staff want no gateway for it: without an address its letters go by hand. */
function onlyByMail(office: Seat, ways: ChannelAvailability): Choice {
  const isChoice = ways.mode === 'live' ? office.email : ways.gateways[office.chamber];
  const otherwise = ways.mode === 'live' ? 'no_address' : 'capture_mode';
  return withoutGateway(office, ways, isChoice ? 'staff_choice' : otherwise);
}

/** The next honest channel where the gateway does not take a letter. */
export function withoutGateway(
  { email }: Pick<Seat, 'email'>,
  { mode, isEmailStopped }: Pick<ChannelAvailability, 'mode' | 'isEmailStopped'>,
  reason: ChannelReason,
): Choice {
  if (mode === 'capture') return { channel: 'capture', reason };
  if (!email) return { channel: 'self_send', reason };
  return isEmailStopped
    ? { channel: 'self_send', reason: 'email_stopped' }
    : { channel: 'email', reason };
}

/** Why the gateway does not take the letter; the title comes last, since it can be asked for. */
function blockedBy(
  { seat, chamber }: Seat,
  { certainty, prefix }: LetterFacts,
  { mode, gateways }: ChannelAvailability,
): ChannelReason | undefined {
  const gateway = gateways[chamber];
  if (!gateway) return mode === 'capture' ? 'capture_mode' : 'no_gateway';
  if (gateway.isStopped) return 'stopped';
  const code = officeCode(seat);
  if (!code) return 'no_code';
  if (!gateway.codes) return 'list_unknown';
  if (!gateway.codes.includes(code)) return 'not_listed';
  const doubt = certainty && doubtful[certainty];
  if (doubt) return doubt;
  if (prefix === undefined) return undefined;
  if (!prefix) return 'no_title';
  return chamber === 'house' || senateTitles.includes(prefix) ? undefined : 'title_not_taken';
}

export function printChannel(channel: ChannelName): PrintedChannel {
  return channel.replace('_', '-') as PrintedChannel;
}
