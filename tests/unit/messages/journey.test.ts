import { expect, test } from 'vitest';
import { screenOf, screenPath } from '@/lib/messages/journey';

test.each([
  [{ zip: 'wrong', email: 'missing' }, 'address'],
  [{ district: 'vacant' }, 'address'],
  [{ email: 'missing' }, 'message'],
  [{ form: 'too_many' }, 'check'],
  [{}, 'check'],
] as const)('%j is mended on the screen "%s"', (problems, screen) => {
  expect(screenOf(problems)).toBe(screen);
});

test('every screen has its path in every language', () => {
  expect(screenPath('es', 'address')).toBe('/es/write');
  expect(screenPath('en', 'check')).toBe('/en/write/check');
});
