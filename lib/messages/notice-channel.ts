import type { ChannelName } from '@/lib/platform/db';
import { mailMode } from '@/lib/platform/env';

/** How the supporter's own mail leaves: as letters by mail do, or into the folder beside them. */
export function noticeChannel(): ChannelName {
  return mailMode() === 'live' ? 'email' : 'capture';
}
