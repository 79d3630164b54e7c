import { findPhoneNumbersInText } from 'libphonenumber-js';
import { hotline } from '@/lib/campaign/hotline';
import type { Span } from './finding';
import { anyOf, BEGIN, placesOf, search } from './patterns';

const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

/** Numbers that belong to no person: the Hotline, and the switchboard of the Capitol. */
const PUBLIC = new Set([digitsOf(hotline.phone), '2022243121']);

/** Two numbers separated only by a space: the library recognizes neither. */
const AMERICAN = /(?<![\d-])\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4}(?![\d-])/g;

/** Seven digits are a number only where the words say so: "call 555-0100". */
const LOCAL = search(
  `${BEGIN}${anyOf('call|called|text|phone|cell|mobile|tel|telephone|number|n[uú]mero|tel[eé]fono|celular|ll[aá]m\\p{L}{1,6}')}[^\\d\\n]{1,25}(?<here>\\d{3}[-. ]?\\d{4})(?![\\d-])`,
);

/** Telephone numbers, of the United States or with "+" of anywhere. */
export function findPhones(text: string): Span[] {
  const known = findPhoneNumbersInText(text, 'US').map(({ startsAt, endsAt }) => ({
    start: startsAt,
    end: endsAt,
  }));
  const all = [...known, ...placesOf(text, AMERICAN), ...placesOf(text, LOCAL)];
  return all.filter(({ start, end }) => !PUBLIC.has(digitsOf(text.slice(start, end))));
}
