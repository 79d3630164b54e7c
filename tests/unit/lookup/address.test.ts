import { describe, expect, test } from 'vitest';
import { addressLimits, addressSchema, lookupSchema, problemsOf } from '@/lib/lookup/address';
import { readAddressLine } from '@/lib/lookup/address-line';

const good = { street: '100 Sample Lane', city: 'Austin', state: 'TX', zip: '78704' };

function problems(input: object) {
  const read = addressSchema.safeParse(input);
  return read.success ? {} : problemsOf(read.error);
}

test('parsing an address trims and normalizes each field', () => {
  const typed = {
    street: '  100\tSample\u200B  Lane\n',
    street2: null,
    city: 'Peñasco',
    state: ' tx ',
    zip: '７８７０４-1234',
  };
  expect(addressSchema.parse(typed)).toEqual({
    ...good,
    street2: '',
    city: 'Peñasco',
  });
});

describe('an address field', () => {
  test('is reported as missing when it is required and empty', () => {
    const missing = { street: 'missing', city: 'missing', state: 'missing', zip: 'missing' };
    expect(problems({})).toEqual(missing);
    expect(problems({ street: ' ', city: '\n', state: null, zip: '\u200B' })).toEqual(missing);
  });

  test.each([
    ['street', 'one\u0000two', 'wrong'],
    ['street', ['x'], 'wrong'],
    ['street', '\uD800', 'wrong'],
    ['street2', 'a\u001Bb', 'wrong'],
    ['city', 5, 'wrong'],
    ['state', 'Ontario', 'wrong'],
    ['state', 'ZZ', 'wrong'],
    ['zip', '7870', 'wrong'],
    ['zip', '7'.repeat(10_000), 'wrong'],
    ['street', 'x'.repeat(addressLimits.street + 1), 'too_long'],
    ['street2', 'x'.repeat(addressLimits.street2 + 1), 'too_long'],
    ['city', '😀'.repeat(addressLimits.city + 1), 'too_long'],
  ])('%s %j is reported as %s', (field, value, problem) => {
    expect(problems({ ...good, [field]: value })).toEqual({ [field]: problem });
  });

  test('may have as many code points as its limit', () => {
    expect(problems({ ...good, city: '😀'.repeat(addressLimits.city) })).toEqual({});
  });
});

test('a lookup requires only the ZIP code', () => {
  expect(lookupSchema.parse({ zip: '78704', state: ' ', district: '' })).toEqual({
    street: '',
    street2: '',
    city: '',
    zip: '78704',
  });
  expect(lookupSchema.safeParse({ ...good, district: 'TX-99' }).success).toBe(false);
});

test.each([
  ['10001', { zip: '10001' }],
  [' 10001-1234 ', { zip: '10001-1234' }],
  ['100 Sample Lane, Austin, TX 78704', good],
  ['100 Sample Lane, Austin, TX, 78704', good],
  [
    '100 Sample Lane, Apt 5, Austin, tx 78704-0001',
    { ...good, street2: 'Apt 5', state: 'tx', zip: '78704-0001' },
  ],
  ['100 Sample Lane, 78704', { street: '100 Sample Lane', zip: '78704' }],
  ['TX 78704', { state: 'TX', zip: '78704' }],
  ['Springfield', { zip: 'Springfield' }],
  ['100 Sample Lane, Austin TX 78704', good],
  ['100 Sample Lane, Austin, 78704', { ...good, state: '' }],
  ['5 Sample Ct, 78704', { street: '5 Sample Ct', zip: '78704' }],
])('the address line "%s" is split into its fields', (line, parts) => {
  const nothing = { street: '', street2: '', city: '', state: '', zip: '' };
  expect(readAddressLine(line)).toEqual({ ...nothing, ...parts });
});

test.each([
  ['30.2672,-97.7431', '30.2672', '-97.7431'],
  [' -14.27 , +170 ', '-14.27', '+170'],
  ['30.2672 -97.7431', '30.2672', '-97.7431'],
  ['(30.2672, -97.7431)', '30.2672', '-97.7431'],
  ['30.2672° N, 97.7431° W', '30.2672', '-97.7431'],
  ['14.27°S 170.7°W', '-14.27', '-170.7'],
  ['18.4655° N, 66.1057° O', '18.4655', '-66.1057'],
  ['geo:30.2672,-97.7431?z=12', '30.2672', '-97.7431'],
])('the line "%s" is read as coordinates', (line, latitude, longitude) => {
  expect(readAddressLine(line)).toEqual({ latitude, longitude });
});
