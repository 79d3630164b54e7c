import { createOTP } from '@better-auth/utils/otp';
import type { PrismaClient } from '@/lib/platform/db';
import { NETWORK_HEADER } from '@/lib/platform/network';
import { createStaff } from '@/lib/staff/access/accounts';
import { hashPassword } from '@/lib/staff/access/passwords';
import type { Role } from '@/lib/staff/access/staff-fields';
import { keepFactor } from '@/lib/staff/second-factor/own-factor';

/**
 * Headers of a request from a network, with the cookies that responses set; later ones override
 * earlier ones.
 */
export function requestFrom(network: string, cookies: string[] = []): Headers {
  const jar = new Map(
    cookies.map((cookie) => {
      const [pair = ''] = cookie.split(';');
      return [pair.slice(0, pair.indexOf('=')), pair] as const;
    }),
  );
  const kept = [...jar.values()].filter((pair) => !pair.endsWith('='));
  return new Headers({ [NETWORK_HEADER]: network, cookie: kept.join('; ') });
}

export const PASSWORD = 'correct horse battery';

/** Low cost for passwords in tests, so that they are checked quickly; a hash contains its cost. */
export const LOW_COST = { N: 1024, r: 1, p: 1 };

/** Stores a staff member without a second factor, whose password is quick to check. */
export async function storeAccount(
  db: PrismaClient,
  email: string,
  role: Role,
  name = email.split('@')[0] ?? '',
) {
  const passwordHash = await hashPassword(PASSWORD, { cost: LOW_COST });
  const { id } = await createStaff(db, { name, email, role }, passwordHash);
  return { id, email, password: PASSWORD };
}

let secrets = 0;

/**
 * Stores a staff member with a second factor.
 * @returns the credentials that the person would have
 */
export async function storeStaff(...account: Parameters<typeof storeAccount>) {
  const stored = await storeAccount(...account);
  const secret = `a secret of test ${++secrets}`;
  const codes = ['aaaaa-aaaaa', 'bbbbb-bbbbb'];
  await keepFactor(account[0], stored.id, { secret, codes });
  return { ...stored, secret, codes };
}

/** Code that a person's app shows now, or a number of 30-second steps later. */
export function codeOf(secret: string, stepsLater = 0): Promise<string> {
  return createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + stepsLater);
}
