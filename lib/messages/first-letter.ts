import { beginsCongress } from '@/lib/lookup/congress';
import type { ChosenOffice } from '@/lib/offices/offices';
import type { ChannelName, HoldReason } from '@/lib/platform/db';

/**
 * The delivery to one office, as it is stored with a new message.
 * @param hold what the whole message waits for
 */
export function firstLetter(office: ChosenOffice, hold: HoldReason | undefined) {
  const { seat, bioguide, name: officeName, chamber, reason: channelReason } = office;
  const channel = office.channel.replace('-', '_') as ChannelName;
  const addressed = { seat, bioguide, officeName, chamber, channel, channelReason };
  return { ...addressed, ...firstState(office, hold) };
}

function firstState({ channel, notConfirmedSince }: ChosenOffice, hold: HoldReason | undefined) {
  if (channel === 'self-send') return { status: 'self_send', holdReason: null } as const;
  // What the whole message waits for comes first; who holds the seat is asked when it goes out.
  if (hold) return { status: 'on_hold', holdReason: null } as const;
  return notConfirmedSince && beginsCongress(notConfirmedSince)
    ? ({ status: 'on_hold', holdReason: 'new_congress' } as const)
    : ({ status: 'queued', holdReason: null } as const);
}
