import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressSchema } from '@/lib/lookup/address';
import { readAddressLine } from '@/lib/lookup/address-line';
import { states } from '@/lib/lookup/states';
import { completeAddress } from '@/lib/lookup/typed-address';

const empty = { street: '', street2: '', city: '', state: '', zip: '' };
const good = { street: '100 Sample Lane', street2: '', city: 'Austin', state: 'TX', zip: '78701' };

describe('an address in one line', () => {
  test.each([
    '100 Sample Lane, Austin, TX 78701, USA',
    '100 Sample Lane, Austin, TX 78701, U.S.A.',
    '100 Sample Lane, Austin, TX 78701, United States',
    '100 Sample Lane, Austin, TX 78701, United States of America',
    '100 Sample Lane, Austin, TX 78701, EE. UU.',
    '100 Sample Lane, Austin, TX 78701, EE.UU.',
    '100 Sample Lane, Austin, TX 78701, Estados Unidos',
    '100 Sample Lane, Austin, TX 78701, Estados Unidos de América',
    '100 Sample Lane, Austin, TX 78701, Estados Unidos de Norteamérica',
    '100 Sample Lane, Austin, TX 78701, EUA',
    '100 Sample Lane, Austin, TX 78701 EUA',
    '100 Sample Lane, Austin, TX 78701, E.U.A.',
    '100 Sample Lane, Austin, TX 78701, E. U. A.',
    '100 Sample Lane, Austin, TX 78701, E.U.',
    '100 Sample Lane, Austin, TX 78701, EE UU',
    '100 Sample Lane, Austin, TX 78701, EEUU',
    '100 Sample Lane, Austin, TX 78701, EE.UU.A.',
    '100 Sample Lane, Austin, TX 78701, E.E.U.U.',
    '100 Sample Lane, Austin, TX 78701, U S A',
    '100 Sample Lane, Austin, TX 78701, U. S. A.',
    '100 Sample Lane, Austin, TX 78701, United States of America (USA)',
    '100 Sample Lane, Austin, TX 78701, Estados Unidos (EUA)',
    '100 Sample Lane, Austin, Texas, EUA, 78701',
    '100 Sample Lane, Austin, TX 78701 US',
    '100 Sample Lane, Austin, Texas 78701',
    '100 Sample Lane, Austin, Tex. 78701-1234',
    '100 Sample Lane, Austin, TX, 78701–1234',
    '100 Sample Lane, Austin, Texas, USA, 78701',
    '100 Sample Lane,Austin,TX,78701,USA',
    '100 Sample Lane Austin TX 78701',
    '100 Sample Lane Austin, TX 78701.',
    '100 Sample Lane\nAustin, TX 78701\nUSA',
    '100, Sample Lane, Austin, Travis County, Texas, 78701, United States',
    '100 Sample Lane, Austin, TX ７８７０１',
    '100 Sample Lane，Austin，TX 78701',
    '100 Sample Lane / Austin / TX / 78701',
    '“100 Sample Lane, Austin, TX 78701”',
    'Dirección: 100 Sample Lane, Austin, TX 78701',
    '📍 100 Sample Lane, Austin, TX 78701 🇺🇸',
    '100 Sample Lane, Austin, TX ZIP: 78701',
    '100 Sample Lane, Austin TX (78701)',
    '100 Sample Lane, Austin, TX-78701',
    '100 Sample Lane, Austin, TX78701',
    '100 Sample Lane, 78701 Austin, TX',
    '100 Sample Lane, Austin, TX 78701 (home)',
    '100 Sample Lane, Austin, TX 78701, America',
  ])('is split into its fields: %j', (line) => {
    expect(addressSchema.parse(readAddressLine(line))).toEqual(good);
  });

  test.each([
    ['1 Sample Ave NW, Washington, D.C. 20500', { city: 'Washington', state: 'DC' }],
    ['1 Sample Ave NW, Washington DC 20500, USA', { city: 'Washington', state: 'DC' }],
    ['1 Sample St, New York, New York 10001', { city: 'New York', state: 'NY' }],
    ['1 Sample St, Charleston, West Virginia 25301', { city: 'Charleston', state: 'WV' }],
    ['1 Sample St, Virginia Beach, Virginia 23451', { city: 'Virginia Beach', state: 'VA' }],
    ['PO Box 12, San Juan, Puerto Rico 00901', { street: 'PO Box 12', city: 'San Juan' }],
    ['Town Hall, 1 Sample St, Austin, TX 78701', { street: '1 Sample St', street2: 'Town Hall' }],
    ['1 Sample Ave NW, Wash DC 20500', { city: 'Wash', state: 'DC' }],
    ['Apt 4, 1 Sample St, Austin, TX 78701', { street: '1 Sample St', street2: 'Apt 4' }],
    ['Unit 100 Box 4, FPO AP 96691', { street: 'Unit 100 Box 4', city: 'FPO', state: 'AP' }],
    ['1 Sample St, Boston, Massachusets 02108', { city: 'Boston', state: 'MA' }],
    [
      'Texas State Capitol, 1100, Congress Avenue, Downtown, Austin, Travis County, Texas, 78701, United States',
      { street: '1100 Congress Avenue', city: 'Austin', state: 'TX', zip: '78701' },
    ],
    [
      'Town Hall, 12, Sample St, Austin, TX 78701',
      { street: '12 Sample St', street2: 'Town Hall' },
    ],
    ['1 Sample St, 4, Austin, TX 78701', { street: '1 Sample St', street2: '4' }],
    ['123½ Sample St, Austin, TX 78701', { street: '123½ Sample St' }],
    ['1 Sample St New York NY 10005', { street: '1 Sample St', city: 'New York', state: 'NY' }],
    ['1 Sample St, Apt 4, New York NY 10005', { street2: 'Apt 4', city: 'New York', state: 'NY' }],
    ['1 Sample St, New York New York 10005', { city: 'New York', state: 'NY' }],
  ])('is split into its fields: %j', (line, parts) => {
    expect(addressSchema.parse(readAddressLine(line))).toMatchObject(parts);
  });

  test.each([
    ['5 Sample Ct 78704', { street: '5 Sample Ct', state: '', zip: '78704' }],
    ['New York, NY 10001', { street: '', city: 'New York', state: 'NY', zip: '10001' }],
    ['1 Sample St, Montara 94037', { city: 'Montara', state: '' }],
    ['Town Hall, 12345 Sample Road, Austin, TX', { street: '12345 Sample Road', zip: '' }],
    ['10001, NY', { zip: '10001', state: 'NY' }],
    ['78701, USA', { street: '', zip: '78701' }],
    ['100 Sample Lane, Austin, TX', { city: 'Austin', state: 'TX', zip: '' }],
    ['CMR 454 Box 1234 APO AE 09250', { state: 'AE', zip: '09250' }],
    ['CMR 454 Box 1234, APO, Armed Forces Europe 09250', { city: 'APO', zip: '09250' }],
    ['New York NY 10005', { street: '', city: 'New York', state: 'NY', zip: '10005' }],
  ])('is split as far as possible: %j', (line, parts) => {
    expect(readAddressLine(line)).toMatchObject(parts);
  });
});

