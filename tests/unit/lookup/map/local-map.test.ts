import { describe, expect, test } from 'vitest';
import { congresses } from '@/lib/lookup/congress';
import { type DistrictId, districtsOfState } from '@/lib/lookup/district';
import type { AddressMatch, Geocoder } from '@/lib/lookup/geocoder';
import type { Point } from '@/lib/lookup/geometry';
import { findLocalPlace, findPlaceOnMap, mapErrorMeters } from '@/lib/lookup/map/district-map';
import { resolveAddress } from '@/lib/lookup/resolve/resolve-address';
import { resolvePoint } from '@/lib/lookup/resolve/resolve-point';
import { findOffices } from '@/lib/offices/offices';

const [the119th, the120th] = congresses as [(typeof congresses)[0], (typeof congresses)[0]];
const now = new Date('2026-11-23T12:00:00Z');
const later = new Date('2027-02-01T12:00:00Z');

/** The Capitol of Texas, and a place in the south of the same city. */
const tx37 = { latitude: 30.2747, longitude: -97.7404 };
const tx35 = { latitude: 30.19, longitude: -97.72 };

/** Bisects between two points until it reaches the boundary of the first one's district. */
function boundaryBetween(from: Point, to: Point): Point {
  const district = findPlaceOnMap(from, the119th)?.district;
  let [inside, beyond] = [from, to];
  for (let step = 0; step < 40; step++) {
    const middle = {
      latitude: (inside.latitude + beyond.latitude) / 2,
      longitude: (inside.longitude + beyond.longitude) / 2,
    };
    if (findPlaceOnMap(middle, the119th)?.district === district) inside = middle;
    else beyond = middle;
  }
  return inside;
}

const edge = boundaryBetween(tx37, tx35);

function geocoder(matches: AddressMatch[]): Geocoder {
  const answer = async () => ({ status: 'matched' as const, matches });
  return { locate: answer, locatePoint: answer };
}

const austin = { street: '100 Sample Lane', city: 'Austin', state: 'TX', zip: '78704' } as const;

const resolve = (match: AddressMatch, choice?: DistrictId) =>
  resolveAddress(austin, { geocoder: geocoder([match]), choice, now });

describe("a geocoder's answer", () => {
  test('that the local map confirms is certain and includes its coordinates', async () => {
    expect(await resolve({ district: 'TX-37', zip: '78704', point: tx37 })).toEqual({
      outcome: 'found',
      district: 'TX-37',
      certainty: 'address',
      near: tx37,
    });
  });

  test('that the local map contradicts must be confirmed by the visitor', async () => {
    expect(await resolve({ district: 'TX-37', zip: '78704', point: tx35 })).toMatchObject({
      outcome: 'found',
      district: 'TX-37',
      certainty: 'near_boundary',
      districts: ['TX-37', 'TX-35'],
    });
  });

  test('that is closer to a boundary than the map error must be confirmed by the visitor', async () => {
    const found = findPlaceOnMap(edge, the119th);
    expect(found?.boundaryMeters).toBeLessThan(mapErrorMeters(the119th));
    const resolved = await resolve({ district: 'TX-37', zip: '78704', point: edge });
    expect(resolved).toMatchObject({
      district: 'TX-37',
      certainty: 'near_boundary',
      districts: ['TX-37', found?.neighbor],
    });
  });

  test('is settled by the visitor’s choice among the open districts', async () => {
    const match = { district: 'TX-37', zip: '78704', point: tx35 } as const;
    for (const district of ['TX-35', 'TX-37'] as const) {
      expect(await resolve(match, district)).toEqual({
        outcome: 'found',
        district,
        certainty: 'chosen',
      });
    }
    expect(await resolve(match, 'TX-10')).toEqual({
      outcome: 'problem',
      problems: { district: 'choose' },
    });
  });

  test('is not cross-checked where the districts were redrawn', async () => {
    const match = { district: 'TX-10', zip: '78704', point: tx37 } as const;
    const found = await resolveAddress(austin, { geocoder: geocoder([match]), now: later });
    expect(found).toMatchObject({ district: 'TX-10', certainty: 'address' });
  });
});

