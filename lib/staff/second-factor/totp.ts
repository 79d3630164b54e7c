import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { constantTimeEqual } from 'better-auth/crypto';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { keyedHashes } from '@/lib/platform/secrets';

/**
 * Parameters that every authenticator app supports: six digits, SHA-1, a new code every 30 seconds
 * (RFC 6238).
 */
const STEP_SECONDS = 30;
const CODE_DIGITS = /^\d{6}$/;
/**
 * Length of the secret in characters of 6 bits each: 144 bits, more than the 128 that RFC 4226
 * requires, and short enough to type.
 */
const SECRET_SIGNS = 24;

/**
 * Secret that a session is offered for a new second factor. It is derived from the session, so that
 * reloading the page keeps the QR code and nothing is stored before the first code was correct. The
 * session is then replaced, so the same secret is never offered twice.
 */
export function offeredSecret(session: SessionIds): string {
  return offeredSecrets(session)[0] ?? '';
}

/** The same, and the one offered before SECRET_KEY was changed. */
export function offeredSecrets(session: SessionIds): string[] {
  return keyedHashes('second factor', session.userId, session.id).map((hash) =>
    Buffer.from(hash, 'hex').toString('base64url').slice(0, SECRET_SIGNS),
  );
}

type SessionIds = { id: string; userId: string };

/** Address that an app reads from the QR code. */
export function setUpAddress(secret: string, email: string): string {
  return createOTP(secret).url(`Campaign staff ${new URL(env().SITE_URL).host}`, email);
}

/** Secret in groups of four characters, for typing into an app. */
export function typedSecret(secret: string): string {
  return (base32.encode(secret, { padding: false }).match(/.{1,4}/g) ?? []).join(' ');
}

/** Typed code without the spaces that apps display in it. */
export const cleanCode = (typed: string) => typed.replace(/[\s-]/g, '');

/**
 * The 30-second step that a code belongs to: the current one or a neighbor, because clocks differ
 * (RFC 6238, 5.2). Undefined if the code is wrong.
 */
export async function stepOfCode(secret: string, code: string): Promise<number | undefined> {
  if (!CODE_DIGITS.test(code)) return undefined;
  const otp = createOTP(secret);
  const present = Math.floor(Date.now() / 1000 / STEP_SECONDS);
  for (const step of [present, present - 1, present + 1]) {
    if (constantTimeEqual(await otp.hotp(step), code)) return step;
  }
  return undefined;
}

/**
 * Accepts every code of the app only once (RFC 6238, 5.2). better-auth accepts a code as long as
 * the app shows it, and someone may have watched it being typed. The row's primary key decides
 * between two simultaneous requests.
 * @returns whether the code was unused
 */
export async function spendCode(userId: string, step: number): Promise<boolean> {
  const identifier = `used-code-${userId}-${step}`;
  // End of the last step in which the code would be accepted.
  const expiresAt = new Date((step + 3) * STEP_SECONDS * 1000);
  const { count } = await db().staffVerification.createMany({
    data: [{ id: identifier, identifier, value: userId, expiresAt }],
    skipDuplicates: true,
  });
  return count === 1;
}
