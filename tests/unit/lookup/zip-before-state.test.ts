import { describe, expect, test } from 'vitest';
import { addressSchema, lookupSchema } from '@/lib/lookup/address';
import { readAddressLine } from '@/lib/lookup/address-line';
import { completeAddress } from '@/lib/lookup/typed-address';

const austin = {
  street: '100 Sample Lane',
  street2: '',
  city: 'Austin',
  state: 'TX',
  zip: '78701',
};
const sanJuan = { ...austin, street: '1 Calle Luna', city: 'San Juan', state: 'PR', zip: '00901' };
const hagatna = { ...austin, street: '1 Marine Dr', city: 'Hagatna', state: 'GU', zip: '96910' };
const newYork = { ...austin, street: '1 Sample St', city: 'New York', state: 'NY', zip: '10001' };
const empty = { street: '', street2: '', city: '', state: '', zip: '' };

describe('a ZIP code before the state', () => {
  test.each([
    ['1 Calle Luna, San Juan 00901, Puerto Rico', sanJuan],
    ['1 Calle Luna, San Juan, 00901, Puerto Rico', sanJuan],
    ['1 Calle Luna, San Juan PR 00901, Puerto Rico', sanJuan],
    ['1 Calle Luna, San Juan, PR, 00901, Puerto Rico', sanJuan],
    ['1 Calle Luna, San Juan, P.R. 00901, Puerto Rico, USA', sanJuan],
    ['1 Calle Luna San Juan 00901 Puerto Rico', sanJuan],
    ['1 Marine Dr, Hagatna, GU 96910, Guam', hagatna],
    ['1 Marine Dr, Hagatna 96910, Guam, USA', hagatna],
    ['1 Marine Dr, Hagatna, Guam, GU 96910', hagatna],
    ['100 Sample Lane, Austin 78701, Texas', austin],
    ['100 Sample Lane, Austin 78701, TX, USA', austin],
    ['100 Sample Lane, Austin 78701-1234 TX', austin],
    ['100 Sample Lane Austin 78701 Texas', austin],
    ['100 Sample Lane, Austin (78701), Texas', austin],
    ['100 Sample Lane, Austin, ZIP 78701, Texas', austin],
    ['100 Sample Lane, Austin, TX 78701, TX', austin],
    ['100 Sample Lane, Austin, Texas 78701, TX', austin],
    ['100 Sample Lane, Austin 78701, Travis County, Texas', austin],
    ['100 Sample Lane, TX 78701, Austin', austin],
    ['100 Sample Lane,Austin,Texas78701', austin],
    ['100 Sample Lane, Austin, TX 78701-USA', austin],
    ['100 Sample Lane, Austin, TX 78701/USA', austin],
    ['100 Sample Lane, Austin, TX 78701, North America', austin],
    ['100 Sample Lane, Austin, TX 78701, États-Unis', austin],
    ['100 Sample Lane, Austin, TX 78701, Estados Unidos Americanos', austin],
    ['100 Sample Lane, Austin, TX 78701, Estados Unidos da América', austin],
    ['100 Sample Lane, Austin, TX 78701, U.S. of A.', austin],
    ['1 Sample St, New York 10001, New York', newYork],
    ['1 Sample St, New York, NY 10001, New York', newYork],
    ['1 Sample St, New York, New York, NY 10001', newYork],
    ['1 Sample St, NY 10001, New York', newYork],
  ])('is read: %j', (line, parts) => {
    expect(addressSchema.parse(readAddressLine(line))).toEqual(parts);
  });

  test.each([
    ['1 Main Rd, Pago Pago 96799, American Samoa', { city: 'Pago Pago', state: 'AS' }],
    ['1 X St, Charlotte Amalie, VI 00802, USVI', { city: 'Charlotte Amalie', state: 'VI' }],
    ['1 X St, St Thomas 00802, U.S. Virgin Islands', { city: 'St Thomas', state: 'VI' }],
    ['1 Beach Rd, Saipan, MP 96950, Northern Mariana Islands', { city: 'Saipan', state: 'MP' }],
    ['1 Sample Ave NW, Washington 20500, DC', { city: 'Washington', state: 'DC' }],
    ['1 Sample Ave NW, Washington, DC 20500, District of Columbia', { city: 'Washington' }],
    ['1 Sample St, Albany, New York, NY 12207', { city: 'Albany', street2: '' }],
    ['350 5th Ave, Midtown, NY, NY 10018', { city: 'NY', street2: 'Midtown' }],
    ['HC 1 Box 12345, Adjuntas 00601, Puerto Rico', { street: 'HC 1 Box 12345', zip: '00601' }],
    ['1 Sample Ave NW, DC Washington 20500', { city: 'Washington', state: 'DC' }],
    ['1 Sample Ave NW, D.C., Washington, 20500', { city: 'Washington', state: 'DC' }],
    ['1 Sample St, Seattle, Washington State 98101, USA', { city: 'Seattle', state: 'WA' }],
    ['1 Sample St, Fargo 58102, No. Dak.', { city: 'Fargo', state: 'ND' }],
    ['1 Sample St, Providence Rhode Is. 02903', { city: 'Providence', state: 'RI' }],
    // A wrong ZIP code is no second line of the street.
    ['100 Sample Lane, Austin 10001, Texas', { city: 'Austin', street2: '', zip: '10001' }],
  ])('is read: %j', (line, parts) => {
    expect(addressSchema.parse(readAddressLine(line))).toMatchObject(parts);
  });

  test.each([
    ['100 County Road 12345, Texas', '100 County Road 12345'],
    ['100 Main St Apt 12345, Austin, TX', '100 Main St Apt 12345'],
    ['PO Box 12345, Austin, TX', 'PO Box 12345'],
    ['12345 Sample Road, Austin, TX', '12345 Sample Road'],
    ['10001 Broadway, New York, NY', '10001 Broadway'],
    ['Suite 4, 12345 Sample Road, Austin, TX', '12345 Sample Road'],
    ['Suite 4, 78701 Congress Ave, Austin, TX', '78701 Congress Ave'],
    ['123 Private Road 75647, Gladewater, TX', '123 Private Road 75647'],
    ['123 PR 75647, Gladewater, TX', '123 PR 75647'],
    ['100 NE Loop 78216, San Antonio, TX', '100 NE Loop 78216'],
    ['Road 93638, Madera, CA', 'Road 93638'],
  ])('is not the number of a house, a road, or a box: %j', (line, street) => {
    expect(readAddressLine(line)).toMatchObject({ street, zip: '' });
  });
});

