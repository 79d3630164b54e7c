import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Congress, congresses } from '@/lib/lookup/congress';
import type { Geocoder } from '@/lib/lookup/geocoder';
import { censusGeocoder } from '@/lib/lookup/geocoders/census-geocoder';
import { cachedGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { geocoderChain } from '@/lib/lookup/geocoders/geocoder-chain';
import { geocodioGeocoder } from '@/lib/lookup/geocoders/geocodio-geocoder';
import { type CensusStub, startCensusStub } from '../../../support/census-stub';
import { collectOutput } from '../../../support/collect-output';
import { type GeocodioStub, startGeocodioStub } from '../../../support/geocodio-stub';
import { type StubPlace, stubPlaces } from '../../../support/stub-places';

const KEY = 'key-of-a-test';
/** Long enough for a stub that answers, even on a busy machine. */
const PATIENT_MS = 10_000;
const HASTY_MS = 400;
const UNUSED_URL = 'http://127.0.0.1:9';
const [the119th, the120th] = congresses as unknown as [Congress, Congress];
const address = { ...stubPlaces.tx37, state: 'TX' } as const;
const home = { latitude: 30.24, longitude: -97.76 };
const shore: StubPlace = {
  street: '5 Sample Pier',
  city: 'Chicago',
  state: 'IL',
  zip: '60611',
  geoid: '17ZZ',
  point: [-87.5, 42],
};

vi.setConfig({ testTimeout: 30_000 });

let census: CensusStub;
let geocodio: GeocodioStub;
let output: () => string;

beforeAll(async () => {
  census = await startCensusStub();
  geocodio = await startGeocodioStub();
});
beforeEach(() => {
  for (const stub of [census, geocodio]) {
    stub.mode = 'normal';
    stub.places = Object.values(stubPlaces);
    stub.requests.length = 0;
  }
  output = collectOutput();
});
afterEach(() => {
  // The timestamp of a log line may contain the same digits, followed by more.
  expect(output()).not.toMatch(/Sample|Austin|78704|30\.24(?!\d)|97\.76(?!\d)|key-of-a-test/i);
});
afterAll(() => Promise.all([census.close(), geocodio.close()]));

type Make = (options?: { elsewhere?: string; timeOutMs?: number }) => Geocoder;

/** Each uses the stubs or another host. */
const providers: Record<string, Make> = {
  census: ({ elsewhere = census.url, timeOutMs = PATIENT_MS } = {}) =>
    censusGeocoder(elsewhere, timeOutMs),
  geocodio: ({ elsewhere = geocodio.url, timeOutMs = PATIENT_MS } = {}) =>
    geocodioGeocoder(elsewhere, KEY, timeOutMs),
  'the chain of both': ({ elsewhere, timeOutMs = PATIENT_MS } = {}) =>
    geocoderChain(
      [
        { name: 'census', geocoder: censusGeocoder(elsewhere ?? census.url) },
        { name: 'geocodio', geocoder: geocodioGeocoder(elsewhere ?? geocodio.url, KEY) },
      ],
      { budgetMs: timeOutMs },
    ),
  'the chain with a cache': ({ elsewhere = census.url, timeOutMs = PATIENT_MS } = {}) =>
    cachedGeocoder(
      geocoderChain([{ name: 'census', geocoder: censusGeocoder(elsewhere) }], {
        budgetMs: timeOutMs,
      }),
    ),
};

describe.each(Object.entries(providers))('%s', (_, make) => {
  const bothAre = (mode: CensusStub['mode'] & GeocodioStub['mode']) => {
    census.mode = mode;
    geocodio.mode = mode;
  };

  test('returns the district, ZIP code, and coordinates of an address', async () => {
    expect(await make().locate(address, the119th)).toEqual({
      status: 'matched',
      matches: [{ district: 'TX-37', zip: '78704', point: home }],
    });
  });

  test('returns all of several matches', async () => {
    bothAre('several');
    expect(await make().locate(address, the119th)).toMatchObject({
      status: 'matched',
      matches: [{ district: 'TX-35' }, { district: 'TX-37' }],
    });
  });

  test.each([
    ['wy', 'WY-AL'],
    ['dc', 'DC-AL'],
    ['pr', 'PR-AL'],
  ] as const)('returns the district of %s: %s', async (name, district) => {
    const { street, city, zip } = stubPlaces[name];
    const answer = await make().locate({ street, city, zip }, the119th);
    expect(answer).toMatchObject({ status: 'matched', matches: [{ district }] });
  });

  test('returns no_match for an unknown address', async () => {
    const answer = await make().locate({ ...address, street: '1 Nowhere Way' }, the119th);
    expect(answer).toEqual({ status: 'no_match' });
  });

  test('asks for the districts of the given Congress', async () => {
    expect(await make().locate(address, the120th)).toMatchObject({ status: 'matched' });
    const [asked] = [...census.requests, ...geocodio.requests].map(({ search }) => search);
    expect(asked).toMatch(/layers=120th|fields=cd120/);
  });

  test('finds the district of a point', async () => {
    const answer = await make().locatePoint(home, the119th);
    expect(answer).toMatchObject({ status: 'matched', matches: [{ district: 'TX-37' }] });
  });

  test('finds no district at sea or on the open water of a state', async () => {
    bothAre('normal');
    for (const stub of [census, geocodio]) stub.places = [...stub.places, shore];
    const sea = await make().locatePoint({ latitude: 30, longitude: -40 }, the119th);
    expect(sea).toEqual({ status: 'no_match' });
    const lake = await make().locatePoint({ latitude: 42, longitude: -87.5 }, the119th);
    expect(lake).toEqual({ status: 'no_match' });
  });

  test.each(['next_congress', 'other_layer', 'error_200', 'garbage', 'endless'] as const)(
    'is unavailable when the service gives a wrong answer: %s',
    async (mode) => {
      bothAre(mode);
      expect(await make().locate(address, the119th)).toMatchObject({ status: 'unavailable' });
      expect(await make().locatePoint(home, the119th)).toMatchObject({ status: 'unavailable' });
    },
  );

  test.each(['layer_error', 'wrong_question', 'error_500', 'drop'] as const)(
    'is unavailable when the service fails: %s',
    async (mode) => {
      bothAre(mode);
      expect(await make().locate(address, the119th)).toMatchObject({ status: 'unavailable' });
    },
  );

  test.each(['slow', 'silent'] as const)(
    'gives up in time when the service is %s',
    async (mode) => {
      bothAre(mode);
      const startedAt = performance.now();
      const hasty = make({ timeOutMs: HASTY_MS });
      expect(await hasty.locate(address, the119th)).toMatchObject({ status: 'unavailable' });
      expect(performance.now() - startedAt).toBeLessThan(PATIENT_MS / 2);
    },
  );

  test('does not follow redirects', async () => {
    bothAre('redirect');
    expect(await make().locate(address, the119th)).toMatchObject({ status: 'unavailable' });
    const asked = [...census.requests, ...geocodio.requests].map(({ pathname }) => pathname);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked).not.toContain('/elsewhere');
  });

  test('is unavailable when nothing listens at the address', async () => {
    const answer = await make({ elsewhere: UNUSED_URL }).locate(address, the119th);
    expect(answer).toMatchObject({ status: 'unavailable' });
  });

  test('rejects a district that does not exist', async () => {
    const nowhere = { ...stubPlaces.tx37, geoid: '4839' };
    for (const stub of [census, geocodio]) stub.places = [nowhere];
    expect(await make().locate(address, the119th)).toMatchObject({ status: 'unavailable' });
  });
});
