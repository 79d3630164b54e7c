import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ownTextHash } from '@/lib/messages/review-flags/flag-message';
import { rereadEnv } from '@/lib/platform/env';

const secret = (text: string) => {
  vi.stubEnv('SECRET_KEY', text);
  rereadEnv();
};
beforeAll(() => secret('one secret for tests only, long enough'));
afterAll(() => vi.unstubAllEnvs());

const text = 'I lost my work three times because of a record that was never mine to begin with.';

test.each([text.toUpperCase(), `  ${text.replaceAll(' ', '\n')} `, text.replace(/[.,]/g, ' –')])(
  'the same words in other case, spacing, or punctuation have the same hash: %s',
  (other) => {
    expect(ownTextHash(other)).toBe(ownTextHash(text));
  },
);

test('other words or another key give another hash', () => {
  const before = ownTextHash(text);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(ownTextHash(text.replace('three', 'four'))).not.toBe(before);
  secret('another secret for tests only, long enough');
  expect(ownTextHash(text)).not.toBe(before);
  secret('one secret for tests only, long enough');
});

test('a text that is too short to identify a copy has no hash', () => {
  expect(ownTextHash('')).toBeNull();
  expect(ownTextHash('Thank you for reading this.')).toBeNull();
});
