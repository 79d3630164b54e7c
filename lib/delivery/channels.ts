import { type ChannelName, db } from '@/lib/platform/db';
import { type Env, env, mailMode } from '@/lib/platform/env';
import { gatewayChambers, gatewayOf } from '@/lib/platform/gateway-settings';
import { createCaptureChannel } from './capture/capture-channel';
import type { Channel } from './channel';
import { createCwcChannel } from './cwc/cwc-channel';
import { createEmailChannel } from './mail/email-channel';

/** The channels that can be used here and now; what goes by another one waits. */
export type Channels = Partial<Record<ChannelName, Channel>>;

/**
 * Capture is always there, mail only where two settings say so, a congressional gateway where there
 * is a key to it. What supporters send themselves needs none.
 */
export function channelsOf(of: Env = env()): Channels {
  const channels: Channels = { capture: createCaptureChannel(of.DATA_DIR) };
  if (mailMode(of) === 'live' && of.SMTP_URL) {
    channels.email = createEmailChannel({
      smtpUrl: of.SMTP_URL,
      connections: of.WORKER_CONCURRENCY,
    });
  }
  for (const chamber of gatewayChambers) {
    const settings = gatewayOf(chamber, of);
    if (!settings) continue;
    channels[settings.channel] = createCwcChannel({ settings, db: db() });
  }
  return channels;
}
