import { describe, expect, test } from 'vitest';
import { drawSplit, splitZip } from '@/lib/lookup/map/split-map';
import { zipCentre, zipsAround } from '@/lib/lookup/zips/zip-places';
import { inAutumn2026 } from '../../../support/in-autumn-2026';

inAutumn2026();

const now = new Date('2026-12-01T12:00:00Z');
const newCongress = new Date('2027-01-05T12:00:00Z');

test('the ZIP codes around a point are sorted by distance', () => {
  const middle = zipCentre('02186');
  const around = middle ? zipsAround(middle, 20) : [];
  expect(around[0]).toMatchObject({ zip: '02186', town: 'Milton', meters: 0 });
  const meters = around.map((neighbor) => neighbor.meters);
  expect(meters).toEqual([...meters].sort((a, b) => a - b));
  expect(around).toHaveLength(20);
});

describe('the map of a split ZIP code', () => {
  test('shows every district of the ZIP code around its center', () => {
    const map = drawSplit(['TX-35', 'TX-37'], { zip: '78704', now });
    expect(map).toMatchObject({
      zip: '78704',
      regions: [
        { district: 'TX-35', direction: 'east' },
        { district: 'TX-37', direction: 'middle' },
      ],
    });
    for (const { path, label } of map?.regions ?? []) {
      expect(path).toMatch(/^(M[\d.-]+ ?-?[\d.]+l[\d. -]+z)+$/);
      expect(label).toBeDefined();
    }
  });

  test('without a ZIP code shows the area that the districts share', () => {
    const map = drawSplit(['TX-35', 'TX-37'], { now });
    expect(map?.zip).toBeUndefined();
    expect(map?.regions.map(({ label }) => label !== undefined)).toEqual([true, true]);
  });

  test('does not exist for districts far apart or for too many districts', () => {
    expect(drawSplit(['TX-35', 'ME-01'], { now })).toBeUndefined();
    const many = Array.from({ length: 9 }, (_, at) => `TX-0${at + 1}` as const);
    expect(drawSplit(many, { now })).toBeUndefined();
  });

  test('does not exist where the districts have been redrawn', () => {
    expect(drawSplit(['TX-35', 'TX-37'], { zip: '78704', now: newCongress })).toBeUndefined();
    expect(drawSplit(['MA-07', 'MA-08'], { zip: '02186', now: newCongress })).toBeDefined();
  });

  test('names a ZIP code only if it lies in one of the districts', () => {
    expect(splitZip(' 78704-1234', ['TX-35', 'TX-37'])).toBe('78704');
    expect(splitZip('02186', ['TX-35', 'TX-37'])).toBeUndefined();
    expect(splitZip(undefined, ['TX-35', 'TX-37'])).toBeUndefined();
    expect(splitZip('nonsense', ['TX-35', 'TX-37'])).toBeUndefined();
  });
});
