import type { ChannelName } from '@/lib/platform/db';

/** How the JSON answers write a channel. */
export type PrintedChannel = 'capture' | 'email' | 'house-cwc' | 'senate-cwc' | 'hand-off';

/**
 * How a letter reaches a filled office: into the folder in capture mode; live, by mail where staff
 * set an address, and else by the supporter's own hand.
 */
export function channelOf(
  _office: { bioguide: string },
  { mode, email }: { mode: 'capture' | 'live'; email?: string | null },
): ChannelName {
  if (mode === 'capture') return 'capture';
  return email ? 'email' : 'hand_off';
}

export function printChannel(channel: ChannelName): PrintedChannel {
  return channel.replace('_', '-') as PrintedChannel;
}
