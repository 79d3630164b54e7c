import { expect, test } from 'vitest';
import type { SeatState } from '@/lib/offices/correct-seat';
import { readRoster } from '@/lib/offices/roster';
import { readCorrection } from '@/lib/staff/roster/correction-form';

function stateOf(id: string): SeatState {
  const roster = readRoster().seats.find(({ seat }) => seat === id);
  if (!roster) throw new Error(`no seat ${id}`);
  return { roster, shown: roster, version: '' };
}

const filled = stateOf('TX-37');
const member = 'bioguide' in filled.roster ? filled.roster : undefined;
const why = 'Seen on clerk.house.gov today.';

test('a correction contains only what differs from the roster', () => {
  const form = { holder: member?.name, phone: '(202) 225 9999', why };
  expect(readCorrection('details', form, filled)).toEqual({
    correction: {
      bioguide: null,
      name: null,
      party: null,
      phone: '202-225-9999',
      vacantSince: null,
      reason: why,
    },
  });
  const same = { holder: member?.name, phone: member?.phone, why };
  expect(readCorrection('details', same, filled)).toEqual({ problems: { holder: 'same' } });
});

const newcomer = { bioguide: 'z000009', holder: 'Sam Sample', party: 'Independent', why };

test.each([
  ['details', { holder: '', phone: '512-555-0100', why }, { holder: 'missing', phone: 'wrong' }],
  ['details', { holder: 'A Name', phone: '', why: 'because' }, { why: 'short' }],
  ['vacant', { since: '', why }, { since: 'missing' }],
  ['vacant', { since: '2026-02-30', why }, { since: 'wrong' }],
  ['vacant', { since: '2999-01-01', why }, { since: 'future' }],
  ['filled', { ...newcomer, bioguide: '12' }, { bioguide: 'wrong' }],
  ['filled', { ...newcomer, party: '' }, { party: 'missing' }],
  ['filled', { ...newcomer, bioguide: member?.bioguide }, { bioguide: 'sits' }],
] as const)('%s with %j is refused', (kind, form, problems) => {
  expect(readCorrection(kind, form, filled)).toEqual({ problems });
});

test('an unconfirmed member can be confirmed', () => {
  const shown = { ...filled.roster, notConfirmedSince: '2027-01-03' };
  const form = { ...newcomer, bioguide: member?.bioguide };
  expect(readCorrection('filled', form, { ...filled, shown })).toMatchObject({
    correction: { bioguide: member?.bioguide, party: 'Independent' },
  });
});

test('a vacant seat has no name or phone to correct, but can be filled', () => {
  const vacant = stateOf('FL-20');
  const details = { holder: 'A Name', phone: '202-225-0000', why };
  expect(readCorrection('details', details, vacant)).toEqual({ problems: { holder: 'other' } });
  expect(readCorrection('filled', newcomer, vacant)).toMatchObject({
    correction: { bioguide: 'Z000009', name: 'Sam Sample', phone: null },
  });
});
