import { describe, expect, test } from 'vitest';
import { addressSchema } from '@/lib/lookup/address';
import { completeAddress, readAddressLine } from '@/lib/lookup/address-line';

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
    ['123½ Sample St, Austin, TX 78701', { street: '123½ Sample St' }],
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
  ])('is split as far as possible: %j', (line, parts) => {
    expect(readAddressLine(line)).toMatchObject(parts);
  });
});

describe('an address pasted into one field', () => {
  const empty = { street: '', street2: '', city: '', state: '', zip: '' };

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
