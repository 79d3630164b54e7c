import { describe, expect, test } from 'vitest';
import { lockedPath, plainName, plainZip, unlockOutcome } from '@/lib/receipts/unlock';

test.each([
  ['García-Núñez', 'GARCIA NUNEZ'],
  ['O’Brien', "o'brien"],
  ['Ｓａｍｐｌｅ', 'sample'],
  ['Groß', 'GROSS'],
  ['Nguyễn', 'nguyen'],
  [' de la Cruz ', 'delacruz'],
  ['İnce', 'ince'],
])('%j is the same name as %j', (one, other) => {
  expect(plainName(one)).toBe(plainName(other));
});

test.each([
  ['Sample', 'Samples'],
  ['山田', '山口'],
  ['—', '-'],
])('%j and %j are different names', (one, other) => {
  expect(plainName(one)).not.toBe(plainName(other));
});

test('plainZip returns the first five digits', () => {
  const typed = ['20515-0001', ' 20515 ', '205150001', '２０５１５', '٢٠٥١٥', 'ZIP: 20515'];
  expect(typed.map(plainZip)).toEqual(typed.map(() => '20515'));
});

describe('the page after unlocking', () => {
  test.each([
    ['on_hold', '/es/receipt/abc/your-data'],
    ['self-send', '/es/receipt/abc/send-yourself'],
    ['self-send:TX-37', '/es/receipt/abc/send-yourself'],
    ['self-send:../../exit', '/es/receipt/abc/send-yourself'],
    ['//example.org', '/es/receipt/abc/your-data'],
    ['', '/es/receipt/abc/your-data'],
  ])('for %j is %s', (asked, path) => {
    expect(lockedPath('es', 'abc', asked)).toBe(path);
  });

  test('is on this site even with a malformed token', () => {
    expect(lockedPath('en', '../..//x?y#z', 'on_hold')).toBe(
      '/en/receipt/..%2F..%2F%2Fx%3Fy%23z/your-data',
    );
  });
});

test('unlockOutcome returns only known problems', () => {
  expect(unlockOutcome({ unlock: 'wrong' })).toBe('wrong');
  expect(unlockOutcome({ unlock: 'constructor' })).toBeUndefined();
  expect(unlockOutcome({ unlock: ['wrong'] })).toBeUndefined();
});
