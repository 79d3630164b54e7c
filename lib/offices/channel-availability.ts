import { askDatabase, NoAnswer } from '@/lib/platform/ask-database';
import { type ChannelName, type ChannelState, db } from '@/lib/platform/db';
import { type Env, env, mailMode } from '@/lib/platform/env';
import { type GatewayChamber, gatewayOf } from '@/lib/platform/gateway-settings';
import type { ChannelAvailability, GatewayState } from './choose-channel';

type KnownState = Pick<ChannelState, 'channel' | 'stoppedAt' | 'listedAt' | 'officeCodes'>;

/**
 * Channels that work now. The database is queried only if one of them depends on it; while it does
 * not answer, no office counts as reachable by a gateway.
 * @throws NoAnswer in that case if the channels must be `sure`
 */
export async function readChannelAvailability({ sure = false } = {}): Promise<ChannelAvailability> {
  const settings = env();
  const chambers = (['house', 'senate'] as const).filter((chamber) => gatewayOf(chamber, settings));
  const names = chambers.map((chamber): ChannelName => `${chamber}_cwc`);
  if (mailMode(settings) === 'live') names.push('email');
  const rows = names.length > 0 ? await askDatabase(() => readStates(names)) : [];
  if (sure && !rows) throw new NoAnswer();
  return channelAvailabilityOf(settings, rows ?? []);
}

function readStates(names: ChannelName[]): Promise<KnownState[]> {
  return db().channelState.findMany({
    where: { channel: { in: names } },
    select: { channel: true, stoppedAt: true, listedAt: true, officeCodes: true },
  });
}

/** @param states one row per channel; a channel without a row was never stopped and has no list */
export function channelAvailabilityOf(of: Env, states: KnownState[]): ChannelAvailability {
  const stateOf = (name: ChannelName) => states.find(({ channel }) => channel === name);
  const gatewayState = (chamber: GatewayChamber): GatewayState | undefined => {
    const gateway = gatewayOf(chamber, of);
    if (!gateway) return undefined;
    const { channel, testMode } = gateway;
    const state = stateOf(channel);
    const codes = state?.listedAt ? state.officeCodes : undefined;
    return { channel, testMode, isStopped: Boolean(state?.stoppedAt), codes };
  };
  return {
    mode: mailMode(of),
    gateways: { house: gatewayState('house'), senate: gatewayState('senate') },
    isEmailStopped: Boolean(stateOf('email')?.stoppedAt),
  };
}
