import { expect, test } from 'vitest';
import { closeReceipt, isClosedHere } from '@/lib/receipts/unlock';

const tokenOf = (letter: string) => letter.repeat(32);
const withCookies = (cookies: string[]) =>
  new Headers({ cookie: cookies.map((each) => each.split(';')[0]).join('; ') });

test('a closed receipt is closed only in this browser, and its cookie gives no access', () => {
  const cookies = closeReceipt(new Headers(), tokenOf('a'));
  const browser = withCookies(cookies);
  expect(isClosedHere(browser, tokenOf('a'))).toBe(true);
  expect(isClosedHere(browser, tokenOf('b'))).toBe(false);
  expect(isClosedHere(new Headers(), tokenOf('a'))).toBe(false);
  expect(cookies.join()).not.toContain(tokenOf('a'));
});

test('closing a receipt clears the cookies for reading and sending', () => {
  const cookies = closeReceipt(new Headers(), tokenOf('a')).join('\n');
  for (const name of ['unlocked', 'draft', 'lookup', 'caller']) {
    expect(cookies).toMatch(new RegExp(`^${name}=;.*Max-Age=0`, 'm'));
  }
});

test('a browser remembers the ten receipts that were closed last', () => {
  let browser = new Headers();
  const tokens = [...'abcdefghijkl'].map(tokenOf);
  for (const token of tokens) browser = withCookies(closeReceipt(browser, token));
  expect(tokens.filter((token) => isClosedHere(browser, token))).toEqual(tokens.slice(2));
});
