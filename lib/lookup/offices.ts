import { mailMode } from '@/lib/platform/env';
import type { DistrictId, SeatId } from './district';
import { type AnsweredPhone, nearestFirst } from './nearest-first';
import { channelOf, type PrintedChannel, printChannel } from './office-channel';
import { readOfficeEmails } from './office-emails';
import type { Point } from './point';
import {
  isVacant,
  type Member,
  type Seat,
  seatsOfDistrict,
  senateSeatsOf,
  type VacantSeat,
} from './roster';
import type { StateCode } from './states';

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
  return withChannels(seatsOfDistrict(district), near);
}

/** The offices of both senators; none for DC and the territories. */
export function senatorsOfState(state: StateCode): Promise<AnyOffice[]> {
  return withChannels(senateSeatsOf(state));
}

async function withChannels(seats: Seat[], near?: Point): Promise<AnyOffice[]> {
  const filled = seats.flatMap((seat) => (isVacant(seat) ? [] : [seat.bioguide]));
  const emails = await readOfficeEmails(filled);
  const mode = mailMode();
  return seats.map((seat) => {
    if (isVacant(seat)) return vacancyOf(seat);
    const channel = channelOf(seat, { mode, email: emails.get(seat.bioguide) });
    return answerOf(seat, printChannel(channel), near);
  });
}

function vacancyOf({ senateClass: _, ...shown }: VacantSeat): VacantOffice {
  return shown;
}

function answerOf(member: Member, channel: PrintedChannel, near?: Point): Office {
  const { senateClass: _class, postalAddress: _address, ...shown } = member;
  return { ...shown, localPhones: nearestFirst(member.localPhones, near), channel };
}
