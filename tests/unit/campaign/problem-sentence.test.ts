import { expect, test } from 'vitest';
import { problemSentence } from '@/lib/campaign/problem-sentence';

test('a problem key becomes a sentence in the language asked for', () => {
  expect(problemSentence('en', 'zip', 'missing')).toBe('Enter your ZIP code');
  expect(problemSentence('es', 'zip', 'missing')).toBe('Escriba su código postal');
});

test('a key without a sentence is a mistake of ours and is thrown', () => {
  expect(() => problemSentence('en', 'zip', 'strange')).toThrow('"strange" of "zip"');
  expect(() => problemSentence('en', 'summary', 'missing')).toThrow();
});
