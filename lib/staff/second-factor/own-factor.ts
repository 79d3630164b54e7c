import { randomInt, randomUUID } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { z } from 'zod';
import { db, type Prisma } from '@/lib/platform/db';
import type { AccessProblems } from '@/lib/staff/access/access-labels';
import { renewedCookies } from '@/lib/staff/access/auth';
import { authKeys } from '@/lib/staff/access/auth-keys';
import { ownPasswordProblem } from '@/lib/staff/access/own-account';
import type { Session } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { cleanCode, offeredSecret, offeredSecrets, spendCode, stepOfCode } from './totp';

type FactorResult = { cookies: string[] } | { problems: AccessProblems };

/** Secret of the QR code that a session is shown. */
export const secretFor = ({ id, staff }: Session) => offeredSecret({ id, userId: staff.id });

/** The offered secret that a code is of, and the code's step. */
async function offeredTo({ id, staff }: Session, code: string) {
  for (const secret of offeredSecrets({ id, userId: staff.id })) {
    const step = await stepOfCode(secret, code);
    if (step !== undefined) return { secret, step };
  }
  return { secret: '', step: undefined };
}

/**
 * Sets up the offered second factor once its first code is correct, and replaces an older one. All
 * other sessions end, and this one is replaced.
 */
export async function setUpFactor(
  session: Session,
  typed: { code: string; current: string },
  headers: Headers,
): Promise<FactorResult> {
  const { staff } = session;
  const current = await ownPasswordProblem(session, typed.current);
  const { secret, step } = await offeredTo(session, cleanCode(typed.code));
  const code = typed.code.trim()
    ? step === undefined && ('wrong_app' as const)
    : ('missing' as const);
  if (current || code) {
    return { problems: { ...(code && { code }), ...(current && { current }) } };
  }
  if (step === undefined || !(await spendCode(staff.id, step))) {
    return { problems: { code: 'used' } };
  }
  const action = session.hasSecondFactor ? 'second_factor.replaced' : 'second_factor.set_up';
  await db().$transaction(async (tx) => {
    await keepFactor(tx, staff.id, { secret, codes: makeRecoveryCodes() });
    await recordAudit(tx, staff, { action, subject: staff.email });
  });
  return { cookies: await renewedCookies(headers) };
}

/** Removes one's own second factor, if it is not required. */
export async function removeFactor(
  session: Session,
  typed: { current: string },
  headers: Headers,
): Promise<FactorResult | 'needed'> {
  if (session.needsSecondFactor) return 'needed';
  const current = await ownPasswordProblem(session, typed.current);
  if (current) return { problems: { current } };
  const { staff } = session;
  await db().$transaction(async (tx) => {
    if (!(await dropFactor(tx, staff.id))) return;
    await recordAudit(tx, staff, { action: 'second_factor.removed', subject: staff.email });
  });
  return { cookies: await renewedCookies(headers) };
}

/**
 * Creates ten new recovery codes; the old ones stop working.
 * @returns the problem, if any
 */
export async function renewCodes(session: Session, typed: { current: string }) {
  const current = await ownPasswordProblem(session, typed.current);
  if (current) return { current };
  const { staff } = session;
  const backupCodes = await encryptCodes(makeRecoveryCodes());
  await db().$transaction(async (tx) => {
    const where = { userId: staff.id };
    const { count } = await tx.staffSecondFactor.updateMany({ where, data: { backupCodes } });
    if (count === 0) return;
    await recordAudit(tx, staff, { action: 'second_factor.codes_made', subject: staff.email });
  });
  return undefined;
}

/** Unused recovery codes of an account; empty without a second factor. */
export async function readCodes(userId: string): Promise<string[]> {
  const factor = await db().staffSecondFactor.findFirst({ where: { userId } });
  return factor ? decryptCodes(factor.backupCodes) : [];
}

type Tx = Pick<Prisma.TransactionClient, 'staffSecondFactor' | 'staffUser' | 'staffVerification'>;

/**
 * Stores this second factor for an account and replaces any other. Sign-ins that wait for a code of
 * the old one end. The library is used only for signing in, because better-auth's own setup stores
 * a factor before its first code was correct and refuses to replace one that is in use.
 */
export async function keepFactor(
  tx: Tx,
  userId: string,
  { secret, codes }: { secret: string; codes: string[] },
) {
  await dropFactor(tx, userId);
  const encrypted = {
    secret: await symmetricEncrypt({ key: authKeys(), data: secret }),
    backupCodes: await encryptCodes(codes),
  };
  await tx.staffSecondFactor.create({ data: { id: randomUUID(), userId, ...encrypted } });
  await tx.staffUser.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
}

/**
 * Removes an account's second factor.
 * @returns whether there was one
 */
export async function dropFactor(tx: Tx, userId: string): Promise<boolean> {
  const { count } = await tx.staffSecondFactor.deleteMany({ where: { userId } });
  await tx.staffUser.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
  await dropChallenges(tx, userId);
  return count > 0;
}

/**
 * Prefix of the identifier under which better-auth stores a sign-in that is waiting for its code.
 */
export const CHALLENGE = '2fa-';

/** Ends an account's sign-ins that are waiting for a code. */
async function dropChallenges(tx: Pick<Tx, 'staffVerification'>, userId: string) {
  const where = { identifier: { startsWith: CHALLENGE }, value: userId };
  await tx.staffVerification.deleteMany({ where });
}

/** Secret of a stored factor. */
export function decryptSecret(encrypted: string): Promise<string> {
  return symmetricDecrypt({ key: authKeys(), data: encrypted });
}

const RECOVERY_CODES = 10;

/**
 * Same alphabet as in generated passwords, without characters that are easily confused on paper.
 */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUP = 5;

/** Ten codes of 50 bits, each valid for one sign-in without the app. */
function makeRecoveryCodes(): string[] {
  const group = () =>
    Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: RECOVERY_CODES }, () => `${group()}-${group()}`);
}

/** Typed code in its original form: lowercase, with one hyphen in the middle. */
export function cleanRecoveryCode(typed: string): string {
  const plain = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `${plain.slice(0, GROUP)}-${plain.slice(GROUP)}`;
}

/** Codes in better-auth's storage format: a JSON list, encrypted. */
function encryptCodes(codes: string[]): Promise<string> {
  return symmetricEncrypt({ key: authKeys(), data: JSON.stringify(codes) });
}

/** Unused codes. */
async function decryptCodes(encrypted: string): Promise<string[]> {
  const plain = await symmetricDecrypt({ key: authKeys(), data: encrypted });
  return z.array(z.string()).parse(JSON.parse(plain));
}
