import { expect, test } from 'vitest';
import { postalAddress } from '@/lib/offices/postal-address';
import { isVacant, listSeats } from '@/lib/offices/roster';

test('every known office address has a building and the ZIP code of its chamber', () => {
  const zips = { house: /, DC 20515(-\d{4})?$/, senate: /, DC 20510(-\d{4})?$/ };
  const members = listSeats().flatMap((seat) => (isVacant(seat) ? [] : [seat]));
  const wrong = members
    .filter(({ postalAddress: known }) => known !== null)
    .filter(({ chamber, postalAddress: known }) => {
      const { building, lines } = postalAddress(chamber, known);
      const room = /^[A-Z]?\d+[A-Z]? \w+ (House|Senate) Office Building$/.test(building ?? '');
      return !room || lines.length !== 3 || !zips[chamber].test(lines[2] ?? '');
    });
  expect(wrong).toEqual([]);
  expect(members.length).toBeGreaterThan(500);
});

test('an office without a known room gets the address of its chamber', () => {
  expect(postalAddress('house', null)).toEqual({
    lines: ['U.S. House of Representatives', 'Washington, DC 20515'],
  });
  expect(postalAddress('senate', null).lines).toEqual([
    'United States Senate',
    'Washington, DC 20510',
  ]);
});

test('an address in another format is kept as it is', () => {
  expect(postalAddress('senate', 'Room 1, Anytown')).toEqual({
    lines: ['United States Senate', 'Room 1, Anytown'],
  });
});
