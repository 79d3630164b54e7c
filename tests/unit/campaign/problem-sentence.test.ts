import { expect, test } from 'vitest';
import { problemSentence } from '@/lib/campaign/copy';

test('a problem key becomes a sentence in the requested language', () => {
  expect(problemSentence('en', 'zip', 'missing')).toBe('Enter your ZIP code');
  expect(problemSentence('es', 'zip', 'missing')).toBe('Escriba su código postal');
});

test('a problem key without a sentence throws an error', () => {
  expect(() => problemSentence('en', 'zip', 'strange')).toThrow('"strange" of "zip"');
  expect(() => problemSentence('en', 'summary', 'missing')).toThrow();
});
