import type { DistrictId } from '@/lib/lookup/district';
import { askDatabase } from '@/lib/platform/ask-database';
import { db } from '@/lib/platform/db';
import { readChannelAvailability } from './channel-availability';
import {
  type ChannelReason,
  chooseChannel,
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
