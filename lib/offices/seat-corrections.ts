import { isDeepStrictEqual } from 'node:util';
import type { Prisma, SeatCorrection } from '@/lib/platform/db';
import { washingtonDay } from '@/lib/platform/time';
import { isVacant, type Member, type Roster, type Seat } from './roster';

/**
 * Correction of a seat by staff. It applies to the member, by bioguide, who held the seat in the
 * roster when it was made; null for a vacant seat.
 */
export type Correction = Pick<
  SeatCorrection,
  'id' | 'seat' | 'about' | 'bioguide' | 'name' | 'party' | 'phone' | 'vacantSince' | 'madeAt'
>;

export type CorrectionKind = 'details' | 'vacant' | 'filled';

/**
 * Effect of a correction: it changes the seat; the roster now says the same; its member has left
 * the seat; or the member who is to fill the seat holds another one.
 */
export type CorrectionEffect = 'changes' | 'same' | 'former' | 'elsewhere';

/** Only a correction that fills a seat has a party. */
export function kindOf(correction: Pick<Correction, 'party' | 'vacantSince'>): CorrectionKind {
  if (correction.vacantSince !== null) return 'vacant';
  return correction.party === null ? 'details' : 'filled';
}

/**
 * Seats as corrected by staff, with the effect of every correction by its id, and the time at which
 * staff reported a seat's holder, by its id. A correction never applies to another member than the
 * one it was made about: an error about one does not apply to the next.
 * @param roster with the day up to which it is known to be right
 */
export function applyCorrections(roster: Roster, corrections: Correction[]) {
  const seats = new Map(roster.seats.map((seat) => [seat.seat as string, seat]));
  const effects = new Map<string, CorrectionEffect>();
  const reportedAt = new Map<string, Date>();
  // A member who moves leaves the old seat before filling the new one.
  const last = (kind: CorrectionKind) => Number(kind === 'filled');
  for (const correction of corrections.toSorted((a, b) => last(kindOf(a)) - last(kindOf(b)))) {
    const seat = seats.get(correction.seat);
    if (!seat) continue;
    const effect = effectOf(correction, seat, { date: roster.date, seats: [...seats.values()] });
    effects.set(correction.id, effect);
    if (effect !== 'changes') continue;
    seats.set(seat.seat, correct(seat, correction));
    if (kindOf(correction) !== 'details') reportedAt.set(seat.seat, correction.madeAt);
  }
  return { seats: [...seats.values()], effects, reportedAt };
}

function effectOf(correction: Correction, seat: Seat, { date, seats }: Roster): CorrectionEffect {
  const holder = isVacant(seat) ? null : seat.bioguide;
  const kind = kindOf(correction);
  if (kind === 'filled' && holder === correction.bioguide) {
    return isConfirmation(correction) && says(correction, seat, date) ? 'changes' : 'same';
  }
  if (kind === 'vacant' && holder === null && correction.about !== null) return 'same';
  if (holder !== correction.about) return 'former';
  if (kind === 'filled') {
    const sits = seats.some((other) => !isVacant(other) && other.bioguide === correction.bioguide);
    return sits ? 'elsewhere' : 'changes';
  }
  return isDeepStrictEqual(correct(seat, correction), seat) ? 'same' : 'changes';
}

/** Filling a seat with its member in the roster confirms that member. */
function isConfirmation({ bioguide, about }: Correction) {
  return bioguide !== null && bioguide === about;
}

/** Whether a confirmation adds anything to a roster of this day. */
function says(correction: Correction, seat: Seat, date: string) {
  const isOlder = date < washingtonDay(correction.madeAt);
  return isOlder || !isDeepStrictEqual(correct(seat, correction), seat);
}

function confirmed({ notConfirmedSince: _, ...seat }: Member, { name, phone }: Correction): Member {
  return { ...seat, name: name ?? seat.name, phone: phone ?? seat.phone };
}

function correct(seat: Seat, correction: Correction): Seat {
  const { chamber, state, district, senateClass } = seat;
  const place = { seat: seat.seat, chamber, state, district, senateClass };
  const { vacantSince, bioguide, name, party, phone } = correction;
  if (vacantSince !== null) return { ...place, vacant: true, since: vacantSince };
  if (party !== null && !isVacant(seat) && isConfirmation(correction)) {
    return confirmed(seat, correction);
  }
  if (party !== null) return { ...place, ...newcomer({ bioguide, name, party, phone }) };
  if (isVacant(seat)) return seat;
  return { ...seat, name: name ?? seat.name, phone: phone ?? seat.phone };
}

type Newcomer = Pick<Correction, 'bioguide' | 'name' | 'phone'> & { party: string };

function newcomer({ bioguide, name, party, phone }: Newcomer) {
  return {
    bioguide: bioguide ?? '',
    name: name ?? '',
    party,
    phone,
    localPhones: [],
    contactForm: null,
    website: null,
    postalAddress: null,
  } satisfies Omit<Member, keyof Seat>;
}

/** Corrections in force, the oldest first. */
export function listCorrections(
  tx: Pick<Prisma.TransactionClient, 'seatCorrection'>,
): Promise<SeatCorrection[]> {
  return tx.seatCorrection.findMany({
    where: { withdrawnAt: null },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
  });
}
