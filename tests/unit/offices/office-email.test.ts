import { expect, test } from 'vitest';
import { readOfficeEmail } from '@/lib/offices/office-email';

test.each([
  ['casework@example.gov', 'casework@example.gov'],
  ['case..work@example.gov', 'case..work@example.gov'],
  ['none', null],
  ['—', null],
  // A list that shortens addresses must not replace a good one.
  ['casew...@example.gov', undefined],
  ['Casework <casew...@example.gov>', undefined],
  ['casew…@example.gov', undefined],
  ['casework@exam...gov', undefined],
  ['=casework@example.gov', undefined],
])('the address of an office %j is %j', (typed, address) => {
  expect(readOfficeEmail(typed)).toBe(address);
});
