import { randomUUID } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Prisma } from '@/lib/platform/db';
import { authSecret } from '@/lib/staff/access/auth';
import { encryptCodes } from './recovery-codes';

type Tx = Pick<Prisma.TransactionClient, 'staffSecondFactor' | 'staffUser' | 'staffVerification'>;

/**
 * Gives somebody this second factor in place of any other. Sign-ins that wait for a code of the
 * old one are over. better-auth's own way of setting one up stores it before its first code was
 * right and refuses to replace one that is in use, so it is only used to sign in.
 */
export async function keepFactor(
  tx: Tx,
  userId: string,
  { secret, codes }: { secret: string; codes: string[] },
) {
  await dropFactor(tx, userId);
  const encrypted = {
    secret: await symmetricEncrypt({ key: authSecret(), data: secret }),
    backupCodes: await encryptCodes(codes),
  };
  await tx.staffSecondFactor.create({ data: { id: randomUUID(), userId, ...encrypted } });
  await tx.staffUser.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
}

/** Takes somebody's second factor away. @returns whether there was one */
export async function dropFactor(tx: Tx, userId: string): Promise<boolean> {
  const { count } = await tx.staffSecondFactor.deleteMany({ where: { userId } });
  await tx.staffUser.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
  await dropChallenges(tx, userId);
  return count > 0;
}

/** What begins the identifier of a sign-in that waits for its code, as better-auth keeps it. */
export const CHALLENGE = '2fa-';

/** Ends the sign-ins of somebody that wait for a code. */
export async function dropChallenges(tx: Pick<Tx, 'staffVerification'>, userId: string) {
  const where = { identifier: { startsWith: CHALLENGE }, value: userId };
  await tx.staffVerification.deleteMany({ where });
}

/** The secret of a kept factor. */
export function decryptSecret(encrypted: string): Promise<string> {
  return symmetricDecrypt({ key: authSecret(), data: encrypted });
}
