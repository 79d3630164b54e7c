import { createOTP } from '@better-auth/utils/otp';
import type { PrismaClient } from '@/lib/platform/db';
import { NETWORK_HEADER } from '@/lib/platform/network';
import { createStaff } from '@/lib/staff/access/accounts';
import { hashPassword } from '@/lib/staff/access/passwords';
import type { Role } from '@/lib/staff/access/staff-fields';
import { keepFactor } from '@/lib/staff/second-factor/own-factor';

/** Headers of a request from a network, with the cookies that answers set, the later over the earlier. */
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

/** A hash carries its cost: passwords laid out by tests are checked in a moment. */
const LOW_COST = { N: 1024, r: 1, p: 1 };

let secrets = 0;

/** Somebody on the staff whose second factor is set up, and what they keep of it. */
export async function storeStaff(
  db: PrismaClient,
  email: string,
  role: Role,
  name = email.split('@')[0] ?? '',
) {
  const user = await createStaff(
    db,
    { name, email, role },
    await hashPassword(PASSWORD, { cost: LOW_COST }),
  );
  const secret = `a secret of test ${++secrets}`;
  const codes = ['aaaaa-aaaaa', 'bbbbb-bbbbb'];
  await keepFactor(db, user.id, { secret, codes });
  return { id: user.id, email, password: PASSWORD, secret, codes };
}

/** The code that the app of somebody shows, now or some steps of 30 seconds later. */
export function codeOf(secret: string, stepsLater = 0): Promise<string> {
  return createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + stepsLater);
}
