import { districtId, type SeatId, senateSeatId } from '@/lib/lookup/district';
import { isStateCode } from '@/lib/lookup/states';
import type { LocalPhone, Member, Roster, Seat } from '../roster';
import { type Corrections, currentTermOf, type Legislator, nameOf } from './roster-sources';
import { BadData } from './sources';

type RosterSources = {
  legislators: Legislator[];
  localPhones: Map<string, LocalPhone[]>;
  corrections: Corrections;
  listDate: string | undefined;
};

type Holder = { member: Member; start: string; end: string };

/**
 * Builds one row for each seat. Corrections override the list unless the list is newer, which it is
 * if it names a holder whose term began after the correction.
 * @throws BadData when one seat has two holders or a holder has no seat.
 */
export function buildRoster({
  legislators,
  localPhones,
  corrections,
  listDate,
}: RosterSources): Roster {
  const holders = holdersOf(legislators, localPhones);
  for (const correction of corrections.members) {
    const holder = holders.get(correction.seat);
    if (holder?.member.bioguide === correction.bioguide) fillGaps(holder.member, correction);
    else if (isNewer(correction.since, holder)) holders.set(correction.seat, newHolder(correction));
  }
  const seats = new Map<SeatId, Seat>();
  for (const [seat, { member }] of holders) seats.set(seat, member);
  for (const { seat, since } of corrections.vacant) {
    if (isNewer(since, holders.get(seat)))
      seats.set(seat, { ...placeOf(seat), vacant: true, since });
  }
  markUnconfirmed(holders, corrections);
  const dates = [corrections.asOf, listDate ?? ''].sort();
  return { date: dates.at(-1) ?? '', seats: [...seats.values()].sort(bySeat) };
}

function holdersOf(legislators: Legislator[], localPhones: Map<string, LocalPhone[]>) {
  const holders = new Map<SeatId, Holder>();
  const twice: string[] = [];
  for (const legislator of legislators) {
    const holder = holderOf(legislator, localPhones);
    const before = holders.get(holder.member.seat);
    if (before) {
      twice.push(
        `${holder.member.seat} is held by ${before.member.name} and ${holder.member.name}`,
      );
    }
    holders.set(holder.member.seat, holder);
  }
  if (twice.length > 0) throw new BadData(twice);
  return holders;
}

function holderOf(legislator: Legislator, localPhones: Map<string, LocalPhone[]>): Holder {
  const { bioguide } = legislator.id;
  const term = currentTermOf(legislator);
  const { type, state, district, class: senateClass } = term;
  const number = type === 'sen' ? senateClass : district;
  if (!isStateCode(state) || number === undefined) {
    throw new BadData([`${bioguide} has a term without a seat`]);
  }
  const seat = type === 'sen' ? senateSeatId(state, number) : districtId(state, number);
  const member: Member = {
    ...placeOf(seat),
    bioguide,
    name: nameOf(legislator),
    party: term.party,
    phone: term.phone ?? null,
    localPhones: localPhones.get(bioguide) ?? [],
    contactForm: term.contact_form ?? null,
    website: term.url ?? null,
    postalAddress: term.address ?? null,
  };
  return { member, start: term.start, end: term.end };
}

/** The order of the keys is the order in the table. */
function placeOf(seat: SeatId) {
  const [state, rest = ''] = seat.split('-');
  const senateClass = /^S[123]$/.test(rest) ? Number(rest.slice(1)) : null;
  return {
    seat,
    chamber: senateClass ? ('senate' as const) : ('house' as const),
    state: state as Member['state'],
    district: senateClass ? null : seat,
    senateClass,
  };
}

/** A correction without a day applies to an empty seat only. */
function isNewer(since: string | undefined, holder: Holder | undefined) {
  return !holder || (since !== undefined && holder.start <= since);
}

function fillGaps(member: Member, correction: Corrections['members'][number]) {
  member.phone ??= correction.phone ?? null;
  member.website ??= correction.website ?? null;
  member.postalAddress ??= correction.postalAddress ?? null;
}

function newHolder(correction: Corrections['members'][number]): Holder {
  const member: Member = {
    ...placeOf(correction.seat),
    bioguide: correction.bioguide,
    name: correction.name,
    party: correction.party ?? '',
    phone: correction.phone ?? null,
    localPhones: [],
    contactForm: null,
    website: correction.website ?? null,
    postalAddress: correction.postalAddress ?? null,
  };
  return { member, start: correction.since ?? '', end: '' };
}

/**
 * Applies only while the list still contains the term that ended: a new term confirms the member.
 */
function markUnconfirmed(holders: Map<SeatId, Holder>, corrections: Corrections) {
  for (const { member, end } of holders.values()) {
    const doubt = corrections.notConfirmed.find(({ bioguide }) => bioguide === member.bioguide);
    if (doubt && doubt.since === end) member.notConfirmedSince = doubt.since;
  }
}

function bySeat(a: Seat, b: Seat) {
  return a.seat < b.seat ? -1 : 1;
}
