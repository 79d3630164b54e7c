import { z } from 'zod';
import type { Certainty } from '@/lib/lookup/resolution';
import { ChannelName } from '@/lib/platform/prisma-client/enums';
import { type GatewayWriter, type RefusedField, refusedField } from './gateway-rules';
import { officeCode } from './office-code';

/** A channel as the JSON answers write it. */
export const printedChannel = z.enum(Object.values(ChannelName).map(printChannel)).meta({
  id: 'Channel',
  description:
    'How a message reaches an office. `capture`: test mode, so it is saved on the server of this site and not sent; `house-cwc`, `senate-cwc`: by the online system of the House or the Senate; `self-send`: the writer sends it, with the form on the website of the office.',
});

export type PrintedChannel = ReturnType<typeof printChannel>;

/** Why a letter takes its channel; for any other than a gateway, why no gateway takes it. */
export type ChannelReason =
  | 'gateway'
  /** Test mode, and no gateway runs on this machine. */
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
  /** The gateway's schema refuses what was typed there, as a city of two letters. */
  | `${RefusedField}_not_taken`
  /** No gateway, and email is stopped. */
  | 'email_stopped'
  /** The address that staff had set is gone. */
  | 'no_address'
  /** The member to whom the letter was written has left the seat. */
  | 'member_left'
  /** The districts were redrawn since the letter was written. */
  | 'new_map'
  /** Staff chose another channel than the gateway for the office. */
  | 'staff_choice'
  /** Staff paused the office: nothing is sent to it. */
  | 'paused';

export type ChannelChoice = { channel: ChannelName; reason: ChannelReason };

/** What is known of a letter; what is not known yet blocks no channel. */
export type LetterFacts = { certainty?: Certainty; prefix?: string; writer?: GatewayWriter };

export type GatewayState = {
  channel: 'house_cwc' | 'senate_cwc';
  isStopped: boolean;
  /** Codes of the participating offices, as last listed; absent before the first list. */
  codes?: readonly string[];
  /** It passes nothing on to an office. */
  testMode: boolean;
};

/** The channels that work at present. */
export type ChannelAvailability = {
  mode: 'capture' | 'live';
  gateways: { house?: GatewayState; senate?: GatewayState };
  isEmailStopped: boolean;
};

/** What staff set for an office; dropped when the seat changes hands. */
export type OfficeOverrides = {
  email?: string | null;
  /** The only channel that its letters may take: `email` or `self_send`. */
  channelChoice?: ChannelName | null;
  pausedAt?: Date | null;
};

type ChannelSeat = OfficeOverrides & { seat: string; chamber: 'house' | 'senate' };

/** The titles that the Senate's gateway takes, letter by letter. */
const senateTitles: readonly string[] = ['Mr.', 'Mrs.', 'Miss', 'Ms.', 'Dr.'];

/** A gateway takes letters of constituents only, and a chosen district proves nothing. */
const uncertain: Partial<Record<Certainty, ChannelReason>> = {
  chosen: 'district_chosen',
  near_boundary: 'near_boundary',
};

/**
 * The channel of a letter to a filled office, with the reason: the gateway of its chamber where
 * that takes it; else, in live mode, email where staff set an address, and self-send where they did
 * not. In test mode, capture takes what no gateway of this machine takes. What staff set for the
 * office comes first in both modes.
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

/** Staff chose email for the office: without an address its letters are self-send. */
function byEmailOnly(office: ChannelSeat, availability: ChannelAvailability): ChannelChoice {
  const isChoice =
    availability.mode === 'live' ? office.email : availability.gateways[office.chamber];
  const otherwise = availability.mode === 'live' ? 'no_address' : 'capture_mode';
  return withoutGateway(office, availability, isChoice ? 'staff_choice' : otherwise);
}

/** The channel of a letter that the gateway does not take. */
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

/** Why the gateway does not take the letter. The title comes last: the writer can add it. */
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
