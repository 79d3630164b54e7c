import { beginsCongress } from '@/lib/lookup/congress';
import type { ChosenOffice } from '@/lib/offices/office-channels';
import type { ChannelName, HoldReason } from '@/lib/platform/db';
import { mailMode } from '@/lib/platform/env';

/**
 * The delivery to one office, stored with a new message. It has its first status; every later
 * change is a move in lib/delivery/status.ts.
 * @param hold hold reason of the whole message.
 */
export function firstLetter(office: ChosenOffice, hold: HoldReason | undefined) {
  return {
    kind: 'letter' as const,
    seat: office.seat,
    bioguide: office.bioguide,
    officeName: office.name,
    chamber: office.chamber,
    channel: office.channel.replace('-', '_') as ChannelName,
    channelReason: office.reason,
    ...firstStatus(office, hold),
  };
}

function firstStatus({ channel, notConfirmedSince }: ChosenOffice, hold: HoldReason | undefined) {
  if (channel === 'self-send') return { status: 'self_send', holdReason: null } as const;
  // A hold of the whole message comes first; the seat's member is checked before sending.
  if (hold) return { status: 'on_hold', holdReason: null } as const;
  return notConfirmedSince && beginsCongress(notConfirmedSince)
    ? ({ status: 'on_hold', holdReason: 'new_congress' } as const)
    : ({ status: 'queued', holdReason: null } as const);
}

/** The email to the supporter uses the same outbox as the deliveries to offices. */
export function firstNotice(hold: HoldReason | undefined) {
  return {
    kind: 'notice' as const,
    notice: hold === 'confirmation' ? ('confirm' as const) : ('receipt' as const),
    channel: noticeChannel(),
    status: 'queued' as const,
  };
}

/** The channel of emails to the supporter: email if sending is live, otherwise capture. */
export function noticeChannel(): ChannelName {
  return mailMode() === 'live' ? 'email' : 'capture';
}
