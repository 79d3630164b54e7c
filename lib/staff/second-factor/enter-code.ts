import { isAPIError } from 'better-auth/api';
import { cookieName } from '@/lib/platform/cookies';
import { auth } from '@/lib/staff/access/auth';
import { knownBrowserCookie } from '@/lib/staff/access/known-browser';
import { finishSignIn } from '@/lib/staff/access/sign-in';
import { countCode } from './count-code';
import { CHALLENGE_COOKIE, findChallenge } from './find-challenge';
import { decryptSecret } from './keep-factor';
import { cleanRecoveryCode } from './recovery-codes';
import { spendCode } from './spend-code';
import { cleanCode, stepOfCode } from './totp';

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