test.each([
  '10001 Broadway, NY',
  '12207 Broadway, NY',
  'Suite 4, 12207 Broadway, NY',
  '49120 Fairchild Trail, MI',
  '48201 Sugarbush Court, MI',
  '48201 Woodward Detroit, MI',
  '21201 Baltimore Pike, MD',
  '92028 Via Monserate, CA',
  '98101 Rainier Way Seattle, WA',
  '100 Main St, Building 78701, Austin, TX',
  '12 Main St, Kansas City, KS 66101, MO',
])('a number that may be another one is no ZIP code: %j', (line) => {
  expect(readAddressLine(line).zip).not.toMatch(/^\d{5}$/);
});

test('a remark after the ZIP code does not hide it', () => {
  expect(readAddressLine('100 Main St, Austin, TX, 78701, Attn Dr. Sample')).toMatchObject({
    street: '100 Main St',
    state: 'TX',
    zip: '78701',
  });
});

test.each([
  ['78701 TX', { zip: '78701', state: 'TX' }],
  ['78701 Texas', { zip: '78701', state: 'TX' }],
  ['78701TX', { zip: '78701', state: 'TX' }],
  ['78701, TX', { zip: '78701', state: 'TX' }],
  ['78701-1234 TX', { zip: '78701', state: 'TX' }],
  ['ZIP 78701, Texas, USA', { zip: '78701', state: 'TX' }],
  ['10001 New York', { zip: '10001' }],
  ['10001 New York, NY', { zip: '10001', city: 'New York', state: 'NY' }],
  ['00907 Puerto Rico', { zip: '00907', state: 'PR' }],
  ['96910 Guam', { zip: '96910', state: 'GU' }],
  ['20001 DC', { zip: '20001', state: 'DC' }],
  ['20001 Washington', { zip: '20001', city: 'Washington' }],
  ['20001, Washington, DC', { zip: '20001', city: 'Washington', state: 'DC' }],
  ['78701, Austin, TX, USA', { zip: '78701', city: 'Austin', state: 'TX' }],
  ['44101 Euclid, OH', { zip: '44101', city: 'Euclid', state: 'OH' }],
  ['09250 APO AE', { zip: '09250', city: 'APO', state: 'AE' }],
  ['10001 Texas', { zip: '10001' }],
])('a ZIP code with its place needs no street: %j', (line, parts) => {
  expect(lookupSchema.parse(readAddressLine(line))).toMatchObject({ street: '', ...parts });
});

describe('in a completed form', () => {
  test.each([
    [sanJuan, 'street', '1 Calle Luna, San Juan 00901, Puerto Rico'],
    [sanJuan, 'street', '1 Calle Luna, San Juan, PR, Puerto Rico'],
    [sanJuan, 'street', '1 Calle Luna, San Juan PR, USA'],
    [austin, 'street', '100 Sample Lane, TX 78701, Austin'],
    [austin, 'street', '100 Sample Lane, USA'],
    [austin, 'street', '100 Sample Lane USA'],
    [austin, 'street', '100 Sample Lane (Estados Unidos)'],
    [austin, 'street2', 'USA'],
    [austin, 'city', 'Austin, USA'],
    [austin, 'city', 'Austin U.S.A.'],
    [austin, 'city', 'Austin, États-Unis'],
    [austin, 'city', 'Austin TX USA'],
    [austin, 'city', 'Austin 78701'],
  ] as const)('only the own part of a field stays: %j, %s %j', (form, field, text) => {
    expect(completeAddress({ ...form, [field]: text })).toEqual(form);
  });

  test('a ZIP code beside its state fills in both fields', () => {
    const filled = { ...empty, zip: '78701', state: 'TX' };
    expect(completeAddress({ ...empty, zip: '78701 Texas' })).toEqual(filled);
  });

  test.each([
    { ...austin, street: '1 Mall of America' },
    { ...austin, street: '12 Calle Estados Unidos' },
    { ...austin, street2: 'Sample Company USA' },
    { ...austin, city: 'Young America', state: 'MN', zip: '55397' },
    { ...austin, city: 'Kelly USA', zip: '78262' },
    { ...austin, street: '100 Sample Lane, Austin 78704, Texas' },
    { ...austin, street: '12345 Texas' },
  ])('a name or another address stays as it is: $street | $street2 | $city', (form) => {
    expect(completeAddress(form)).toEqual(form);
  });

  test('a country alone is no city, unless a town is called like it', () => {
    expect(completeAddress({ ...austin, city: 'USA' }).city).toBe('');
    expect(completeAddress({ ...austin, city: 'America' }).city).toBe('America');
  });
});
