import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { congresses } from '@/lib/lookup/congress';
import { censusGeocoder } from '@/lib/lookup/geocoders/census-geocoder';
import {
  type CensusStub,
  type StubMode,
  startCensusStub,
  stubPlaces,
} from '../../../support/census-stub';

let stub: CensusStub;
const [congress] = congresses;
const address = { ...stubPlaces.tx37, state: 'TX' } as const;

beforeAll(async () => {
  stub = await startCensusStub();
});
beforeEach(() => {
  stub.mode = 'normal';
  stub.requests.length = 0;
});
afterAll(() => stub.close());

test('asks the pinned layer, with the address in one line, and reads the match', async () => {
  expect(await censusGeocoder(stub.url).locate(address, congress)).toEqual({
    status: 'matched',
    matches: [{ district: 'TX-37', zip: '78704', point: { latitude: 30.24, longitude: -97.76 } }],
  });
  expect(stub.requests[0]?.pathname).toBe('/geocoder/geographies/onelineaddress');
  expect(Object.fromEntries(stub.requests[0]?.searchParams ?? [])).toEqual({
    address: '100 Sample Lane, Austin, TX 78704',
    benchmark: 'Public_AR_Current',
    vintage: 'ACS2025_Current',
    layers: '119th Congressional Districts',
    format: 'json',
  });
});

test.each(['/geocoder', '/geocoder/', '/mirror', '/geocoder/geographies/onelineaddress'])(
  'takes a mirror named %s',
  async (path) => {
    const answer = await censusGeocoder(stub.url + path).locate(address, congress);
    expect(answer.status).toBe('matched');
    const folder = path.startsWith('/mirror') ? '/mirror' : '/geocoder';
    expect(stub.requests[0]?.pathname).toBe(`${folder}/geographies/onelineaddress`);
  },
);

test('reads delegates, and every one of several matches', async () => {
  stub.places = [
    { street: '1 Sample Mall', city: 'Washington', state: 'DC', zip: '20500', geoid: '1198' },
    ...Object.values(stubPlaces),
  ];
  const delegate = await censusGeocoder(stub.url).locate(
    { street: '1 Sample Mall', zip: '20500' },
    congress,
  );
  expect(delegate).toMatchObject({ matches: [{ district: 'DC-AL' }] });
  stub.mode = 'several';
  const several = await censusGeocoder(stub.url).locate(address, congress);
  expect(several).toMatchObject({ matches: [{ district: 'TX-35' }, { district: 'TX-37' }] });
});

test('says so when it knows no such address', async () => {
  const answer = await censusGeocoder(stub.url).locate(
    { ...address, street: '1 Nowhere Way' },
    congress,
  );
  expect(answer).toEqual({ status: 'no_match' });
});

test('leaves out the town rather than ask a line that the service refuses', async () => {
  const street = `100 Sample Lane ${'x'.repeat(60)}`;
  await censusGeocoder(stub.url).locate(
    { ...address, street, city: 'A long town'.repeat(3) },
    congress,
  );
  expect(stub.requests[0]?.searchParams.get('address')).toBe(`${street}, TX 78704`);
  const endless = { ...address, street: 'x'.repeat(100) };
  expect(await censusGeocoder(stub.url).locate(endless, congress)).toMatchObject({
    status: 'unavailable',
  });
  expect(stub.requests).toHaveLength(1);
});

test.each([
  'next_congress',
  'other_layer',
  'error_200',
  'error_500',
  'garbage',
  'slow',
  'drop',
] satisfies StubMode[])(
  'counts as unavailable when the service is %s, and logs no address',
  async (mode) => {
    const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    stub.mode = mode;
    const answer = await censusGeocoder(stub.url, 300).locate(address, congress);
    expect(answer).toMatchObject({ status: 'unavailable' });
    expect(logged.mock.calls.flat().join('')).not.toMatch(/Sample|Austin|78704/i);
  },
);

test('counts as unavailable when nobody listens, or a district does not exist', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const nobody = await censusGeocoder('http://127.0.0.1:9').locate(address, congress);
  expect(nobody).toMatchObject({ status: 'unavailable' });
  stub.places = [{ ...stubPlaces.tx37, geoid: '4899' }];
  expect(await censusGeocoder(stub.url).locate(address, congress)).toMatchObject({
    status: 'unavailable',
  });
});
