import { randomInt } from 'node:crypto';

/** No vowels, so that no words appear; no 0, 1, I or O, which are misheard and misread. */
const ALPHABET = '23456789BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 8;

/** A message's name for people, like "K7RM-2XQD": 28^8, about 378 thousand million, are possible. */
export function makeReference(): string {
  const mark = () => ALPHABET[randomInt(ALPHABET.length)];
  const marks = Array.from({ length: LENGTH }, mark).join('');
  return `${marks.slice(0, 4)}-${marks.slice(4)}`;
}
