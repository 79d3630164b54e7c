import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../lookup/data-folder';
import type { DistrictId, SeatId } from '../lookup/district';
import { cachedTable } from '../lookup/file-cache';
import type { StateCode } from '../lookup/states';

/** An office outside Washington; `town` is empty where the source names none. */
export type LocalPhone = {
  town: string;
  phone: string;
  /** To three decimals, about 100 meters; absent where the source has none. */
  latitude?: number;
  longitude?: number;
  /** As the office words it, in English: "Mon-Fri 9am-5pm". */
  hours?: string;
};

type SeatPlace = {
  seat: SeatId;
  chamber: 'house' | 'senate';
  state: StateCode;
  /** Null for the Senate. */
  district: DistrictId | null;
  /** 1, 2 or 3; null for the House. */
  senateClass: number | null;
};

/** Phones are "202-225-0000"; dates are "2026-10-03". */
export type Member = SeatPlace & {
  bioguide: string;
  name: string;
  party: string;
  phone: string | null;
  localPhones: LocalPhone[];
  contactForm: string | null;
  website: string | null;
  postalAddress: string | null;
  /** The member was last known to sit on this day; nothing newer is known. */
  notConfirmedSince?: string;
};

export type VacantSeat = SeatPlace & {
  vacant: true;
  since: string;
  /** A new Congress began on this day, and the roster does not say whether the seat is filled. */
  notConfirmedSince?: string;
};

export type Seat = Member | VacantSeat;

export type Roster = { date: string; seats: Seat[] };

export function isVacant(seat: Seat): seat is VacantSeat {
  return 'vacant' in seat;
}

/** @throws when the folder holds no roster. */
export function readRoster(folder = dataFolder()): Roster {
  return JSON.parse(readFileSync(path.join(folder, 'roster.json'), 'utf8'));
}

const roster = cachedTable('roster', () => {
  const { date, seats } = readRoster();
  return { date, bySeat: new Map(seats.map((seat) => [seat.seat, seat])) };
});

/** The day up to which the roster on disk is known to be right. */
export function rosterDate(): string {
  return roster().date;
}

export function listSeats(): Seat[] {
  return [...roster().bySeat.values()];
}

/** The seat as the roster on disk has it, or nothing for an id that no seat has. */
export function findSeat(id: string): Seat | undefined {
  return roster().bySeat.get(id as SeatId);
}
