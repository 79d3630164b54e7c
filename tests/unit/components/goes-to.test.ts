import { expect, test } from 'vitest';
import { goesToSentence, possibleDistricts } from '@/components/write/goes-to';
import type { DistrictId } from '@/lib/lookup/district';

const office = (name: string, notConfirmedSince?: string) => ({ name, notConfirmedSince });
const [ada, bob] = [office('Ada Sample'), office('Bob Sample Jr.')];

test.each([
  [['TX-37'], [ada, bob], 'You’re writing to Ada Sample and Bob Sample Jr.'],
  [['TX-35', 'TX-37'], [ada], 'You’re writing to Ada Sample and your Representative.'],
  [['TX-35', 'TX-37'], [], 'You’re writing to your Representative.'],
  // Two senators get the message, too, but which ones depends on the street.
  [['MS-01', 'AL-04'], [], 'You’re writing to your members of Congress.'],
  // A special election leaves the member in office until the winner is known.
  [['TX-37'], [office('Ada Sample', '2026-11-03')], 'You’re writing to Ada Sample.'],
  [['TX-37'], [office('Ada Sample', '2027-01-03')], 'You’re writing to your members of Congress.'],
  [['DC-AL'], [], ''],
] as [DistrictId[], ReturnType<typeof office>[], string][])(
  'for the districts %j with the known offices %j the sentence is “%s”',
  (districts, known, sentence) => {
    expect(goesToSentence('en', districts, known)).toBe(sentence);
  },
);

test('the ZIP code of a confidentiality program tells only the state', () => {
  const place = { kind: 'districts' as const, districts: ['KS-03'] as DistrictId[] };
  expect(possibleDistricts(place, false)).toEqual(['KS-03']);
  expect(possibleDistricts(place, true)).toEqual(['KS-01', 'KS-02', 'KS-03', 'KS-04']);
  expect(possibleDistricts({ kind: 'state', state: 'WY' }, false)).toEqual(['WY-AL']);
});
