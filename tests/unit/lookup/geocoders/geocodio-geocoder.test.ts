import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { congresses } from '@/lib/lookup/congress';
import { geocodioGeocoder, readGeocodioAnswer } from '@/lib/lookup/geocoders/geocodio-geocoder';
import { collectOutput } from '../../../support/collect-output';
import { type GeocodioStub, startGeocodioStub } from '../../../support/geocodio-stub';
import { stubPlaces } from '../../../support/stub-places';

let stub: GeocodioStub;
const [congress] = congresses;
const address = { ...stubPlaces.tx37, state: 'TX' } as const;
const make = () => geocodioGeocoder(stub.url, 'key-of-a-test');

beforeAll(async () => {
  stub = await startGeocodioStub();
});
beforeEach(() => {
  stub.mode = 'normal';
  stub.requests.length = 0;
  stub.keys.length = 0;
});
afterAll(() => stub.close());

const requestParams = () => Object.fromEntries(stub.requests[0]?.searchParams ?? []);

test('asks for the districts of this Congress, with the key only in a header', async () => {
  await make().locate(address, congress);
  expect(stub.requests[0]?.pathname).toBe('/v1.12/geocode');
  expect(requestParams()).toEqual({
    street: '100 Sample Lane',
    city: 'Austin',
    state: 'TX',
    postal_code: '78704',
    fields: 'cd119',
  });
  expect(stub.keys).toEqual(['Bearer key-of-a-test']);
});

test('sends only the fields that were entered', async () => {
  await make().locate({ street: '100 Sample Lane', zip: '78704' }, congress);
  expect(requestParams()).toEqual({
    street: '100 Sample Lane',
    postal_code: '78704',
    fields: 'cd119',
  });
});

test('asks about the coordinates without geocoding them to an address', async () => {
  await make().locatePoint({ latitude: 30.24, longitude: -97.76 }, congress);
  expect(stub.requests[0]?.pathname).toBe('/v1.12/reverse');
  expect(requestParams()).toEqual({ q: '30.24,-97.76', fields: 'cd119', skipGeocoding: 'true' });
});

test.each(['town', 'bad_address'] as const)('an answer of type %s is no match', async (mode) => {
  stub.mode = mode;
  expect(await make().locate(address, congress)).toEqual({ status: 'no_match' });
});

test('a refused key is logged once and never shown', async () => {
  const output = collectOutput();
  stub.mode = 'wrong_key';
  const geocoder = make();
  const barred = { status: 'unavailable', failure: 'barred' };
  expect(await geocoder.locate(address, congress)).toEqual(barred);
  expect(await geocoder.locate(address, congress)).toEqual(barred);
  expect(output().match(/geocoder_key_refused/g)).toHaveLength(1);
  expect(output()).not.toContain('key-of-a-test');
});

describe('an answer', () => {
  const odd = { status: 'unavailable', failure: 'odd' };
  const seat = {
    district_number: 37,
    congress_number: '119th',
    ocd_id: 'ocd-division/country:us/state:tx/cd:37',
    proportion: 1,
  };
  const read = (seats: object[], more: object = {}) => {
    const fields = { congressional_districts: seats };
    const results = [{ accuracy_type: 'rooftop', fields, ...more }];
    return readGeocodioAnswer({ results }, congress, 'address');
  };
  const found = (...districts: string[]) => ({
    status: 'matched',
    matches: districts.map((district) => ({ district })),
  });

  test.each([
    ['ocd-division/country:us/state:tx/cd:37', 37, 'TX-37'],
    ['ocd-division/country:us/state:ak', 0, 'AK-AL'],
    ['ocd-division/country:us/state:ak/cd:1', 0, 'AK-AL'],
    ['ocd-division/country:us/district:dc', 98, 'DC-AL'],
    ['ocd-division/country:us/district:dc/cd:98', 98, 'DC-AL'],
    ['ocd-division/country:us/territory:gu', 98, 'GU-AL'],
  ])('with division %s and number %i is %s', (ocd_id, district_number, district) => {
    expect(read([{ ...seat, ocd_id, district_number }])).toMatchObject(found(district));
  });

  test('counts only for districts of the requested Congress', () => {
    const next = { ...seat, district_number: 10, congress_number: '120th' };
    expect(read([next, seat])).toMatchObject(found('TX-37'));
    expect(read([next])).toEqual(odd);
    expect(read([])).toEqual(odd);
  });

  test('with several districts lists all of them', () => {
    expect(read([seat, { ...seat, district_number: 35 }])).toMatchObject(found('TX-37', 'TX-35'));
  });

  test('without a division takes the state from the address', () => {
    const unnamed = { ...seat, ocd_id: null };
    expect(read([unnamed], { address_components: { state: 'TX', zip: '78704' } })).toEqual({
      status: 'matched',
      matches: [{ district: 'TX-37', zip: '78704' }],
    });
    expect(read([unnamed])).toEqual(odd);
  });

  test('is a match only with the accuracy of a house', () => {
    for (const accuracy_type of ['place', 'county', 'state', 'street_center', 'nearest_place']) {
      expect(read([seat], { accuracy_type })).toEqual({ status: 'no_match' });
    }
    expect(read([seat], { accuracy_type: 'range_interpolation' })).toMatchObject(found('TX-37'));
  });

  test.each([undefined, null, '', [], {}, { error: 'x' }, { results: {} }])(
    'of the form %j is rejected',
    (body) => {
      expect(readGeocodioAnswer(body, congress, 'address')).toEqual(odd);
    },
  );
});
