import { isAPIError } from 'better-auth/api';
import { queueStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { cookieName, readCookie } from '@/lib/platform/answers';
import { db } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { attemptLimitFactor, networkOf } from '@/lib/platform/network';
import { countAgainstLimit, type RateResult } from '@/lib/platform/rate-limit';
import { auth } from '@/lib/staff/access/auth';
import { finishSignIn, isKnownBrowser, knownBrowserCookie } from '@/lib/staff/access/sign-in';
import { guessedCodesMail } from '@/lib/staff/access/staff-letters';
import { CHALLENGE, cleanRecoveryCode, decryptSecret } from './own-factor';
import { cleanCode, spendCode, stepOfCode } from './totp';

type CodeResult =
  | { outcome: 'signed_in'; cookies: string[] }
  /**
   * No sign-in is waiting for a code in this browser, so the person must enter the password again.
   */
  | { outcome: 'over' }
  | { outcome: 'missing' | 'wrong' | 'used' }
  | { outcome: 'too_many'; retryAfterSeconds: number };

/** A code from the app, or a recovery code. */
export type CodeKind = 'app' | 'recovery';

const WRONG = ['INVALID_CODE', 'INVALID_BACKUP_CODE'];

/** Second step of a sign-in, without which there is no session. */
export async function enterCode(typed: TypedCode, headers: Headers): Promise<CodeResult> {
  const result = await checkCode(typed, headers);
  log.info(`staff_${typed.kind}_code`, { code: result.outcome });
  return result;
}

type TypedCode = { code: string; kind: CodeKind };

async function checkCode(typed: TypedCode, headers: Headers): Promise<CodeResult> {
  const challenge = await findChallenge(headers);
  if (!challenge) return { outcome: 'over' };
  if (!typed.code.trim()) return { outcome: 'missing' };
  const limit = await countCode(challenge, typed.kind, headers);
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
    // The sixth code of one sign-in is not checked, and ends that sign-in.
    return { outcome: WRONG.includes(thrown.body?.code ?? '') ? 'wrong' : 'over' };
  }
}

/** Headers for better-auth without an older session, which it would treat as a completed step. */
function asked(cookie: string, headers: Headers): Headers {
  const passed = new Headers(headers);
  passed.set('cookie', `${cookieName(CHALLENGE_COOKIE)}=${cookie}`);
  return passed;
}

/** Cookie name under better-auth's prefix (lib/staff/access/auth.ts). */
const CHALLENGE_COOKIE = 'staff.two_factor';

/** Account whose password was correct in this browser and whose code is still missing, if any. */
export async function findChallenge(headers: Headers) {
  // better-auth checks the signature; the unguessable id is sufficient here.
  const cookie = readCookie(headers, CHALLENGE_COOKIE);
  const identifier = cookie?.split(/\.|%2E/i)[0];
  if (!cookie || !identifier?.startsWith(CHALLENGE)) return undefined;
  const found = await db().staffVerification.findFirst({
    where: { identifier, expiresAt: { gt: new Date() } },
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

type Challenge = NonNullable<Awaited<ReturnType<typeof findChallenge>>>;

/**
 * Maximum number of code attempts per account and hour from one network, or from one known browser
 * of the owner. Visitors of a proxy that hides their addresses share ten times as many attempts, but
 * at the app's codes no more than STRANGE_CODES_PER_HOUR.
 */
export const CODES_PER_HOUR = 10;
/**
 * Maximum number of code attempts per account, password, and hour from browsers that never
 * completed a sign-in to it.
 */
export const STRANGE_CODES_PER_HOUR = 20;
/** Number of attempts after which the owner is notified by email. */
const NOTIFY_AFTER = 5;

/**
 * Counts one code attempt before the code is checked. Each attempt follows the correct password,
 * and better-auth allows five per sign-in. The other counts must neither let a thief with a stolen
 * password guess from many networks nor let that thief lock the owner out:
 * - A network, and a browser that the owner used before, have counts that no one else can use up.
 * - All other browsers together have 20 attempts an hour at the app's codes. Out of a million
 * codes, 3 are valid at a time, so a thief needs more than a year on average, and the owner gets an
 * email after the fifth attempt.
 * - That count belongs to the password. A new password, which requires the owner's mailbox, resets
 * the count and locks the thief out.
 * - Recovery codes are counted separately, and by network alone. Ten codes of 50 bits cannot be
 * guessed, so the owner can sign in from a new browser with a recovery code, whatever a thief has
 * attempted.
 */
async function countCode(
  { user, password }: Challenge,
  kind: CodeKind,
  headers: Headers,
): Promise<RateResult> {
  const known = isKnownBrowser(headers, { ...user, passwordHash: password });
  const who = known ? 'known browser' : networkOf(headers);
  const bucket = kind === 'app' ? 'second-factor' : 'recovery-code';
  const limit = CODES_PER_HOUR * (known ? 1 : attemptLimitFactor(who));
  const own = await countAgainstLimit(bucket, `${who} ${user.id}`, limit);
  if (known || !own.allowed) return own;
  const strange = `${user.id} ${password}`;
  const taken = await countAgainstLimit(`${bucket}-strange`, strange, STRANGE_CODES_PER_HOUR);
  if (taken.count === NOTIFY_AFTER) await queueStaffMail(db(), guessedCodesMail(user.email));
  return kind === 'app' ? taken : own;
}
