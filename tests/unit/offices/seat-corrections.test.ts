import { expect, test } from 'vitest';
import type { Member, Seat, VacantSeat } from '@/lib/offices/roster';
import { applyCorrections, type Correction } from '@/lib/offices/seat-corrections';

const place = { chamber: 'house', state: 'TX', district: 'TX-37', senateClass: null } as const;

const pat: Member = {
  seat: 'TX-37',
  ...place,
  bioguide: 'Z000001',
  name: 'Pat Example',
  party: 'Independent',
  phone: '202-225-0001',
  localPhones: [{ town: 'Sampletown', phone: '512-555-0100' }],
  contactForm: 'https://example.org/contact',
  website: null,
  postalAddress: null,
};
const sam: Member = { ...pat, bioguide: 'Z000002', name: 'Sam Sample' };
const vacantSeat: VacantSeat = { seat: 'TX-37', ...place, vacant: true, since: '2026-04-15' };

const nothing = { bioguide: null, name: null, party: null, phone: null, vacantSince: null };

function correction(change: Partial<Correction>): Correction {
  const madeAt = new Date('2026-11-23T12:00:00Z');
  return { id: 'one', seat: 'TX-37', ...nothing, about: 'Z000001', madeAt, ...change };
}

function correct(
  seat: Seat,
  change: Partial<Correction>,
  others: Seat[] = [],
  date = '2026-10-03',
) {
  const roster = { date, seats: [seat, ...others] };
  const { seats, effects, reportedAt } = applyCorrections(roster, [correction(change)]);
  return { seat: seats[0], effect: effects.get('one'), known: reportedAt.has('TX-37') };
}

const phone = { bioguide: 'Z000001', phone: '202-225-0002' };
const vacancy = { bioguide: 'Z000001', vacantSince: '2026-11-20' };
const filling = { bioguide: 'Z000002', name: 'Sam Sample', party: 'Independent' };

test('correcting a phone changes nothing else', () => {
  const seat = { ...pat, phone: '202-225-0002' };
  expect(correct(pat, phone)).toEqual({ seat, effect: 'changes', known: false });
});

test('a correction that the roster already contains has no effect', () => {
  const right = { ...pat, phone: '202-225-0002' };
  expect(correct(right, phone)).toMatchObject({ seat: right, effect: 'same' });
  expect(correct(vacantSeat, vacancy)).toMatchObject({ seat: vacantSeat, effect: 'same' });
  expect(correct(sam, { ...filling, about: null })).toMatchObject({ seat: sam, effect: 'same' });
});

test.each([
  ['a phone', phone],
  ['a vacancy', vacancy],
  ['a new member', { ...filling, bioguide: 'Z000003' }],
])('%s recorded about a former member does not change the next one', (_, change) => {
  expect(correct(sam, change)).toEqual({ seat: sam, effect: 'former', known: false });
});

test('a seat marked vacant has a day but no member or phone', () => {
  const seat = { ...vacantSeat, since: '2026-11-20' };
  expect(correct(pat, vacancy)).toEqual({ seat, effect: 'changes', known: true });
});

test('the day of a known vacancy can be corrected', () => {
  const change = { vacantSince: '2026-04-14', about: null };
  expect(correct(vacantSeat, change)).toMatchObject({ seat: { since: '2026-04-14' } });
  expect(correct(sam, change)).toMatchObject({ seat: sam, effect: 'former' });
});

test('filling a vacant seat keeps nothing of earlier members', () => {
  const filled = correct(vacantSeat, { ...filling, about: null, phone: '202-225-0009' });
  expect(filled).toMatchObject({
    seat: { bioguide: 'Z000002', phone: '202-225-0009', localPhones: [], contactForm: null },
    effect: 'changes',
    known: true,
  });
});

test('filling a seat with its unconfirmed member confirms them', () => {
  const unconfirmed: Member = { ...pat, notConfirmedSince: '2026-11-03' };
  const same = { ...filling, bioguide: 'Z000001', name: 'Pat Example' };
  expect(correct(unconfirmed, same)).toEqual({ seat: pat, effect: 'changes', known: true });
  expect(correct(sam, { ...same, about: 'Z000001' })).toMatchObject({ effect: 'former' });
});

test('a confirmation has no effect once a newer roster has the member confirmed', () => {
  const same = { ...filling, bioguide: 'Z000001', name: 'Pat Example' };
  const effectOn = (seat: Seat, date: string) => correct(seat, same, [], date).effect;
  expect(effectOn(pat, '2026-11-22')).toBe('changes');
  expect(effectOn(pat, '2026-11-23')).toBe('same');
  expect(effectOn({ ...pat, notConfirmedSince: '2026-11-03' }, '2026-11-24')).toBe('changes');
  expect(effectOn({ ...pat, name: 'Another Name' }, '2026-11-24')).toBe('changes');
});

test('a member who already holds a seat cannot fill another one', () => {
  const elsewhere: Seat = { ...sam, seat: 'TX-35', district: 'TX-35' };
  const filled = correct(vacantSeat, { ...filling, about: null }, [elsewhere]);
  expect(filled).toMatchObject({ seat: vacantSeat, effect: 'elsewhere' });
});

test('a member can fill another seat once the old one is marked vacant', () => {
  const old: Seat = { ...sam, seat: 'TX-35', district: 'TX-35' };
  const moves = correction({ ...filling, about: null });
  const leaves = correction({
    id: 'two',
    seat: 'TX-35',
    bioguide: 'Z000002',
    about: 'Z000002',
    vacantSince: '2026-11-20',
  });
  const { seats, effects } = applyCorrections({ date: '2026-10-03', seats: [vacantSeat, old] }, [
    moves,
    leaves,
  ]);
  expect(seats).toMatchObject([{ bioguide: 'Z000002' }, { vacant: true }]);
  expect([...effects.values()]).toEqual(['changes', 'changes']);
});
