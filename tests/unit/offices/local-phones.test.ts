import { describe, expect, test } from 'vitest';
import { districtOfficesShape, localPhonesByMember } from '@/lib/offices/build/roster-sources';
import { kilometersBetween, nearestOf, sortByDistance } from '@/lib/offices/roster';

const austin = { latitude: 30.267, longitude: -97.743 };
const dallas = { latitude: 32.777, longitude: -96.797 };
const houston = { latitude: 29.76, longitude: -95.37 };

const phones = [
  { town: 'Nowhere', phone: '512-555-0100' },
  { town: 'Dallas', phone: '214-555-0101', ...dallas },
  { town: 'Houston', phone: '713-555-0102', ...houston, hours: 'Mon-Fri 9am-5pm' },
  { town: 'Anywhere', phone: '512-555-0103', latitude: 30 },
];

describe('phones of an office', () => {
  test('are sorted nearest first, with unknown locations last', () => {
    expect(sortByDistance(phones, austin)).toEqual([
      { town: 'Houston', phone: '713-555-0102', hours: 'Mon-Fri 9am-5pm', distanceKm: 235.3 },
      { town: 'Dallas', phone: '214-555-0101', distanceKm: 293.1 },
      { town: 'Nowhere', phone: '512-555-0100' },
      { town: 'Anywhere', phone: '512-555-0103' },
    ]);
  });

  test('keep their order without a location and never include coordinates', () => {
    const answered = sortByDistance(phones);
    expect(answered.map(({ town }) => town)).toEqual(['Nowhere', 'Dallas', 'Houston', 'Anywhere']);
    expect(JSON.stringify(answered)).not.toMatch(/itude|distance/);
  });

  test('have a nearest one only when they are sorted', () => {
    expect(nearestOf(sortByDistance(phones, austin))?.town).toBe('Houston');
    expect(nearestOf(sortByDistance(phones))).toBeUndefined();
    expect(nearestOf([])).toBeUndefined();
  });
});

describe('the distance', () => {
  test.each([
    [austin, austin, 0],
    // A degree of latitude is 111 km everywhere, one of longitude only at the equator.
    [{ latitude: 60, longitude: 0 }, { latitude: 61, longitude: 0 }, 111.2],
    [{ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 1 }, 55.6],
    // The Aleutians are on both sides of the 180th meridian.
    [{ latitude: 52, longitude: 179.5 }, { latitude: 52, longitude: -179.5 }, 68.5],
    [{ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 }, 20_015.1],
  ])('from %j to %j is %f km', (from, to, kilometers) => {
    expect(kilometersBetween(from, to)).toBeCloseTo(kilometers, 1);
  });
});

describe('the list of district offices', () => {
  const phonesFrom = (office: object) =>
    localPhonesByMember(
      districtOfficesShape.parse([
        {
          id: { bioguide: 'Z000001' },
          offices: [{ city: 'Austin', phone: '5125550100', ...office }],
        },
      ]),
    ).get('Z000001');

  test('is read with coordinates to three decimals and the hours on one line', () => {
    const office = { latitude: 30.26749, longitude: -97.74251, hours: ' Mon-Fri\n 9am ' };
    expect(phonesFrom(office)).toEqual([
      {
        town: 'Austin',
        phone: '512-555-0100',
        latitude: 30.267,
        longitude: -97.743,
        hours: 'Mon-Fri 9am',
      },
    ]);
  });

  test.each([
    { latitude: 91, longitude: 200 },
    { latitude: '30', longitude: null, hours: '' },
    { hours: 'x'.repeat(121) },
    { hours: 9 },
  ])('is read without the invalid fields of %j', (office) => {
    expect(phonesFrom(office)).toEqual([{ town: 'Austin', phone: '512-555-0100' }]);
  });
});