describe('an address pasted into one field', () => {
  test.each([
    { ...empty, street: '100 Sample Lane, Austin, TX 78701, USA' },
    { ...empty, street: '100 Sample Lane Austin Texas 78701' },
    { ...good, street: '100 Sample Lane, Austin, TX 78701' },
    { ...good, street: '100 Sample Lane, Austin, 78701' },
    { ...good, state: 'Texas', zip: '78701-1234', street: '100 Sample Lane, Austin, TX' },
    { ...empty, street: '100 Sample Lane', city: 'Austin, TX 78701' },
    { ...empty, zip: '100 Sample Lane, Austin, TX 78701' },
  ])('is distributed to all fields: $street | $city | $zip', (typed) => {
    expect(addressSchema.parse(completeAddress(typed))).toEqual(good);
  });

  test('fills in its apartment and keeps the one that was entered', () => {
    const street = '100 Sample Lane, Apt 4, Austin, TX 78701';
    expect(completeAddress({ ...empty, street })).toEqual({ ...good, street2: 'Apt 4' });
    expect(completeAddress({ ...empty, street, street2: 'Apt 4' }).street2).toBe('Apt 4');
    expect(completeAddress({ ...empty, street, street2: 'Rear' }).street2).toBe('Apt 4, Rear');
  });

  test('changes nothing if it contradicts another field or is not an address', () => {
    for (const typed of [
      { ...good, street: '100 Sample Lane, Austin, TX 78701', zip: '10001' },
      { ...good, street: '100 Sample Lane, Austin, TX 78701', state: 'NY' },
      { ...good, street: '12345 County Road 12345' },
      { ...good, street: '100 Avenue A, Floor 2' },
      { street: 7, zip: ['78701'] },
      { ...good, street: `${'x'.repeat(400)}, Austin, TX 78701` },
    ]) {
      expect(completeAddress(typed)).toEqual(typed);
    }
  });
});

