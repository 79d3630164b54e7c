import { isAPIError } from 'better-auth/api';
import { queueStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { cookieName, readCookie } from '@/lib/platform/cookies';
import { db } from '@/lib/platform/db';
import { networkOf } from '@/lib/platform/network';
import { takeFrom } from '@/lib/platform/rate-limit';
import { auth } from '@/lib/staff/access/auth';
import { isKnownBrowser, knownBrowserCookie } from '@/lib/staff/access/known-browser';
import { finishSignIn } from '@/lib/staff/access/sign-in';
import { guessedCodesMail } from '@/lib/staff/access/staff-letters';
import { CHALLENGE, decryptSecret } from './own-factor';
import { cleanRecoveryCode } from './recovery-codes';
import { cleanCode, spendCode, stepOfCode } from './totp';

export type Entered =
  | { outcome: 'signed_in'; cookies: string[] }
  /** No sign-in waits for a code in this browser any more: the password is asked again. */
  | { outcome: 'over' }
  | { outcome: 'missing' | 'wrong' | 'used' }
  | { outcome: 'too_many'; retryAfterSeconds: number };

/** A code of the app, or one of the recovery codes. */
export type CodeKind = 'app' | 'recovery';

const WRONG = ['INVALID_CODE', 'INVALID_BACKUP_CODE'];

/** The second step of a sign-in: without it there is no session. */
export async function enterCode(
  typed: { code: string; kind: CodeKind },
  headers: Headers,
): Promise<Entered> {
  const challenge = await findChallenge(headers);
  if (!challenge) return { outcome: 'over' };
  if (!typed.code.trim()) return { outcome: 'missing' };
  const limit = await countCode(challenge, headers);
  if (!limit.allowed) return { outcome: 'too_many', retryAfterSeconds: limit.retryAfterSeconds };
  const { user, factor } = challenge;
  const code = typed.kind === 'app' ? cleanCode(typed.code) : cleanRecoveryCode(typed.code);
  if (typed.kind === 'app') {
    const step = await stepOfCode(await decryptSecret(factor.secret), code);
    if (step !== undefined && !(await spendCode(user.id, step))) return { outcome: 'used' };
  }
  const request = { body: { code }, headers: asked(challenge.cookie, headers) };
  try {
    const answer =
      typed.kind === 'app'
        ? await auth().api.verifyTOTP({ ...request, returnHeaders: true })
        : await auth().api.verifyBackupCode({ ...request, returnHeaders: true });
    await finishSignIn(user, headers, typed.kind);
    const known = knownBrowserCookie({ ...user, passwordHash: challenge.password });
    return { outcome: 'signed_in', cookies: [...answer.headers.getSetCookie(), known] };
  } catch (thrown) {
    if (!isAPIError(thrown) || thrown.statusCode >= 500) throw thrown;
    // The sixth code of one sign-in is not looked at, and ends it.
    return { outcome: WRONG.includes(thrown.body?.code ?? '') ? 'wrong' : 'over' };
  }
}

/** What better-auth needs to see: not an older session, which it would take for a step already done. */
function asked(cookie: string, headers: Headers): Headers {
  const passed = new Headers(headers);
  passed.set('cookie', `${cookieName(CHALLENGE_COOKIE)}=${cookie}`);
  return passed;
}

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

/** Codes that one network, or one browser of the owner's, may try at one account. */
export const CODES_PER_HOUR = 10;
/** Codes tried at one account and password from browsers that were never in with it. */
export const STRANGE_CODES_PER_HOUR = 20;
/** After so many of these the owner is told. */
export const TOLD_AFTER = 5;

/**
 * Counts one try of a code, before it is looked at. Every try has the right password behind it and
 * better-auth takes five a sign-in. What is counted besides must neither let somebody with a stolen
 * password guess from many networks, nor let them keep the owner out:
 * - a network, and a browser that was in before, have their own count, which nobody else uses up;
 * - all other browsers together have 20 tries an hour: 3 codes of a million are right at a time,
 *   so a thief needs on average more than a year, and the owner is told by mail after the fifth;
 * - that count belongs to the password. With a new one, which only the owner's mailbox gives, it
 *   starts anew, and the thief is out.
 */
export async function countCode({ user, password }: Challenge, headers: Headers) {
  const known = isKnownBrowser(headers, { ...user, passwordHash: password });
  const who = known ? 'known browser' : networkOf(headers);
  const own = await takeFrom('second-factor', `${who} ${user.id}`, CODES_PER_HOUR);
  if (known || !own.allowed) return own;
  const strange = `${user.id} ${password}`;
  const taken = await takeFrom('second-factor-strange', strange, STRANGE_CODES_PER_HOUR);
  if (taken.count === TOLD_AFTER) await queueStaffMail(db(), guessedCodesMail(user.email));
  return taken;
}
