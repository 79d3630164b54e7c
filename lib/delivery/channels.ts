import { type ChannelName, db } from '@/lib/platform/db';
import { type Env, env, mailMode } from '@/lib/platform/env';
import { gatewayChambers, gatewayOf } from '@/lib/platform/gateway-settings';
import { createCaptureChannel } from './capture/capture-channel';
import type { Channel } from './channel';
import { createCwcChannel } from './cwc/cwc-channel';
import { createEmailChannel } from './mail/email-channel';

/** Channels configured on this server; deliveries by any other channel wait. */
export type Channels = Partial<Record<ChannelName, Channel>>;

/**
 * Capture is always available, email only if two settings enable it, and a congressional gateway
 * only with a key. Self-send needs no channel.
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
