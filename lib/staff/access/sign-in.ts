import { isAPIError } from 'better-auth/api';
import { readCookie, setCookie } from '@/lib/platform/answers';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { attemptLimitFactor, networkOf, shortNetwork } from '@/lib/platform/network';
import { countAgainstLimit, countAgainstNetworkLimit } from '@/lib/platform/rate-limit';
import { keyedHashes } from '@/lib/platform/secrets';
import { emailKey } from '@/lib/platform/text';
import { recordAudit } from '@/lib/staff/audit';
import { auth } from './auth';
import { TooManyHashes } from './passwords';
import type { Staff } from './require-staff';

/** Placeholder hash for an unknown address, so that the answer takes the same time. */
const NOBODY = 'nobody@example.invalid';

/** Attempts per network and account; a person who makes typing errors needs three or four. */
export const TRIES_PER_ACCOUNT_AND_HOUR = 10;

type SignedIn =
  | { outcome: 'signed_in'; cookies: string[] }
  /** The password was correct; a session also requires a second-factor code. */
  | { outcome: 'code'; cookies: string[] }
  | { outcome: 'missing' }
  | { outcome: 'wrong' }
  | { outcome: 'too_many'; retryAfterSeconds: number }
  /** Too many people are signing in right now; nothing was checked. */
  | { outcome: 'busy'; retryAfterSeconds: number };

/**
 * First step of a sign-in: address and password. An unknown address and a wrong password both
 * return `wrong`, and take the same time.
 * @param headers of the request; its network is counted, and stored with the session
 * @throws if attempts cannot be counted; no one can sign in then
 */
export async function signIn(typed: Credentials, headers: Headers): Promise<SignedIn> {
  const result = await checkPassword(typed, headers);
  log.info('staff_sign_in', { code: result.outcome });
  return result;
}

type Credentials = { email: string; password: string };

async function checkPassword(typed: Credentials, headers: Headers): Promise<SignedIn> {
  const email = emailKey(typed.email);
  if (!email || !typed.password) return { outcome: 'missing' };
  const owner = await findOwner(email);
  const known = owner && isKnownBrowser(headers, owner) ? owner.id : undefined;
  const limit = await takeTry(networkOf(headers), email, known);
  if (!limit.allowed) {
    return { outcome: 'too_many', retryAfterSeconds: limit.retryAfterSeconds };
  }
  try {
    const answer = await auth().api.signInEmail({
      body: { email: owner?.email ?? NOBODY, password: typed.password },
      headers: withoutCookies(headers),
      returnHeaders: true,
    });
    const cookies = answer.headers.getSetCookie();
    if ('twoFactorRedirect' in answer.response) return { outcome: 'code', cookies };
    await finishSignIn(answer.response.user, headers, 'password');
    return {
      outcome: 'signed_in',
      cookies: [...cookies, ...(owner ? [knownBrowserCookie(owner)] : [])],
    };
  } catch (thrown) {
    if (thrown instanceof TooManyHashes) {
      return { outcome: 'busy', retryAfterSeconds: thrown.retryAfterSeconds };
    }
    // better-auth returns 401 for a wrong pair, and 400 for an address or password that could never
    // be valid.
    if (isAPIError(thrown) && thrown.statusCode < 500) return { outcome: 'wrong' };
    throw thrown;
  }
}

/** Account of an address; a disabled account is treated like an unknown one. */
async function findOwner(email: string) {
  const user = await db().staffUser.findFirst({
    where: { email, disabledAt: null },
    include: { accounts: true },
  });
  const passwordHash = user?.accounts.find(({ password }) => password)?.password;
  return user && passwordHash ? { ...user, passwordHash } : undefined;
}

/**
 * Headers without cookies, so that an older session in this browser does not affect a new sign-in.
 */
function withoutCookies(headers: Headers): Headers {
  const passed = new Headers(headers);
  passed.delete('cookie');
  return passed;
}

/**
 * Ends the session that this browser had before, because its cookie is overwritten and it could no
 * longer be signed out. Records the sign-in and its method.
 */
export async function finishSignIn(
  { id, name, email }: { id: string; name: string; email: string },
  headers: Headers,
  by: 'password' | 'app' | 'recovery',
) {
  const before = await auth().api.getSession({ headers });
  if (before) await db().staffSession.deleteMany({ where: { id: before.session.id } });
  const actor = { id, name, network: shortNetwork(networkOf(headers)) };
  await recordAudit(db(), actor, { action: 'staff.signed_in', subject: email, after: { by } });
}

/**
 * Counts an attempt before the password is checked; otherwise all parallel attempts would pass.
 * There is no limit on an account alone, because a stranger could then lock the owner out. A
 * browser that the owner used before has its own count, so that a stranger in the same network
 * cannot lock them out either.
 * @param known the owner's id, if the browser is known
 */
async function takeTry(network: string, email: string, known: string | undefined) {
  if (known) return countAgainstLimit('sign-in-known', known, TRIES_PER_ACCOUNT_AND_HOUR);
  const ofNetwork = await countAgainstNetworkLimit(
    'sign-in',
    network,
    env().LIMIT_SIGN_INS_PER_HOUR,
  );
  if (!ofNetwork.allowed) return ofNetwork;
  const limit = TRIES_PER_ACCOUNT_AND_HOUR * attemptLimitFactor(network);
  return countAgainstLimit('sign-in-account', `${network} ${email}`, limit);
}

/**
 * Ends the session of these headers.
 * @returns cookies that clear it in the browser
 */
export async function signOut(staff: Staff, headers: Headers): Promise<string[]> {
  const answer = await auth().api.signOut({ headers, returnHeaders: true });
  await recordAudit(db(), staff, { action: 'staff.signed_out', subject: staff.email });
  return answer.headers.getSetCookie();
}

const KNOWN = 'staff-known';
const KNOWN_SECONDS = 180 * 24 * 3600;

/** Staff account and its current password hash. */
type Owner = { id: string; twoFactorEnabled: boolean; passwordHash: string };

/**
 * Marks a browser after a complete sign-in. The mark grants no access. It only gives the browser
 * its own count of attempts, so that no one else can use them up and lock the owner out. A new
 * password or second factor invalidates it.
 */
export const knownBrowserCookie = (owner: Owner) =>
  setCookie(KNOWN, marksOf(owner)[0] ?? '', KNOWN_SECONDS);

/** Whether the owner of this account has signed in with this browser before. */
export const isKnownBrowser = (headers: Headers, owner: Owner) =>
  marksOf(owner).includes(readCookie(headers, KNOWN) ?? '');

/** With the key in force, and with the one before. */
const marksOf = ({ id, twoFactorEnabled, passwordHash }: Owner) =>
  keyedHashes('staff known browser', id, twoFactorEnabled ? 'code' : 'password', passwordHash);
