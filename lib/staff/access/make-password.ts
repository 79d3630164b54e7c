import { randomInt } from 'node:crypto';

/** Nothing that is mistaken for something else when read aloud or copied from paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Four groups of five of 32 letters: 100 bits, and still copied without mistakes. */
export function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
