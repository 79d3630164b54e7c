import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { congresses } from '@/lib/lookup/congress';
import { censusGeocoder, readCensusAnswer } from '@/lib/lookup/geocoders/census-geocoder';
import { censusAnswer } from '../../../support/census-answer';
import { type CensusStub, startCensusStub } from '../../../support/census-stub';
import { stubPlaces } from '../../../support/stub-places';

let stub: CensusStub;
const [congress] = congresses;
const address = { ...stubPlaces.tx37, state: 'TX' } as const;

beforeAll(async () => {
  stub = await startCensusStub();
});
beforeEach(() => {
  stub.requests.length = 0;
});
afterAll(() => stub.close());

const pins = {
  benchmark: 'Public_AR_Current',
  vintage: 'ACS2025_Current',
  layers: '119th Congressional Districts',
  format: 'json',
};
const requestParams = () => Object.fromEntries(stub.requests[0]?.searchParams ?? []);

test('asks the pinned layer about an address in one line', async () => {
  await censusGeocoder(stub.url).locate(address, congress);
  expect(stub.requests[0]?.pathname).toBe('/geocoder/geographies/onelineaddress');
  expect(requestParams()).toEqual({ address: '100 Sample Lane, Austin, TX 78704', ...pins });
});

test('asks the same layer about a point', async () => {
  await censusGeocoder(stub.url).locatePoint({ latitude: 30.24, longitude: -97.76 }, congress);
  expect(stub.requests[0]?.pathname).toBe('/geocoder/geographies/coordinates');
  expect(requestParams()).toEqual({ x: '-97.76', y: '30.24', ...pins });
});

test.each([
  '/geocoder',
  '/geocoder/',
  '/mirror',
  '/geocoder/geographies/onelineaddress',
  '/mirror/geographies/coordinates/',
])('accepts the base URL %s', async (path) => {
  const answer = await censusGeocoder(stub.url + path).locate(address, congress);
  expect(answer.status).toBe('matched');
  const folder = path.startsWith('/mirror') ? '/mirror' : '/geocoder';
  expect(stub.requests[0]?.pathname).toBe(`${folder}/geographies/onelineaddress`);
});

test('omits the city if the line is too long, and does not ask if it still is', async () => {
  const street = `100 Sample Lane ${'x'.repeat(60)}`;
  await censusGeocoder(stub.url).locate(
    { ...address, street, city: 'A long town'.repeat(3) },
    congress,
  );
  expect(requestParams().address).toBe(`${street}, TX 78704`);
  const endless = { ...address, street: 'x'.repeat(100) };
  const answer = await censusGeocoder(stub.url).locate(endless, congress);
  expect(answer).toEqual({ status: 'unavailable', failure: 'question' });
  expect(stub.requests).toHaveLength(1);
});

describe('an answer', () => {
  const odd = { status: 'unavailable', failure: 'odd' };
  const layer = pins.layers;
  const entry = { GEOID: '4837', CDSESSN: '119', CD119: '01' };
  const point = (geographies: object) => readCensusAnswer({ result: { geographies } }, congress);

  test('is rejected unless the layer has exactly one entry of the right Congress', () => {
    expect(point({ [layer]: [entry] })).toEqual({
      status: 'matched',
      matches: [{ district: 'TX-37' }],
    });
    expect(point({ [layer]: [entry, entry] })).toEqual(odd);
    expect(point({ [layer]: [] })).toEqual(odd);
    expect(point({ [layer]: [{ status: 'Layer query encountered an error' }] })).toEqual(odd);
    expect(point({ [layer]: [{ ...entry, CDSESSN: '120' }] })).toEqual(odd);
    expect(point({ '120th Congressional Districts': [entry] })).toEqual(odd);
  });

  test('is rejected as a whole if one match is of another Congress', () => {
    const { tx35, tx37 } = stubPlaces;
    const body = censusAnswer('asked', [tx35, { ...tx37, session: '118' }]);
    expect(readCensusAnswer(body, congress)).toEqual(odd);
  });

  test.each([undefined, null, '', [], {}, { result: {} }, { errors: ['x'] }])(
    'of the form %j is rejected',
    (body) => {
      expect(readCensusAnswer(body, congress)).toEqual(odd);
    },
  );
});
