import type { ChannelName } from '@/lib/platform/db';
import { type Env, env, mailMode } from '@/lib/platform/env';
import { createCaptureChannel } from './capture/capture-channel';
import type { Channel } from './channel';
import { createEmailChannel } from './mail/email-channel';

/** The channels that can be used here and now; what goes by another one waits. */
export type Channels = Partial<Record<ChannelName, Channel>>;

/** Capture is always there, mail only where two settings say so. Hand-off is nobody's to send. */
export function channelsOf(of: Env = env()): Channels {
  const channels: Channels = { capture: createCaptureChannel(of.DATA_DIR) };
  if (mailMode(of) === 'live' && of.SMTP_URL) {
    channels.email = createEmailChannel({
      smtpUrl: of.SMTP_URL,
      connections: of.WORKER_CONCURRENCY,
    });
  }
  return channels;
}
