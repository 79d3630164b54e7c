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
const nobody: VacantSeat = { seat: 'TX-37', ...place, vacant: true, since: '2026-04-15' };

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
  const { seats, effects, onHoldAt } = applyCorrections(roster, [correction(change)]);
  return { seat: seats[0], effect: effects.get('one'), known: onHoldAt.has('TX-37') };
}

const phone = { bioguide: 'Z000001', phone: '202-225-0002' };
const vacancy = { bioguide: 'Z000001', vacantSince: '2026-11-20' };
const filling = { bioguide: 'Z000002', name: 'Sam Sample', party: 'Independent' };

test('a phone is corrected and everything else stays', () => {
  const seat = { ...pat, phone: '202-225-0002' };
  expect(correct(pat, phone)).toEqual({ seat, effect: 'changes', known: false });
});

test('what the roster says itself changes nothing any more', () => {
  const right = { ...pat, phone: '202-225-0002' };
  expect(correct(right, phone)).toMatchObject({ seat: right, effect: 'same' });
  expect(correct(nobody, vacancy)).toMatchObject({ seat: nobody, effect: 'same' });
  expect(correct(sam, { ...filling, about: null })).toMatchObject({ seat: sam, effect: 'same' });
});

test.each([
  ['a phone', phone],
  ['a vacancy', vacancy],
  ['somebody who fills the seat', { ...filling, bioguide: 'Z000003' }],
])('%s of a former member never touches the next one', (_, change) => {
  expect(correct(sam, change)).toEqual({ seat: sam, effect: 'former', known: false });
});

test('a seat declared vacant has no member, no phone and the day', () => {
  const seat = { ...nobody, since: '2026-11-20' };
  expect(correct(pat, vacancy)).toEqual({ seat, effect: 'changes', known: true });
});

test('the day of a vacancy that the roster knows can be put right', () => {
  const change = { vacantSince: '2026-04-14', about: null };
  expect(correct(nobody, change)).toMatchObject({ seat: { since: '2026-04-14' } });
  expect(correct(sam, change)).toMatchObject({ seat: sam, effect: 'former' });
});

test('who fills a vacant seat brings nothing of anyone who sat there', () => {
  const filled = correct(nobody, { ...filling, about: null, phone: '202-225-0009' });
  expect(filled).toMatchObject({
    seat: { bioguide: 'Z000002', phone: '202-225-0009', localPhones: [], contactForm: null },
    effect: 'changes',
    known: true,
  });
});

test('a member who is not confirmed is confirmed by filling the seat with them', () => {
  const unsure: Member = { ...pat, notConfirmedSince: '2026-11-03' };
  const same = { ...filling, bioguide: 'Z000001', name: 'Pat Example' };
  expect(correct(unsure, same)).toEqual({ seat: pat, effect: 'changes', known: true });
  expect(correct(sam, { ...same, about: 'Z000001' })).toMatchObject({ effect: 'former' });
});

test('a confirmation says nothing any more once a newer roster has the member for sure', () => {
  const same = { ...filling, bioguide: 'Z000001', name: 'Pat Example' };
  const effectOn = (seat: Seat, date: string) => correct(seat, same, [], date).effect;
  expect(effectOn(pat, '2026-11-22')).toBe('changes');
  expect(effectOn(pat, '2026-11-23')).toBe('same');
  expect(effectOn({ ...pat, notConfirmedSince: '2026-11-03' }, '2026-11-24')).toBe('changes');
  expect(effectOn({ ...pat, name: 'Another Name' }, '2026-11-24')).toBe('changes');
});

test('no one is put into two seats', () => {
  const elsewhere: Seat = { ...sam, seat: 'TX-35', district: 'TX-35' };
  const filled = correct(nobody, { ...filling, about: null }, [elsewhere]);
  expect(filled).toMatchObject({ seat: nobody, effect: 'elsewhere' });
});

test('who moves has left the old seat before the new one is filled', () => {
  const old: Seat = { ...sam, seat: 'TX-35', district: 'TX-35' };
  const moves = correction({ ...filling, about: null });
  const leaves = correction({
    id: 'two',
    seat: 'TX-35',
    bioguide: 'Z000002',
    about: 'Z000002',
    vacantSince: '2026-11-20',
  });
  const { seats, effects } = applyCorrections({ date: '2026-10-03', seats: [nobody, old] }, [
    moves,
    leaves,
  ]);
  expect(seats).toMatchObject([{ bioguide: 'Z000002' }, { vacant: true }]);
  expect([...effects.values()]).toEqual(['changes', 'changes']);
});
