import { describe, expect, test } from 'vitest';
import { findOffices, type LookupAnswer } from '@/lib/offices/offices';
import { inAutumn2026 } from '@/tests/support/in-autumn-2026';

inAutumn2026();

async function lookUp(zip: unknown) {
  const result = await findOffices({ zip });
  return 'offices' in result
    ? { ...result, offices: result.offices.map(({ seat }) => seat) }
    : result;
}

async function answer(input: object) {
  return (await findOffices(input)) as LookupAnswer & { offices: [] };
}

describe('a ZIP code with one district', () => {
  test('finds the House seat and both senators', async () => {
    expect(await lookUp('10001')).toEqual({
      outcome: 'found',
      district: 'NY-12',
      certainty: 'zip',
      offices: ['NY-12', 'NY-S1', 'NY-S3'],
    });
  });

  test.each([
    ['an at-large state', '82001', 'WY-AL', ['WY-AL', 'WY-S1', 'WY-S2']],
    ['the District of Columbia', '20001', 'DC-AL', ['DC-AL']],
    ['Puerto Rico', '00601', 'PR-AL', ['PR-AL']],
    ['Guam', '96910', 'GU-AL', ['GU-AL']],
    ['American Samoa', '96799', 'AS-AL', ['AS-AL']],
    ['the Northern Marianas', '96950', 'MP-AL', ['MP-AL']],
    ['the Virgin Islands', '00802', 'VI-AL', ['VI-AL']],
    ['PO boxes of a territory', '00801', 'VI-AL', ['VI-AL']],
    ['PO boxes of an at-large state', '82003', 'WY-AL', ['WY-AL', 'WY-S1', 'WY-S2']],
  ])('gives the right seats for %s', async (_, zip, district, offices) => {
    expect(await lookUp(zip)).toEqual({ outcome: 'found', district, certainty: 'zip', offices });
  });

  test.each([['78040', 'TX-28']])(
    '%s gives members with the documented fields',
    async (zip, district) => {
      const { offices } = await answer({ zip });
      expect(offices[0]).toMatchObject({ seat: district, chamber: 'house', district });
      const fields = ['seat', 'bioguide', 'name', 'chamber', 'state', 'district', 'party'];
      expect(Object.keys(offices[1] ?? {}).sort()).toEqual(
        [...fields, 'phone', 'localPhones', 'contactForm', 'website'].sort(),
      );
      expect(offices[1]).toMatchObject({
        district: null,
        phone: expect.stringMatching(/^202-224-\d{4}$/),
        localPhones: expect.any(Array),
      });
    },
  );
});

describe('vacant seats', () => {
  test.each([
    ['33313', 'FL-20', '2026-04-21'],
    ['76943', 'TX-23', '2026-04-15'],
  ])('include %s in %s, vacant since %s', async (zip, district, since) => {
    const { offices } = await answer({ zip });
    const state = district.slice(0, 2);
    const vacancy = { seat: district, chamber: 'house', state, district, vacant: true, since };
    expect(offices[0]).toEqual(vacancy);
    expect(offices).toHaveLength(3);
  });
});

describe('a ZIP code with several districts', () => {
  test('in one state lists its senators', async () => {
    expect(await lookUp('02138')).toEqual({
      outcome: 'choose',
      districts: ['MA-05', 'MA-07'],
      offices: ['MA-S1', 'MA-S2'],
    });
  });

  test('across states lists no senators', async () => {
    expect(await lookUp('20135')).toEqual({
      outcome: 'choose',
      districts: ['VA-06', 'VA-10', 'WV-02'],
      offices: [],
    });
  });

  test('at the Pentagon lists DC and Virginia', async () => {
    expect(await lookUp('20301')).toEqual({
      outcome: 'choose',
      districts: ['DC-AL', 'VA-08'],
      offices: [],
    });
  });
});

test('PO boxes in a state with several districts give only the state', async () => {
  expect(await lookUp('73301')).toEqual({
    outcome: 'state_only',
    state: 'TX',
    offices: ['TX-S1', 'TX-S2'],
  });
});

test.each([
  ['09001', 'military'],
  ['34034', 'military'],
  ['96201', 'military'],
  ['96941', 'freely_associated'],
  ['96960', 'freely_associated'],
  ['96940', 'freely_associated'],
])('%s has no member of Congress: %s', async (zip, reason) => {
  expect(await lookUp(zip)).toEqual({ outcome: 'not_represented', reason });
});

describe('a ZIP code as people write it', () => {
  test.each(['10001-1234', ' 10001 ', '10001 1234', '１０００１', '10001–1234', '1 0001'])(
    '"%s" is accepted',
    async (zip) => {
      expect(await lookUp(zip)).toMatchObject({ outcome: 'found', district: 'NY-12' });
    },
  );

  test.each([
    ['', 'missing'],
    [undefined, 'missing'],
    [null, 'missing'],
    ['  ', 'missing'],
    ['1000', 'wrong'],
    ['100011', 'wrong'],
    ['10001-12', 'wrong'],
    ['ABCDE', 'wrong'],
    ['1000\u00001', 'wrong'],
    [10001, 'wrong'],
    [['10001'], 'wrong'],
    ['00000', 'unknown'],
    ['99999', 'unknown'],
  ])('%j is refused as %s', async (zip, problem) => {
    expect(await lookUp(zip)).toEqual({ outcome: 'problem', problems: { zip: problem } });
  });

  test.each([null, undefined, 'text', 7, []])(
    '%j instead of fields is refused as missing',
    async (input) => {
      expect(await findOffices(input)).toEqual({
        outcome: 'problem',
        problems: { zip: 'missing' },
      });
    },
  );
});
