import { describe, expect, test } from 'vitest';
import { readMap } from '@/lib/lookup/map/district-map';
import { placeOnMap } from '@/lib/lookup/map/place-on-map';
import { readZipDistricts } from '@/lib/lookup/zips/zip-districts';
import { readZipPlaces } from '@/lib/lookup/zips/zip-places';
import { describeMaps } from '@/lib/offices/build/build-map';
import { BadData } from '@/lib/offices/build/sources';
import { updateTables } from '@/lib/offices/build/update-tables';
import {
  fewZips,
  sampleSources,
  sampleZipRows,
  tablesFolder,
} from '@/tests/support/congress-sources';
import { cornerOf, sampleGeoids, sampleShapes } from '@/tests/support/sample-map';

/** A point in the nth square, offset from its southwestern corner. */
function inside(index: number, east: number, north: number) {
  const { latitude, longitude } = cornerOf(index);
  return { latitude: latitude + north, longitude: longitude + east };
}

describe('an update of the tables', () => {
  const folder = tablesFolder();
  updateTables(sampleSources(), folder, fewZips);
  const map = readMap(folder);
  const ask = (index: number, east: number, north: number) =>
    map && placeOnMap(map, inside(index, east, north));

  test('builds the map, checks it, and reports its accuracy', () => {
    expect(map?.districts).toHaveLength(441);
    expect(map?.measures).toMatchObject({ rightShare: 1, zipsTried: 441 });
    expect(describeMaps(folder).join()).toMatch(
      /Congress 119: right for 100\.000 % of the 441 ZIP/,
    );
  });

  test('builds a map that knows districts, neighbors, and distances to boundaries', () => {
    expect(ask(0, 0.5, 0.9)).toMatchObject({
      district: 'AL-01',
      boundaryMeters: expect.closeTo(11_120, -2),
    });
    expect(ask(0, 0.999, 0.5)).toMatchObject({ district: 'AL-01', neighbor: 'AL-02' });
    expect(ask(1, 0.001, 0.5)).toMatchObject({ district: 'AL-02', neighbor: 'AL-01' });
    // On the coast of the invented country, the next district is half a square away.
    expect(ask(0, 0.5, 0.001)?.boundaryMeters).toBeGreaterThan(40_000);
  });

  test('builds a map that finds the nearest district only just off the coast', () => {
    expect(ask(0, 0.5, -0.01)).toMatchObject({ district: 'AL-01', outside: true });
    expect(ask(0, 0.5, -0.03)).toBeUndefined();
    const corner = ask(1, 0.0001, -0.001);
    expect(corner).toMatchObject({ district: 'AL-02', neighbor: 'AL-01', outside: true });
    expect(corner?.boundaryMeters).toBeLessThan(20);
  });

  test('writes the places of ZIP codes', () => {
    expect(readZipPlaces(folder).towns[1]).toBe('Sampleton 1');
  });
});

describe('the next Congress', () => {
  test('gets its map and its ZIP table separately, as soon as each has a source', () => {
    const folder = tablesFolder();
    const { districtShapes, zipDistricts, ...others } = sampleSources();
    const present = { ...others, districtShapes, zipDistricts };
    expect(updateTables(present, folder, fewZips)).toHaveLength(1);
    expect(readMap(folder, 120)).toBeUndefined();
    const mapOnly = { ...present, nextDistrictShapes: districtShapes };
    expect(updateTables(mapOnly, folder, fewZips)).toEqual(['District map of Congress 120: new']);
    expect(readMap(folder, 120)?.measures.rightShare).toBeNull();
    const both = { ...mapOnly, nextZipDistricts: zipDistricts };
    expect(updateTables(both, folder, fewZips)).toEqual(['ZIP codes of Congress 120: new']);
    expect(readZipDistricts(folder, 120).get('10000')).toBe('AL-01');
    expect(readMap(folder, 120)?.measures.rightShare).toBe(1);
    expect(updateTables(present, folder, fewZips)).toEqual([]);
  });

  test('is refused with too few ZIP codes', () => {
    const nextZipDistricts = { text: `zcta,state,district\n${sampleZipRows()[0]}\n` };
    const update = () =>
      updateTables({ ...sampleSources(), nextZipDistricts }, tablesFolder(), fewZips);
    expect(update).toThrow(/1 ZIP codes of the next Congress/);
  });
});

test('an update without a map source keeps the last map, but the first update requires one', () => {
  const folder = tablesFolder();
  const { districtShapes: _s, ...without } = sampleSources();
  expect(() => updateTables(without, folder, fewZips)).toThrow(/no map of Congress 119/);
  updateTables(sampleSources(), folder, fewZips);
  expect(updateTables(without, folder, fewZips)).toEqual([]);
  expect(readMap(folder)).toBeDefined();
});

describe('an update refuses a map', () => {
  const geoids = sampleGeoids();
  const [first = '', second = ''] = geoids;
  test.each([
    ['that lacks a district', sampleShapes(geoids.slice(1)), /lacks AL-01/],
    ['with a district twice', sampleShapes([first, ...geoids]), /AL-01 twice/],
    ['with an unknown district', sampleShapes([...geoids, '0199']), /0199 is no district/],
    ['with two districts swapped', sampleShapes([second, first, ...geoids.slice(2)]), /99\.546 %/],
    ['that is not TopoJSON', '{"type":"FeatureCollection","features":[]}', /not TopoJSON/],
    ['that is cut short', sampleShapes().slice(0, 1_000), /not TopoJSON/],
  ])('%s', (_, shapes, reason) => {
    const update = () => updateTables(sampleSources({ shapes }), tablesFolder(), fewZips);
    expect(update).toThrow(BadData);
    expect(update).toThrow(reason);
  });
});
