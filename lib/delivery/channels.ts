import { type ChannelName, db } from '@/lib/platform/db';
import { type Env, env, mailMode } from '@/lib/platform/env';
import { gatewayChambers, gatewayOf } from '@/lib/platform/gateway-settings';
import { createCaptureChannel } from './capture/capture-channel';
import { type Channel, SEND_LIMIT_MS } from './channel';
import { createCwcChannel } from './cwc/cwc-channel';
import { createEmailChannel } from './mail/email-channel';

/** Channels configured on this server; deliveries by any other channel wait. */
export type Channels = Partial<Record<ChannelName, Channel>>;

/** How to create a channel, and the settings it depends on: if they change, it is created again. */
type Recipe = { from: string; make: () => Channel };

/**
 * Capture is always available, email only if two settings enable it, and a congressional gateway
 * only with a key. Self-send needs no channel.
 */
function recipesOf(of: Env): Partial<Record<ChannelName, Recipe>> {
  const recipes: Partial<Record<ChannelName, Recipe>> = {
    capture: { from: of.DATA_DIR, make: () => createCaptureChannel(of.DATA_DIR) },
  };
  const { SMTP_URL: smtpUrl, WORKER_CONCURRENCY: connections } = of;
  if (mailMode(of) === 'live' && smtpUrl) {
    const make = () => createEmailChannel({ smtpUrl, connections });
    recipes.email = { from: smtpUrl, make };
  }
  for (const chamber of gatewayChambers) {
    const settings = gatewayOf(chamber, of);
    if (!settings) continue;
    const from = JSON.stringify({ ...settings, duplicate: String(settings.duplicate) });
    const make = () => createCwcChannel({ settings, db: db() });
    recipes[settings.channel] = { from, make };
  }
  return recipes;
}

/**
 * Channels that follow the current settings: `follow` replaces those whose settings changed.
 * Deliveries that an old channel is sending are finished before it is closed.
 */
export function followingChannels(): { channels: Channels; follow: () => void } {
  const channels: Channels = {};
  const made: Partial<Record<ChannelName, string>> = {};
  const follow = () => {
    const recipes = recipesOf(env());
    const names = new Set([...Object.keys(made), ...Object.keys(recipes)]) as Set<ChannelName>;
    for (const name of names) {
      const recipe = recipes[name];
      if (recipe?.from === made[name]) continue;
      const old = channels[name];
      if (old?.close) setTimeout(() => old.close?.(), SEND_LIMIT_MS).unref();
      if (recipe) [channels[name], made[name]] = [recipe.make(), recipe.from];
      else [delete channels[name], delete made[name]];
    }
  };
  follow();
  return { channels, follow };
}
