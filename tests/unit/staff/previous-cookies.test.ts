import { makeSignature } from 'better-auth/crypto';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { keysFor } from '@/lib/platform/secrets';
import { withCurrentSignatures } from '@/lib/staff/access/auth';

const [A, B] = ['a', 'b'].map((letter) => `the secret key ${letter} of these tests alone`);

function useKeys(current = '', previous = '') {
  vi.stubEnv('SECRET_KEY', current);
  vi.stubEnv('SECRET_KEY_PREVIOUS', previous);
  rereadEnv();
}

beforeEach(() => useKeys(A));
afterAll(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

async function signed(name: string, value: string) {
  const key = keysFor('staff sessions')[0]?.toString('base64url') ?? '';
  return `${name}=${encodeURIComponent(`${value}.${await makeSignature(value, key)}`)}`;
}

test('a cookie signed with the previous key is signed with the new one; others are unchanged', async () => {
  const old = await signed('__Host-staff.session_token', 'a.token');
  const challenge = await signed('staff.two_factor', '2fa-x');
  useKeys(B, A);
  const rest = ['draft=abc.def', 'unlocked=%', 'staff.session_token=a.forged', ''];
  const header = [old, challenge, ...rest].join('; ');
  const current = await signed('__Host-staff.session_token', 'a.token');
  const changed = [current, await signed('staff.two_factor', '2fa-x'), ...rest].join('; ');
  expect(await withCurrentSignatures(header)).toBe(changed);
  expect(await withCurrentSignatures(changed)).toBe(changed);
  useKeys(B);
  expect(await withCurrentSignatures(header)).toBe(header);
});
