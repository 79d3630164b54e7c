import { expect, test } from 'vitest';
import { lastNameOf } from '@/lib/offices/last-name';
import { isVacant, listSeats } from '@/lib/offices/roster';

test.each([
  ['Lloyd Doggett', 'Doggett'],
  ['Thomas H. Kean, Jr.', 'Kean'],
  ['Everton Blair Jr.', 'Blair'],
  ['Rudy Yakym III', 'Yakym'],
  ['Jesús G. "Chuy" García', 'García'],
  ['Cindy Hyde-Smith', 'Hyde-Smith'],
  ['Mary Gay Scanlon', 'Scanlon'],
  ['Eleanor Holmes Norton', 'Norton'],
  ['Pablo José Hernández', 'Hernández'],
  ['Chris Van Hollen', 'Van Hollen'],
  ['Monica De La Cruz', 'De La Cruz'],
  ['Debbie Wasserman Schultz', 'Wasserman Schultz'],
  ['Marie Gluesenkamp Perez', 'Gluesenkamp Perez'],
  ['Example', 'Example'],
])('%s is greeted as %s', (name, last) => {
  expect(lastNameOf(name)).toBe(last);
});

test('the last name of every member is the end of the name without a suffix', () => {
  const names = listSeats().flatMap((seat) => (isVacant(seat) ? [] : [seat.name]));
  expect(names.length).toBeGreaterThan(500);
  for (const name of names) {
    const last = lastNameOf(name);
    expect(name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '').endsWith(` ${last}`), name).toBe(true);
    expect(last, name).toMatch(/^\p{L}[\p{L}'’. -]*\p{L}$/u);
  }
});
