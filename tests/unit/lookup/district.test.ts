import { expect, test } from 'vitest';
import {
  districtId,
  districtOfGeoid,
  districtsOfState,
  houseTitleOf,
  readDistrict,
  senateSeatId,
} from '@/lib/lookup/district';
import { hasSenators, states } from '@/lib/lookup/states';

test('there are 441 House seats: 435 of the states and six others', () => {
  const count = (wanted: boolean) =>
    states
      .filter(({ code }) => hasSenators(code) === wanted)
      .flatMap(({ code }) => districtsOfState(code));
  expect(count(true)).toHaveLength(435);
  expect(count(false)).toEqual(['DC-AL', 'AS-AL', 'GU-AL', 'MP-AL', 'PR-AL', 'VI-AL']);
});

test.each([
  ['CA-1', 'CA-01'],
  ['ca-12', 'CA-12'],
  ['AK-AL', 'AK-AL'],
  ['AK-00', 'AK-AL'],
  ['TX37', 'TX-37'],
  ['AK-01', undefined],
  ['CA-00', undefined],
  ['CA-53', undefined],
  ['QQ-01', undefined],
  ['CA-012', undefined],
  ['', undefined],
])('"%s" is read as %s', (text, id) => {
  expect(readDistrict(text)).toBe(id);
});

test.each([
  ['4837', 'TX-37'],
  ['0200', 'AK-AL'],
  ['1198', 'DC-AL'],
  ['7298', 'PR-AL'],
  ['0601', 'CA-01'],
  ['26ZZ', undefined],
  ['4899', undefined],
  ['0300', undefined],
  ['0201', undefined],
  ['48', undefined],
])('GEOID %s is district %s', (geoid, id) => {
  expect(districtOfGeoid(geoid)).toBe(id);
});

test('seat ids and titles of House members have the expected form', () => {
  expect([districtId('CA', 1), districtId('WY', 0), senateSeatId('TX', 1)]).toEqual([
    'CA-01',
    'WY-AL',
    'TX-S1',
  ]);
  expect((['CA', 'WY', 'DC', 'GU', 'PR'] as const).map(houseTitleOf)).toEqual([
    'representative',
    'representative',
    'delegate',
    'delegate',
    'commissioner',
  ]);
});
