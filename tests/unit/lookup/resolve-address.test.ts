import { describe, expect, test } from 'vitest';
import type { DistrictId } from '@/lib/lookup/district';
import type { AddressMatch, Geocoder, GeocoderAnswer } from '@/lib/lookup/geocoder';
import { isPoBox, resolveAddress } from '@/lib/lookup/resolve/resolve-address';
import { inAutumn2026 } from '../../support/in-autumn-2026';

inAutumn2026();

const austin = { street: '100 Sample Lane', city: 'Austin', state: 'TX', zip: '78704' } as const;
const split: DistrictId[] = ['TX-35', 'TX-37'];

function geocoder(answer: GeocoderAnswer | AddressMatch[]) {
  const requests: unknown[] = [];
  const response = Array.isArray(answer) ? { status: 'matched' as const, matches: answer } : answer;
  const double: Geocoder = {
    async locate(address) {
      requests.push(address);
      return response;
    },
    async locatePoint() {
      return response;
    },
  };
  return { requests, geocoder: double };
}

const resolve = (answer: AddressMatch[], address: Parameters<typeof resolveAddress>[0] = austin) =>
  resolveAddress(address, geocoder(answer));

describe('the geocoder', () => {
  test('settles a split ZIP code', async () => {
    expect(await resolve([{ district: 'TX-37', zip: '78704' }])).toEqual({
      outcome: 'found',
      district: 'TX-37',
      certainty: 'address',
    });
  });

  test('settles a ZIP code whose district is unknown', async () => {
    const box = { ...austin, zip: '73301' };
    expect(await resolve([{ district: 'TX-10' }], box)).toMatchObject({ district: 'TX-10' });
    expect(await resolve([], box)).toEqual({ outcome: 'state_only', state: 'TX' });
  });

  test('overrides the ZIP table if its match is in the same ZIP code', async () => {
    expect(await resolve([{ district: 'TX-10', zip: '78704' }])).toMatchObject({
      outcome: 'found',
      district: 'TX-10',
    });
  });

  test.each([
    ['another town in the state', [{ district: 'TX-10', zip: '78701' }]],
    ['another state', [{ district: 'OK-05', zip: '78704' }]],
    ['two districts, one of them not a candidate', [{ district: 'TX-37' }, { district: 'TX-10' }]],
    ['no match', []],
  ] as [string, AddressMatch[]][])('that returns %s changes nothing', async (_, matches) => {
    expect(await resolve(matches)).toEqual({ outcome: 'choose', districts: split });
  });

  test('that returns two of the candidates leaves those two', async () => {
    const districts: DistrictId[] = ['VA-06', 'VA-10'];
    const matches = districts.map((district) => ({ district }));
    const address = { street: '1 Sample Lane', zip: '20135' };
    expect(await resolve(matches, address)).toEqual({ outcome: 'choose', districts });
  });

  test('is ignored if its match is not in the entered state', async () => {
    const address = { ...austin, state: 'RI', zip: '02861' } as const;
    expect(await resolve([{ district: 'MA-04', zip: '02861' }], address)).toEqual({
      outcome: 'choose',
      districts: ['RI-01', 'MA-04'],
    });
    expect(await resolve([{ district: 'MA-04' }], { ...address, state: 'MA' })).toMatchObject({
      district: 'MA-04',
    });
  });

  test.each([{ status: 'unavailable' }, { status: 'no_match' }] as GeocoderAnswer[])(
    'with status $status leaves all candidates',
    async (answer) => {
      const open = await resolveAddress(austin, geocoder(answer));
      expect(open).toEqual({ outcome: 'choose', districts: split });
    },
  );

  test.each([
    ['one district', { ...austin, state: 'NY', zip: '10001' }],
    ['no street', { zip: '78704', street: '' }],
    ['an unknown ZIP code', { ...austin, zip: '00000' }],
    ['a contradicting state', { ...austin, state: 'NY' }],
    ['military mail', { ...austin, state: 'AE', zip: '09001' }],
  ] as const)('is not asked about %s', async (_, address) => {
    const { requests, geocoder: double } = geocoder([{ district: 'TX-37' }]);
    await resolveAddress(address, { geocoder: double });
    expect(requests).toEqual([]);
  });
});

describe('the entered state', () => {
  test.each([
    ['NY', '78704'],
    ['MD', '20301'],
  ] as const)('%s contradicts ZIP code %s', async (state, zip) => {
    expect(await resolveAddress({ state, zip })).toEqual({
      outcome: 'problem',
      problems: { state: 'mismatch' },
    });
  });

  test.each([
    ['RI', '02861', 'choose'],
    ['MA', '02861', 'choose'],
    ['VA', '20301', 'choose'],
    ['AE', '09001', 'not_represented'],
    ['FM', '96941', 'not_represented'],
    // Someone posted abroad may enter their home state: the ZIP code says more.
    ['TX', '09001', 'not_represented'],
    ['AP', '09001', 'not_represented'],
    ['HI', '96941', 'not_represented'],
    ['TX', '73301', 'state_only'],
  ] as const)(
    '%s fits ZIP code %s but does not settle the district',
    async (state, zip, outcome) => {
      expect(await resolveAddress({ state, zip })).toMatchObject({ outcome });
    },
  );
});

describe("the visitor's own choice", () => {
  const choosing = (zip: string, choice: DistrictId) => resolveAddress({ zip }, { choice });

  test('among the candidates has the certainty “chosen”', async () => {
    const chosen = { outcome: 'found', district: 'TX-35', certainty: 'chosen' };
    expect(await choosing('78704', 'TX-35')).toEqual(chosen);
    expect(await choosing('73301', 'TX-35')).toEqual(chosen);
  });

  test('of the only possible district keeps its certainty', async () => {
    expect(await choosing('10001', 'NY-12')).toMatchObject({ certainty: 'zip' });
  });

  test.each([
    ['78704', 'TX-10'],
    ['10001', 'NY-10'],
    ['73301', 'CA-12'],
  ] as const)('for ZIP code %s cannot be %s', async (zip, choice) => {
    expect(await choosing(zip, choice)).toEqual({
      outcome: 'problem',
      problems: { district: 'choose' },
    });
  });

  test('cannot differ from the district of the address', async () => {
    const options = { ...geocoder([{ district: 'TX-37' }]), choice: 'TX-35' as const };
    expect(await resolveAddress(austin, options)).toMatchObject({ outcome: 'problem' });
  });
});

test.each([
  ...['PO Box 12', 'P.O. Box 12', 'p o box 12', 'PO Box12', 'POBox12', 'PO-Box 12', 'P/O Box 12'],
  ...['P.0. Box 12', 'POB 12', 'P.O.B. 12', 'PO Bx 12', 'PO Box A', 'Post Office Box 12'],
  ...['Apdo. 12', 'Apdo 12', 'Apartado 12', 'Apartado Postal 12', 'Apartado de Correos No. 12'],
  ...['Casilla 12', 'Casilla Postal #12', '100 Sample Lane, POB 12', 'PO Box 12, 100 Sample Lane'],
])('%j is a post office box', (street) => {
  expect(isPoBox(street)).toBe(true);
});

test.each([
  ...['1 Apartado Ln', '1 Casilla St', '12 Po Boxwood Ct', '5 Pobst St', '100 Box Elder Rd'],
  ...['HC 1 Box 12', '12 Calle Apartado', '3 Post Office Sq', '8 Po B Ln'],
])('%j is not a post office box', (street) => {
  expect(isPoBox(street)).toBe(false);
});
