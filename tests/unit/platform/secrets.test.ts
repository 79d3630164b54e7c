import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { keyedHash, keyFor, seal, unseal } from '@/lib/platform/secrets';

beforeAll(() => {
  vi.stubEnv('SECRET_KEY', 'one secret for tests only, long enough');
  rereadEnv();
});
afterAll(() => vi.unstubAllEnvs());

test('every purpose has its own key', () => {
  expect(keyFor('receipt')).toHaveLength(32);
  expect(keyFor('receipt')).toEqual(keyFor('receipt'));
  expect(keyFor('receipt')).not.toEqual(keyFor('confirmation'));
});

test('a hash depends on its purpose and on each of its parts', () => {
  const hashes = [
    keyedHash('a', 'ab', 'c'),
    keyedHash('a', 'a', 'bc'),
    keyedHash('a', 'abc'),
    keyedHash('b', 'ab', 'c'),
  ];
  expect(new Set(hashes).size).toBe(4);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

describe('a sealed text', () => {
  const key = randomBytes(32);
  const plain = 'Grüße \u0000 😀';

  test('is opened only by its key', () => {
    expect(unseal(seal(plain, key), key)).toBe(plain);
    expect(unseal(seal(plain, key), randomBytes(32))).toBeUndefined();
    expect(seal(plain, key)).not.toEqual(seal(plain, key));
  });

  test('is not opened after any change or truncation', () => {
    const sealed = seal(plain, key);
    for (const at of [0, 12, 28, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(changed, key)).toBeUndefined();
    }
    for (const length of [0, 11, 27, sealed.length - 1]) {
      expect(unseal(sealed.subarray(0, length), key)).toBeUndefined();
    }
  });
});
