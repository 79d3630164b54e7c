import { createAuthMiddleware } from 'better-auth/api';
import { constantTimeEqual, makeSignature } from 'better-auth/crypto';
import { authSecrets } from './auth-keys';

/** Signed cookie of better-auth: a value, a period, and the signature in base64. */
const SIGNED = /^([^=\s]+)=(.+)\.([^.]+)$/;

/**
 * Signs cookies that were signed with SECRET_KEY_PREVIOUS with the current key. better-auth compares
 * signatures with one key only, so without this a key change would sign everyone out.
 */
export async function withCurrentSignatures(header: string): Promise<string> {
  const [current, ...previous] = authSecrets().secrets;
  if (!current || previous.length === 0) return header;
  const parts = header.split(/;\s*/).map(async (part) => {
    const [, name = '', value = '', signature = ''] = SIGNED.exec(decoded(part)) ?? [];
    if (!name.includes('staff.')) return part;
    for (const key of previous) {
      if (!constantTimeEqual(await makeSignature(value, key.value), signature)) continue;
      const signed = `${value}.${await makeSignature(value, current.value)}`;
      return `${name}=${encodeURIComponent(signed)}`;
    }
    return part;
  });
  return (await Promise.all(parts)).join('; ');
}

function decoded(part: string) {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Plugin that runs before all endpoints of better-auth. */
export const previousCookies = {
  id: 'previous-cookies',
  hooks: {
    before: [
      {
        matcher: ({ headers }: { headers?: Headers }) => headers?.has('cookie') === true,
        handler: createAuthMiddleware(async (ctx) => {
          const headers = new Headers(ctx.headers);
          headers.set('cookie', await withCurrentSignatures(headers.get('cookie') ?? ''));
          return { context: { headers } };
        }),
      },
    ],
  },
};
