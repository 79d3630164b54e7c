import { askDatabase } from '@/lib/platform/ask-database';
import { type ChannelName, type ChannelState, db } from '@/lib/platform/db';
import { type Env, env, mailMode } from '@/lib/platform/env';
import { type GatewayChamber, gatewayOf } from '@/lib/platform/gateway-settings';
import type { ChannelAvailability, GatewayWay } from './choose-channel';

type Known = Pick<ChannelState, 'channel' | 'stoppedAt' | 'listedAt' | 'officeCodes'>;

/**
 * The ways on which letters can leave this machine now. Where no way depends on it, the database is
 * not asked; while it does not answer, nobody knows which offices a gateway reaches.
 */
export async function readChannelAvailability(of: Env = env()): Promise<ChannelAvailability> {
  const chambers = (['house', 'senate'] as const).filter((chamber) => gatewayOf(chamber, of));
  const names = chambers.map((chamber): ChannelName => `${chamber}_cwc`);
  if (mailMode(of) === 'live') names.push('email');
  const rows = names.length > 0 ? await askDatabase(() => readStates(names)) : [];
  return channelAvailabilityOf(of, rows ?? []);
}

function readStates(names: ChannelName[]): Promise<Known[]> {
  return db().channelState.findMany({
    where: { channel: { in: names } },
    select: { channel: true, stoppedAt: true, listedAt: true, officeCodes: true },
  });
}

/** @param states of the channels; one without a row was never stopped and never listed */
export function channelAvailabilityOf(of: Env, states: Known[]): ChannelAvailability {
  const stateOf = (name: ChannelName) => states.find(({ channel }) => channel === name);
  const way = (chamber: GatewayChamber): GatewayWay | undefined => {
    const gateway = gatewayOf(chamber, of);
    if (!gateway) return undefined;
    const { channel, testMode } = gateway;
    const state = stateOf(channel);
    const codes = state?.listedAt ? state.officeCodes : undefined;
    return { channel, testMode, isStopped: Boolean(state?.stoppedAt), codes };
  };
  return {
    mode: mailMode(of),
    gateways: { house: way('house'), senate: way('senate') },
    isEmailStopped: Boolean(stateOf('email')?.stoppedAt),
  };
}