const newYork = { ...empty, city: 'New York', state: 'NY', zip: '10005' };
const sanJuan = { ...empty, city: 'San Juan', state: 'PR', zip: '00926' };
const lasGladiolas = { street: '150 Calle A', street2: 'Urb. Las Gladiolas' };

describe('a unit or a community is never the town', () => {
  test.each([
    ['100 Main St, Apt 4, New York', newYork, { street: '100 Main St', street2: 'Apt 4' }],
    ['100 Main St, Apt 4, TX 78701', empty, { street: '100 Main St', street2: 'Apt 4', city: '' }],
    ['100 Main St, Apt 4, 78701', empty, { street2: 'Apt 4', city: '', zip: '78701' }],
    ['100 Main St, Apt 4, TX 78701', { ...empty, city: 'Austin' }, { street2: 'Apt 4' }],
    ['100 Main St, Apt 4 Austin, TX 78701', empty, { street2: 'Apt 4', city: 'Austin' }],
    ['100 Main St, Bldg 3, Apt C, CO', { ...empty, city: 'Denver' }, { street2: 'Bldg 3, Apt C' }],
    ['100 Main St, 2nd Floor, TX 78701', empty, { street2: '2nd Floor', city: '' }],
    ['100 Main St, Second Floor, TX 78701', empty, { street2: 'Second Floor', city: '' }],
    ['100 Main St, 2nd Fl 10005', empty, { street2: '2nd Fl', state: '', zip: '10005' }],
    ['150 Calle A, Urb. Las Gladiolas, PR', sanJuan, lasGladiolas],
    ['150 Calle A, Urb. Las Gladiolas, PR 00926', empty, { ...lasGladiolas, city: '' }],
    ['Urb. Las Gladiolas, 150 Calle A, Puerto Rico', sanJuan, lasGladiolas],
    ['Urb. Las Gladiolas, 150 Calle A, Puerto Rico', { ...sanJuan, zip: '' }, lasGladiolas],
    ['Urb. Las Gladiolas, 150 Calle A, PR 00926', empty, { ...lasGladiolas, city: '' }],
    ['Urb. Las Gladiolas, Calle A #150, San Juan, PR 00926', empty, { street: 'Calle A #150' }],
    ['150 Calle A, Las Gladiolas, PR', sanJuan, { street2: 'Las Gladiolas', city: 'San Juan' }],
    ['1 Sample St, Flat Rock, NC 28731', empty, { city: 'Flat Rock', street2: '' }],
    ['1 Sample St, Ste. Genevieve, MO 63670', empty, { city: 'Ste. Genevieve', street2: '' }],
    ['1 Sample St, Front Royal, VA 22630', empty, { city: 'Front Royal', street2: '' }],
  ])('%j', (street, given, parts) => {
    expect(completeAddress({ ...given, street })).toMatchObject(parts);
  });

  test('and a box number is not a ZIP code', () => {
    for (const [street, zip] of [
      ['Bo. Saltillo, Sector Vega, HC 1 Box 12345', ''],
      ['Bo. Saltillo, Sector Vega, HC 1 Box 12345, PR', ''],
      ['Bo. Saltillo, HC 1 Box 12345, Adjuntas, PR 00601', '00601'],
      ['PO Box 12345', ''],
    ] as const) {
      const typed = completeAddress({ ...empty, state: 'PR', street });
      expect(typed.zip).toBe(zip);
      expect(Object.values(typed).join(' ')).toContain('Box 12345');
    }
  });
});

