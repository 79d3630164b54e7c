import { expect, test } from 'vitest';
import { closeReceipt, isClosedHere, reopenReceipt } from '@/lib/receipts/unlock';

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

test('a receipt whose data its writer has just deleted opens again, and no other one', () => {
  const [a, b] = [tokenOf('a'), tokenOf('b')];
  const one = withCookies(closeReceipt(new Headers(), a));
  expect(reopenReceipt(one, a).join()).toMatch(/^closed=;.*Max-Age=0/);
  const both = withCookies(closeReceipt(one, b));
  const browser = withCookies(reopenReceipt(both, a));
  expect([a, b].map((token) => isClosedHere(browser, token))).toEqual([false, true]);
  expect(reopenReceipt(new Headers(), a)).toEqual([]);
});

test('a browser remembers the ten receipts that were closed last', () => {
  let browser = new Headers();
  const tokens = [...'abcdefghijkl'].map(tokenOf);
  for (const token of tokens) browser = withCookies(closeReceipt(browser, token));
  expect(tokens.filter((token) => isClosedHere(browser, token))).toEqual(tokens.slice(2));
});