describe('a point', () => {
  const at = (point: Point, accuracy = 10, options: Parameters<typeof resolvePoint>[1] = { now }) =>
    resolvePoint({ ...point, accuracy }, options);

  test('is located on the local map', async () => {
    expect(await at(tx37)).toMatchObject({ district: 'TX-37', certainty: 'location' });
    expect(await at({ latitude: 38.8977, longitude: -77.0365 })).toMatchObject({
      district: 'DC-AL',
      certainty: 'location',
    });
  });

  test('near a boundary leaves both districts open', async () => {
    expect(await at(edge)).toMatchObject({ certainty: 'near_boundary' });
    const meters = findPlaceOnMap(tx37, the119th)?.boundaryMeters ?? 0;
    expect(await at(tx37, meters + 1)).toMatchObject({ certainty: 'near_boundary' });
  });

  test('where three districts meet leaves all three open', async () => {
    const waltham = { latitude: 42.35, longitude: -71.154 };
    const found = await at(waltham, 1_500);
    expect(found).toMatchObject({ district: 'MA-07', certainty: 'near_boundary' });
    expect(found).toHaveProperty('districts', ['MA-07', 'MA-05', 'MA-04']);
  });

  test('near a redrawn state leaves each of its districts open', async () => {
    const columbus = { latitude: 32.465, longitude: -84.994 };
    expect(await at(columbus, 500, { now })).toHaveProperty('districts', ['GA-02', 'AL-02']);
    const found = await at(columbus, 500, { now: later });
    expect(found).toHaveProperty('districts', ['GA-02', ...districtsOfState('AL')]);
  });

  test('with a rough location is refused unless only one district is near', async () => {
    expect(await at(tx37, 50_000)).toEqual({ outcome: 'problem', problems: { location: 'rough' } });
    // No other district is near Guam, so a rough location is enough.
    expect(await at({ latitude: 13.4757, longitude: 144.7489 }, 50_000)).toMatchObject({
      district: 'GU-AL',
      certainty: 'location',
    });
  });

  test('in the ocean or abroad is in no district', async () => {
    for (const [latitude, longitude] of [
      [30, -40],
      [48.2, 16.4],
      [-90, 0],
    ]) {
      expect(await at({ latitude, longitude } as Point)).toEqual({
        outcome: 'problem',
        problems: { location: 'outside' },
      });
    }
  });

  test('in a redrawn state needs a precise location and a geocoder, or gives only the state', async () => {
    expect(findLocalPlace(tx37, the120th)).toEqual({ kind: 'state', state: 'TX' });
    const asked = geocoder([{ district: 'TX-10' }]);
    expect(await at(tx37, 10, { now: later, geocoder: asked })).toMatchObject({
      district: 'TX-10',
      certainty: 'location',
    });
    const open = { outcome: 'state_only', state: 'TX', newMap: true };
    expect(await at(tx37, 10, { now: later })).toEqual(open);
    // A rough location may be in another new district, whose boundaries are not known here.
    expect(await at(tx37, 500, { now: later, geocoder: asked })).toEqual(open);
    expect(await at(tx37, 50_000, { now: later, geocoder: asked })).toEqual({
      outcome: 'problem',
      problems: { location: 'rough' },
    });
    expect(await at({ latitude: 40.7506, longitude: -73.9972 }, 10, { now: later })).toMatchObject({
      district: 'NY-12',
      certainty: 'location',
    });
  });

  test.each([
    [{ latitude: '30.2747', longitude: '-97.7404' }, { district: 'TX-37' }],
    [{ latitude: 30.2747, longitude: -97.7404, zip: '78704' }, { certainty: 'location' }],
    [{ latitude: 30.2747 }, { problems: { longitude: 'missing' } }],
    [{ longitude: -97, latitude: '' }, { problems: { latitude: 'missing' } }],
    [{ latitude: 30.2747, longitude: -97.7404, accuracy: '12' }, { certainty: 'location' }],
    [{ latitude: 30.2747, longitude: -97.7404, accuracy: -1 }, { problems: { location: 'rough' } }],
    [{ latitude: 30.2747, longitude: -97.7404, accuracy: {} }, { problems: { location: 'rough' } }],
    [{ latitude: 90.1, longitude: 0 }, { problems: { latitude: 'wrong' } }],
    [{ latitude: 'NaN', longitude: {} }, { problems: { latitude: 'wrong', longitude: 'wrong' } }],
    [{ latitude: '', longitude: '', zip: '10001' }, { certainty: 'zip' }],
  ])('posted as %j is resolved', async (input, expected) => {
    expect(await findOffices(input, { now })).toMatchObject(expected);
  });
});