describe('a name of both a state and a town', () => {
  const inWashington = { street: '100 Main St NW', street2: 'Apt 4' };

  test.each([
    ['100 Main St NW, Apt 4, Washington', { zip: '20001' }, { ...inWashington, state: '' }],
    ['100 Main St NW, Washington', { zip: '20001' }, { city: 'Washington', state: '' }],
    ['100 Main St NW, Apt 4, Washington 20001', {}, { ...inWashington, city: 'Washington' }],
    ['100 Main St NW, Apt 4, Washington', { state: 'DC', zip: '20001' }, { state: 'DC' }],
    ['5 Calle, Apt 4, California', { zip: '20619' }, { city: 'California', state: '' }],
    ['5 Sample St, Apt 4, Nevada', { zip: '64772' }, { city: 'Nevada', state: '' }],
    ['1 Sample St, Apt 4, Seattle, Washington', { zip: '98101' }, { state: 'WA' }],
    ['1 Sample St, Apt 4, Washington', { city: 'Seattle', zip: '98101' }, { state: 'WA' }],
    ['1 Sample St, Boston, Massachusetts 10001', {}, { city: 'Boston', state: 'MA' }],
  ])('is the town if its ZIP code is elsewhere: %j %j', (street, given, parts) => {
    expect(completeAddress({ ...empty, ...given, street })).toMatchObject(parts);
  });

  test('stays as it is typed until the ZIP code is known', () => {
    const typed = { ...empty, street: '100 Main St NW, Apt 4, Washington' };
    expect(completeAddress(typed)).toEqual(typed);
  });
});

test.each([
  ...['Lot 12', 'Bldg 4 Apt 5', 'Building 4', '2nd Floor', 'Spc 5', 'Trailer 3', 'Penthouse 2'],
  ...['Flat 2', 'Edif. 3 Apt 5', 'Cond. Torre Mar Apt 5', 'Sunset Apts #12', 'c/o Room 5 LLC'],
  ...['P.O. Box 12', 'Cond. Torre Mar, Apt 5', '4 Floor', 'Town Hall, Room 3'],
])('the street follows its unit: %j', (unit) => {
  const street = `${unit}, 100 Main St, Austin, TX 78701`;
  const parts = { street: '100 Main St', street2: unit, city: 'Austin' };
  expect(completeAddress({ ...empty, street })).toMatchObject(parts);
});

const units = [
  ...['', 'Apt 4', 'Apt C', '#12', 'Lot 12', '2nd Floor', 'Piso 3', 'Rear', 'Bldg 3, Apt C', '4'],
  ...['Urb. Las Gladiolas', 'Cond. Torre Mar Apt 5', 'Bo. Saltillo, Sector Vega', 'Town Hall'],
  ...['c/o Ann Lee', 'PO Box 12345', 'HC 1 Box 12345', 'Suite 12345', 'B', 'Ext. Villa Rica'],
];
const streets = ['100 Main St', '150 Calle A', 'Calle A #150', 'Main Street', '5 Sample Ct'];
const towns = ['', 'Austin', 'New York', 'San Juan', 'Washington', 'Kansas City', 'Las Gladiolas'];
const statesTyped = ['', 'TX', 'Texas', 'NY', 'New York', 'PR', 'Puerto Rico', 'Washington', 'DC'];
const zips = ['78701', '10005', '00926', '20001', '78701-1234'];
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

test('no typed word of the street disappears', () => {
  const given = fc.record({
    street2: fc.constantFrom('', 'Apt 4', 'Rear'),
    city: fc.constantFrom(...towns),
    state: fc.constantFrom('', 'TX', 'NY', 'PR', 'DC', 'WA'),
    zip: fc.constantFrom('', '78701', '10005', '00926', '20001'),
  });
  const lists = [units, streets, units, units, towns, statesTyped];
  const parts = fc.tuple(...lists.map((list) => fc.constantFrom(...list)));
  const zip = fc.constantFrom('', ...[', ', ' '].flatMap((gap) => zips.map((each) => gap + each)));
  const line = fc.tuple(parts, zip).map(([each, end]) => each.filter(Boolean).join(', ') + end);
  fc.assert(
    fc.property(line, given, fc.constantFrom('street', 'city', 'zip'), (text, other, field) => {
      const typed = { ...empty, ...other, [field]: text };
      const result = completeAddress(typed);
      const state = states.find(({ code }) => code === result.state);
      const held = wordsOf([...Object.values(result), state?.names.en].join(' '));
      const lost = wordsOf(Object.values(typed).join(' ')).filter((word) => !held.includes(word));
      expect(lost.filter((word) => word !== '1234')).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test.each(['EU ', 'USA, ', 'E U A ', 'EUA)).', ' US.'])(
  'a text of many countries is read without delay: %j',
  (country) => {
    const start = performance.now();
    readAddressLine(`${country.repeat(60)}x`);
    expect(performance.now() - start).toBeLessThan(1_000);
  },
);
