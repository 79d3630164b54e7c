import { db } from '@/lib/platform/db';
import { STEP_SECONDS } from './totp';

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
