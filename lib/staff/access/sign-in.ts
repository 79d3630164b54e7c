import { isAPIError } from 'better-auth/api';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { networkOf, shortNetwork } from '@/lib/platform/network';
import { takeFrom } from '@/lib/platform/rate-limit';
import { recordAudit } from '@/lib/staff/audit';
import { auth } from './auth';
import type { Staff } from './require-staff';

/** Tries of one network at one account; a person who mistypes needs three or four. */
export const TRIES_PER_ACCOUNT_AND_HOUR = 10;

export type SignedIn =
  | { outcome: 'signed_in'; cookies: string[] }
  /** The password was right; a session comes only with a code of the second factor. */
  | { outcome: 'code'; cookies: string[] }
  | { outcome: 'missing' }
  | { outcome: 'wrong' }
  | { outcome: 'too_many'; retryAfterSeconds: number };

/**
 * The first step of a sign-in: address and password. An unknown address and a wrong password are
 * the same `wrong`, and take the same time.
 * @param headers of the request: its network is counted, and kept with the session
 * @throws when the tries cannot be counted: then nobody gets in.
 */
export async function signIn(
  typed: { email: string; password: string },
  headers: Headers,
): Promise<SignedIn> {
  const email = typed.email.trim().toLowerCase();
  if (!email || !typed.password) return { outcome: 'missing' };
  const limit = await takeTry(networkOf(headers), email);
  if (!limit.allowed) {
    return { outcome: 'too_many', retryAfterSeconds: limit.retryAfterSeconds };
  }
  try {
    const answer = await auth().api.signInEmail({
      body: { email: await nobodyIfDisabled(email), password: typed.password },
      headers: withoutCookies(headers),
      returnHeaders: true,
    });
    const cookies = answer.headers.getSetCookie();
    if ('twoFactorRedirect' in answer.response) return { outcome: 'code', cookies };
    await signedInAudit(answer.response.user, headers, 'password');
    return { outcome: 'signed_in', cookies };
  } catch (thrown) {
    // 401 for the pair, 400 for an address or password that could never be one.
    if (isAPIError(thrown) && thrown.statusCode < 500) return { outcome: 'wrong' };
    throw thrown;
  }
}

/** Somebody who is disabled is nobody here, in the same time as anybody who does not exist. */
async function nobodyIfDisabled(email: string): Promise<string> {
  const disabled = await db().staffUser.count({ where: { email, disabledAt: { not: null } } });
  return disabled > 0 ? 'nobody@example.invalid' : email;
}

/** An older session in this browser has no part in a new sign-in. */
function withoutCookies(headers: Headers): Headers {
  const passed = new Headers(headers);
  passed.delete('cookie');
  return passed;
}

/** Writes down that somebody got in, with what beside the password. */
export async function signedInAudit(
  { id, name, email }: { id: string; name: string; email: string },
  headers: Headers,
  by: 'password' | 'app' | 'recovery',
) {
  const actor = { id, name, network: shortNetwork(networkOf(headers)) };
  await recordAudit(db(), actor, { action: 'staff.signed_in', subject: email, after: { by } });
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
export async function signOut(staff: Staff, headers: Headers): Promise<string[]> {
  const answer = await auth().api.signOut({ headers, returnHeaders: true });
  await recordAudit(db(), staff, { action: 'staff.signed_out', subject: staff.email });
  return answer.headers.getSetCookie();
}
