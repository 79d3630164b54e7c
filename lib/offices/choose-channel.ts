import { z } from 'zod';
import type { Certainty } from '@/lib/lookup/resolution';
import { ChannelName } from '@/lib/platform/prisma-client/enums';
import { type GatewayWriter, refusedField } from './gateway-rules';
import { officeCode } from './typed-seat';

/** Channel in JSON responses. */
export const printedChannel = z.enum(Object.values(ChannelName).map(printChannel)).meta({
  id: 'Channel',
  description:
    'Delivery method. `capture`: test mode, so the message is saved on our server and not sent. `house-cwc`, `senate-cwc`: the House’s or Senate’s online system. `self-send`: the writer sends it, using the office’s own contact form.',
});

export type PrintedChannel = ReturnType<typeof printChannel>;

/**
 * Reason for a letter's channel; for channels other than a gateway, the reason why no gateway is
 * used. Stored in `Delivery.channelReason`.
 */
export const channelReason = z.enum([
  'gateway',
  /** Test mode, and no gateway runs locally. */
  'capture_mode',
  'no_gateway',
  'stopped',
  'no_code',
  /** No list of participating offices was ever received from the gateway. */
  'list_unknown',
  'not_listed',
  'district_chosen',
  'near_boundary',
  'no_title',
  /** The letter has a title that the Senate does not accept. */
  'title_not_taken',
  /** The gateway's schema refuses the typed value, for example a city of two letters. */
  'name_not_taken',
  'email_not_taken',
  'street_not_taken',
  'city_not_taken',
  /** No gateway is available, and email is stopped. */
  'email_stopped',
  /** The address that staff had set was removed. */
  'no_address',
  /** The member whom the letter addresses has left the seat. */
  'member_left',
  /** The districts were redrawn after the letter was written. */
  'new_map',
  /** Staff chose another channel instead of the gateway for the office. */
  'staff_choice',
  /** Staff paused the office: nothing is sent to it. */
  'paused',
]);

export type ChannelReason = z.infer<typeof channelReason>;

export type ChannelChoice = { channel: ChannelName; reason: ChannelReason };

/** Known facts about a letter; unknown ones block no channel. */
export type LetterFacts = { certainty?: Certainty; prefix?: string; writer?: GatewayWriter };

export type GatewayState = {
  channel: 'house_cwc' | 'senate_cwc';
  isStopped: boolean;
  /** Codes of the participating offices, as last listed; absent before the first list. */
  codes?: readonly string[];
  /** The gateway forwards nothing to an office. */
  testMode: boolean;
};

/** Channels that work now. */
export type ChannelAvailability = {
  mode: 'capture' | 'live';
  gateways: { house?: GatewayState; senate?: GatewayState };
  isEmailStopped: boolean;
};

/** Settings of staff for one office; dropped when the seat changes hands. */
export type OfficeOverrides = {
  email?: string | null;
  /** Only allowed channel for its letters: `email` or `self_send`. */
  channelChoice?: ChannelName | null;
  pausedAt?: Date | null;
};

type ChannelSeat = OfficeOverrides & { seat: string; chamber: 'house' | 'senate' };

/** Titles that the Senate's gateway accepts, exactly as written here. */
const senateTitles: readonly string[] = ['Mr.', 'Mrs.', 'Miss', 'Ms.', 'Dr.'];

/**
 * Certainties that block a gateway: it accepts letters from constituents only, and a chosen
 * district proves nothing.
 */
const uncertain: Partial<Record<Certainty, ChannelReason>> = {
  chosen: 'district_chosen',
  near_boundary: 'near_boundary',
};

/**
 * Channel of a letter to a filled office, with the reason: the gateway of its chamber if that
 * accepts it; otherwise, in live mode, email if staff set an address, and self-send if not. In test
 * mode, capture is used unless a local gateway accepts the letter. Office overrides come
 * first in both modes.
 */
export function chooseChannel(
  office: ChannelSeat,
  letter: LetterFacts,
  availability: ChannelAvailability,
): ChannelChoice {
  if (office.pausedAt) return { channel: 'self_send', reason: 'paused' };
  if (office.channelChoice === 'self_send') return { channel: 'self_send', reason: 'staff_choice' };
  if (office.channelChoice === 'email') return byEmailOnly(office, availability);
  const gateway = availability.gateways[office.chamber];
  const reason = blockedBy(office, letter, availability);
  if (gateway && !reason) return { channel: gateway.channel, reason: 'gateway' };
  return withoutGateway(office, availability, reason ?? 'no_gateway');
}

/** Staff chose email for the office; without an address its letters are self-send. */
function byEmailOnly(office: ChannelSeat, availability: ChannelAvailability): ChannelChoice {
  const isChoice =
    availability.mode === 'live' ? office.email : availability.gateways[office.chamber];
  const otherwise = availability.mode === 'live' ? 'no_address' : 'capture_mode';
  return withoutGateway(office, availability, isChoice ? 'staff_choice' : otherwise);
}

/** Channel of a letter that the gateway does not accept. */
export function withoutGateway(
  { email }: Pick<ChannelSeat, 'email'>,
  { mode, isEmailStopped }: Pick<ChannelAvailability, 'mode' | 'isEmailStopped'>,
  reason: ChannelReason,
): ChannelChoice {
  if (mode === 'capture') return { channel: 'capture', reason };
  if (!email) return { channel: 'self_send', reason };
  return isEmailStopped
    ? { channel: 'self_send', reason: 'email_stopped' }
    : { channel: 'email', reason };
}

/**
 * Reason why the gateway does not accept the letter. The title comes last, because the writer can
 * add it.
 */
function blockedBy(
  { seat, chamber }: ChannelSeat,
  { certainty, prefix, writer }: LetterFacts,
  { mode, gateways }: ChannelAvailability,
): ChannelReason | undefined {
  const gateway = gateways[chamber];
  if (!gateway) return mode === 'capture' ? 'capture_mode' : 'no_gateway';
  if (gateway.isStopped) return 'stopped';
  const code = officeCode(seat);
  if (!code) return 'no_code';
  if (!gateway.codes) return 'list_unknown';
  if (!gateway.codes.includes(code)) return 'not_listed';
  const uncertainty = certainty && uncertain[certainty];
  if (uncertainty) return uncertainty;
  const refused = writer && refusedField(writer);
  if (refused) return `${refused}_not_taken`;
  if (prefix === undefined) return undefined;
  if (!prefix) return 'no_title';
  return chamber === 'house' || senateTitles.includes(prefix) ? undefined : 'title_not_taken';
}

type Hyphened<Text> = Text extends `${infer Start}_${infer End}` ? `${Start}-${End}` : Text;

export function printChannel(channel: ChannelName) {
  return channel.replace('_', '-') as Hyphened<ChannelName>;
}
