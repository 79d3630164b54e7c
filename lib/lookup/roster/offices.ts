import { mailMode } from '@/lib/platform/env';
import { type DistrictId, type SeatId, senateSeatId, stateOfDistrict } from '../district';
import type { Point } from '../point';
import { hasSenators, type StateCode } from '../states';
import { type AnsweredPhone, nearestFirst } from './nearest-first';
import { channelOf, type PrintedChannel, printChannel } from './office-channel';
import { readSeats } from './read-seats';
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

export function isVacantOffice(office: AnyOffice): office is VacantOffice {
  return 'vacant' in office;
}

/**
 * The House seat of a district, then its senators; vacant seats included.
 * @param near sorts the phones outside Washington, the nearest first
 */
export function officesOfDistrict(
  district: DistrictId,
  { near }: { near?: Point } = {},
): Promise<AnyOffice[]> {
  return readOffices([district, ...senateIdsOf(stateOfDistrict(district))], near);
}

/** The offices of both senators; none for DC and the territories. */
export function senatorsOfState(state: StateCode): Promise<AnyOffice[]> {
  return readOffices(senateIdsOf(state));
}

/** Of the three classes, each state has two. */
function senateIdsOf(state: StateCode): SeatId[] {
  return hasSenators(state) ? [1, 2, 3].map((number) => senateSeatId(state, number)) : [];
}

async function readOffices(ids: SeatId[], near?: Point): Promise<AnyOffice[]> {
  const mode = mailMode();
  const seats = await readSeats(ids);
  return [...seats.values()].map((seat) => {
    if (isVacant(seat)) return vacancyOf(seat);
    const { email, ...member } = seat;
    return answerOf(member, printChannel(channelOf(member, { mode, email })), near);
  });
}

function vacancyOf({ senateClass: _, ...shown }: VacantSeat): VacantOffice {
  return shown;
}

function answerOf(member: Member, channel: PrintedChannel, near?: Point): Office {
  const { senateClass: _class, postalAddress: _address, ...shown } = member;
  return { ...shown, localPhones: nearestFirst(member.localPhones, near), channel };
}
