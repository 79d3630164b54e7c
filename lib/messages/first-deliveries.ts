import { beginsCongress } from '@/lib/lookup/congress';
import type { ChosenOffice } from '@/lib/offices/office-channels';
import type { ChannelName, HoldReason } from '@/lib/platform/db';
import { mailMode } from '@/lib/platform/env';

/**
 * The delivery to one office, as it is stored with a new message. Its status is the first one, and
 * every later one is a move of lib/delivery/status.ts.
 * @param hold what the whole message waits for
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
  // What the whole message waits for comes first; who holds the seat is asked when it goes out.
  if (hold) return { status: 'on_hold', holdReason: null } as const;
  return notConfirmedSince && beginsCongress(notConfirmedSince)
    ? ({ status: 'on_hold', holdReason: 'new_congress' } as const)
    : ({ status: 'queued', holdReason: null } as const);
}

/** The supporter's own mail goes through the same outbox as the letters. */
export function firstNotice(hold: HoldReason | undefined) {
  return {
    kind: 'notice' as const,
    notice: hold === 'confirmation' ? ('confirm' as const) : ('receipt' as const),
    channel: noticeChannel(),
    status: 'queued' as const,
  };
}

/** How the supporter's own mail leaves: as letters by mail do, or into the folder beside them. */
export function noticeChannel(): ChannelName {
  return mailMode() === 'live' ? 'email' : 'capture';
}
