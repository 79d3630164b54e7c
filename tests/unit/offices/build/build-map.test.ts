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

/** A point in the n-th square, so far from its south-western corner. */
function inside(index: number, east: number, north: number) {
  const { latitude, longitude } = cornerOf(index);
  return { latitude: latitude + north, longitude: longitude + east };
}

describe('an update', () => {
  const folder = tablesFolder();
  updateTables(sampleSources(), folder, fewZips);
  const map = readMap(folder);
  const ask = (index: number, east: number, north: number) =>
    map && placeOnMap(map, inside(index, east, north));

  test('builds the map, tries it and says so', () => {
    expect(map?.districts).toHaveLength(441);
    expect(map?.measures).toMatchObject({ rightShare: 1, zipsTried: 441 });
    expect(describeMaps(folder).join()).toMatch(
      /Congress 119: right for 100\.000 % of the 441 ZIP/,
    );
  });

  test('whose map knows the district, the neighbor and how far it is', () => {
    expect(ask(0, 0.5, 0.9)).toMatchObject({
      district: 'AL-01',
      boundaryMeters: expect.closeTo(11_120, -2),
    });
    expect(ask(0, 0.999, 0.5)).toMatchObject({ district: 'AL-01', neighbor: 'AL-02' });
    expect(ask(1, 0.001, 0.5)).toMatchObject({ district: 'AL-02', neighbor: 'AL-01' });
    // On the coast of the invented country, the next district is half a square away.
    expect(ask(0, 0.5, 0.001)?.boundaryMeters).toBeGreaterThan(40_000);
  });

  test('and the nearest district off its coast, but not far out', () => {
    expect(ask(0, 0.5, -0.01)).toMatchObject({ district: 'AL-01', outside: true });
    expect(ask(0, 0.5, -0.03)).toBeUndefined();
    const corner = ask(1, 0.0001, -0.001);
    expect(corner).toMatchObject({ district: 'AL-02', neighbor: 'AL-01', outside: true });
    expect(corner?.boundaryMeters).toBeLessThan(20);
  });

  test('keeps the places of ZIP codes', () => {
    expect(readZipPlaces(folder).towns[1]).toBe('Sampleton 1');
  });
});

describe('the next Congress', () => {
  test('has tables of its own as soon as there are sources, each by itself', () => {
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

  test('is refused with a table of far too few ZIP codes', () => {
    const nextZipDistricts = { text: `zcta,state,district\n${sampleZipRows()[0]}\n` };
    const update = () =>
      updateTables({ ...sampleSources(), nextZipDistricts }, tablesFolder(), fewZips);
    expect(update).toThrow(/1 ZIP codes of the next Congress/);
  });
});

test('without the source of the map the last one stays, and the first one is missed', () => {
  const folder = tablesFolder();
  const { districtShapes: _s, ...without } = sampleSources();
  expect(() => updateTables(without, folder, fewZips)).toThrow(/no map of Congress 119/);
  updateTables(sampleSources(), folder, fewZips);
  expect(updateTables(without, folder, fewZips)).toEqual([]);
  expect(readMap(folder)).toBeDefined();
});

describe('refused is a map', () => {
  const geoids = sampleGeoids();
  const [first = '', second = ''] = geoids;
  test.each([
    ['that lacks a district', sampleShapes(geoids.slice(1)), /lacks AL-01/],
    ['with a district twice', sampleShapes([first, ...geoids]), /AL-01 twice/],
    ['of what is no district', sampleShapes([...geoids, '0199']), /0199 is no district/],
    [
      'with two districts exchanged',
      sampleShapes([second, first, ...geoids.slice(2)]),
      /99\.546 %/,
    ],
    ['that is none', '{"type":"FeatureCollection","features":[]}', /not TopoJSON/],
    ['cut short', sampleShapes().slice(0, 1_000), /not TopoJSON/],
  ])('%s', (_, shapes, reason) => {
    const update = () => updateTables(sampleSources({ shapes }), tablesFolder(), fewZips);
    expect(update).toThrow(BadData);
    expect(update).toThrow(reason);
  });
});
