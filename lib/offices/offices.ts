import { type DistrictId, type SeatId, senateSeatId, stateOfDistrict } from '../lookup/district';
import type { Point } from '../lookup/point';
import type { Certainty } from '../lookup/resolution';
import { hasSenators, type StateCode } from '../lookup/states';
import { readChannelAvailability } from './channel-availability';
import {
  type ChannelAvailability,
  type ChannelReason,
  chooseChannel,
  type LetterFacts,
  type PrintedChannel,
  printChannel,
} from './choose-channel';
import { type AnsweredPhone, nearestFirst } from './nearest-first';
import { type KnownSeat, readSeats } from './read-seats';
import { isVacant, type Member, type VacantSeat } from './roster';

/** An office as the lookup answers it. `district` is null for senators. */
export type Office = {
  seat: SeatId;
  bioguide: string;
  name: string;
  chamber: 'house' | 'senate';
  state: StateCode;
  district: DistrictId | null;
  party: string;
  phone: string | null;
  localPhones: AnsweredPhone[];
  contactForm: string | null;
  website: string | null;
  channel: PrintedChannel;
  notConfirmedSince?: string;
};

/** A seat that nobody holds: shown as vacant, never skipped. */
export type VacantOffice = {
  seat: SeatId;
  chamber: 'house' | 'senate';
  state: StateCode;
  district: DistrictId | null;
  vacant: true;
  since: string;
  /** A new Congress began on this day: somebody may hold the seat since. */
  notConfirmedSince?: string;
};

export type AnyOffice = Office | VacantOffice;

/** An office as one letter reaches it. */
export type ChosenOffice = Office & {
  reason: ChannelReason;
  /** Its letter goes to a gateway that passes nothing on. */
  testMode: boolean;
};

export function isVacantOffice(office: AnyOffice): office is VacantOffice {
  return 'vacant' in office;
}

/**
 * The House seat of a district, then its senators; vacant seats included. Their channels are those
 * of an ordinary letter: with a title, and as sure of its district as given.
 * @param near sorts the phones outside Washington, the nearest first
 */
export async function officesOfDistrict(
  district: DistrictId,
  { near, certainty }: { near?: Point; certainty?: Certainty } = {},
): Promise<AnyOffice[]> {
  return (await readOffices(seatsOf(district), { certainty }, near)).map(shown);
}

/** The same offices with the channels that this letter takes, as far as it is known. */
export function officesForLetter(
  district: DistrictId,
  letter: LetterFacts,
): Promise<(ChosenOffice | VacantOffice)[]> {
  return readOffices(seatsOf(district), letter);
}

/** The offices of both senators; none for DC and the territories. */
export async function senatorsOfState(state: StateCode): Promise<AnyOffice[]> {
  return (await readOffices(senateIdsOf(state), {})).map(shown);
}

const seatsOf = (district: DistrictId) => [district, ...senateIdsOf(stateOfDistrict(district))];

/** Of the three classes, each state has two. */
function senateIdsOf(state: StateCode): SeatId[] {
  return hasSenators(state) ? [1, 2, 3].map((number) => senateSeatId(state, number)) : [];
}

async function readOffices(ids: SeatId[], letter: LetterFacts, near?: Point) {
  const [seats, ways] = await Promise.all([readSeats(ids), readChannelAvailability()]);
  return [...seats.values()].map((seat) => officeOf(seat, letter, ways, near));
}

function officeOf(
  seat: KnownSeat,
  letter: LetterFacts,
  ways: ChannelAvailability,
  near?: Point,
): ChosenOffice | VacantOffice {
  if (isVacant(seat)) return vacancyOf(seat);
  const { settings, ...member } = seat;
  const { channel, reason } = chooseChannel({ ...member, ...settings }, letter, ways);
  const testMode = reason === 'gateway' && ways.gateways[seat.chamber]?.testMode === true;
  return { ...answerOf(member, printChannel(channel), near), reason, testMode };
}

/** Why a letter goes as it goes is not for everybody. */
function shown(office: ChosenOffice | VacantOffice): AnyOffice {
  if (isVacantOffice(office)) return office;
  const { reason: _reason, testMode: _testMode, ...rest } = office;
  return rest;
}

function vacancyOf({ senateClass: _, ...shown }: VacantSeat): VacantOffice {
  return shown;
}

function answerOf(member: Member, channel: PrintedChannel, near?: Point): Office {
  const { senateClass: _class, postalAddress: _address, ...shown } = member;
  return { ...shown, localPhones: nearestFirst(member.localPhones, near), channel };
}
