import type { DistrictId } from '@/lib/lookup/district';
import { askDatabase, NoAnswer } from '@/lib/platform/ask-database';
import { type ChannelName, type ChannelState, db } from '@/lib/platform/db';
import { type Env, env, mailMode } from '@/lib/platform/env';
import { type GatewayChamber, gatewayOf } from '@/lib/platform/gateway-settings';
import {
  type ChannelAvailability,
  type ChannelReason,
  chooseChannel,
  type GatewayState,
  type LetterFacts,
  type PrintedChannel,
  printChannel,
} from './choose-channel';
import {
  isVacantOffice,
  type Office,
  officeOf,
  seatsOfDistrict,
  type VacantOffice,
} from './offices';
import { isVacant } from './roster';
import { readSeats } from './seats';

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

/** Office with the channel of one letter to it. */
export type ChosenOffice = Office & {
  channel: PrintedChannel;
  reason: ChannelReason;
  /** Its letter goes to a gateway that forwards nothing. */
  testMode: boolean;
};

/**
 * Offices of a district with the channels of this letter.
 * @param options.sure only as the database has them, as for a message that is about to be stored
 * @throws NoAnswer if they must be sure and the database does not answer
 */
export async function officesForLetter(
  district: DistrictId,
  letter: LetterFacts,
  { sure = false } = {},
): Promise<(ChosenOffice | VacantOffice)[]> {
  const [seats, availability] = await Promise.all([
    readSeats(seatsOfDistrict(district), { sure }),
    readChannelAvailability({ sure }),
  ]);
  return [...seats.values()].map((seat) => {
    const office = officeOf(seat);
    if (isVacant(seat) || isVacantOffice(office)) return office as VacantOffice;
    const { channel, reason } = chooseChannel({ ...seat, ...seat.overrides }, letter, availability);
    const isTest = availability.gateways[seat.chamber]?.testMode === true;
    return {
      ...office,
      channel: printChannel(channel),
      reason,
      testMode: reason === 'gateway' && isTest,
    };
  });
}

/**
 * Whether a live site cannot reach any office: no working congressional gateway, and no office with
 * an email address set by staff. Also false while the database does not answer.
 */
export async function reachesNoOffice(): Promise<boolean> {
  const { mode, gateways, isEmailStopped } = await readChannelAvailability();
  if (mode !== 'live') return false;
  const works = [gateways.house, gateways.senate].some(
    (each) => each?.codes?.length && !each.isStopped,
  );
  if (works) return false;
  if (isEmailStopped) return true;
  const where = { email: { not: null }, pausedAt: null };
  return (await askDatabase(() => db().office.count({ where }))) === 0;
}
