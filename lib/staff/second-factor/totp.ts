import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { constantTimeEqual } from 'better-auth/crypto';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { keyedHash } from '@/lib/platform/secrets';

/** What every authenticator app takes: six digits of SHA-1, new every 30 seconds (RFC 6238). */
export const STEP_SECONDS = 30;
const CODE_DIGITS = /^\d{6}$/;
/** Of 6 bits each: 144 bits, where RFC 4226 asks for 128, and 39 signs for whoever must type it. */
const SECRET_SIGNS = 24;

/**
 * The secret that a session is offered for a new second factor. Made of the session instead of
 * kept: the page can be loaded again without a new drawing, and nothing is stored before the first
 * code was right. The session is exchanged then, so the same secret is never offered twice.
 */
export function offeredSecret(session: { id: string; userId: string }): string {
  const hash = Buffer.from(keyedHash('second factor', session.userId, session.id), 'hex');
  return hash.toString('base64url').slice(0, SECRET_SIGNS);
}

/** The address that an app reads from the drawing. */
export function setUpAddress(secret: string, email: string): string {
  return createOTP(secret).url(`Campaign staff ${new URL(env().SITE_URL).host}`, email);
}

/** The secret as an app takes it typed, in groups of four. */
export function typedSecret(secret: string): string {
  return (base32.encode(secret, { padding: false }).match(/.{1,4}/g) ?? []).join(' ');
}

/** A code as it was typed, without the blanks that apps show in it. */
export const cleanCode = (typed: string) => typed.replace(/[\s-]/g, '');

/**
 * The step of 30 seconds that a code belongs to: the present one or a neighbour, since clocks
 * differ (RFC 6238, 5.2). Nothing when the code is wrong.
 */
export async function stepOfCode(
  secret: string,
  code: string,
  now = new Date(),
): Promise<number | undefined> {
  if (!CODE_DIGITS.test(code)) return undefined;
  const otp = createOTP(secret);
  const present = Math.floor(now.getTime() / 1000 / STEP_SECONDS);
  for (const step of [present, present - 1, present + 1]) {
    if (constantTimeEqual(await otp.hotp(step), code)) return step;
  }
  return undefined;
}

/**
 * Every code of the app works once (RFC 6238, 5.2): better-auth takes it again as long as it is
 * shown, and somebody may have looked over a shoulder. The row's own key decides between two at
 * once. @returns whether it was still good
 */
export async function spendCode(userId: string, step: number): Promise<boolean> {
  const identifier = `used-code-${userId}-${step}`;
  // The step after the next is the last in which it would be taken.
  const expiresAt = new Date((step + 3) * STEP_SECONDS * 1000);
  const { count } = await db().staffVerification.createMany({
    data: [{ id: identifier, identifier, value: userId, expiresAt }],
    skipDuplicates: true,
  });
  return count === 1;
}
