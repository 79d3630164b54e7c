import { isAPIError } from 'better-auth/api';
import { env } from '@/lib/platform/env';
import { takeFrom } from '@/lib/platform/rate-limit';
import { auth } from './auth';

/** Tries of one network at one account; a person who mistypes needs three or four. */
export const TRIES_PER_ACCOUNT_AND_HOUR = 10;

export type SignedIn =
  | { outcome: 'signed_in'; cookies: string[] }
  | { outcome: 'missing' }
  | { outcome: 'wrong' }
  | { outcome: 'too_many'; retryAfterSeconds: number };

/**
 * Signs a staff member in. An unknown address and a wrong password are the same `wrong`, and take
 * the same time.
 * @throws when the tries cannot be counted: then nobody gets in.
 */
export async function signIn(typed: {
  email: string;
  password: string;
  network: string;
}): Promise<SignedIn> {
  const email = typed.email.trim().toLowerCase();
  if (!email || !typed.password) return { outcome: 'missing' };
  const limit = await takeTry(typed.network, email);
  if (!limit.allowed) {
    return { outcome: 'too_many', retryAfterSeconds: limit.retryAfterSeconds };
  }
  try {
    const { headers } = await auth().api.signInEmail({
      body: { email, password: typed.password },
      // The visitor's headers stay outside: no device is kept with the session.
      headers: new Headers(),
      returnHeaders: true,
    });
    return { outcome: 'signed_in', cookies: headers.getSetCookie() };
  } catch (thrown) {
    // 401 for the pair, 400 for an address or password that could never be one.
    if (isAPIError(thrown) && thrown.statusCode < 500) return { outcome: 'wrong' };
    throw thrown;
  }
}

/**
 * Counted before the password is looked at, or many tries at once would all pass. There is no
 * count of an account alone: with it a stranger could keep its owner out.
 */
async function takeTry(network: string, email: string) {
  const ofNetwork = await takeFrom('sign-in', network, env().LIMIT_SIGN_INS_PER_HOUR);
  if (!ofNetwork.allowed) return ofNetwork;
  return takeFrom('sign-in-account', `${network} ${email}`, TRIES_PER_ACCOUNT_AND_HOUR);
}

/** Ends the session of these headers; the cookies to send forget it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const answer = await auth().api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
