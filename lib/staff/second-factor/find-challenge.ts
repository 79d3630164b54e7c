import { readCookie } from '@/lib/platform/cookies';
import { db } from '@/lib/platform/db';
import { CHALLENGE } from './keep-factor';

/** The name under better-auth's prefix (lib/staff/access/auth.ts). */
export const CHALLENGE_COOKIE = 'staff.two_factor';

/** Who gave the right password in this browser and has not given a code yet, if anybody. */
export async function findChallenge(headers: Headers, now = new Date()) {
  // Its signature is better-auth's to check; here the number alone, which nobody guesses, is asked.
  const cookie = readCookie(headers, CHALLENGE_COOKIE);
  const identifier = cookie?.split(/\.|%2E/i)[0];
  if (!cookie || !identifier?.startsWith(CHALLENGE)) return undefined;
  const found = await db().staffVerification.findFirst({
    where: { identifier, expiresAt: { gt: now } },
  });
  if (!found) return undefined;
  const user = await db().staffUser.findFirst({
    where: { id: found.value, disabledAt: null },
    include: { secondFactors: true, accounts: true },
  });
  const [factor] = user?.secondFactors ?? [];
  const password = user?.accounts.find((account) => account.password)?.password;
  return user && factor && password ? { cookie, user, factor, password } : undefined;
}

export type Challenge = NonNullable<Awaited<ReturnType<typeof findChallenge>>>;
