import { db } from '@/lib/platform/db';
import { ownPasswordProblem } from '@/lib/staff/access/own-password';
import { renewedCookies } from '@/lib/staff/access/renewed-cookies';
import type { Session } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { dropFactor, keepFactor } from './keep-factor';
import { decryptCodes, encryptCodes, makeRecoveryCodes } from './recovery-codes';
import { spendCode } from './spend-code';
import { cleanCode, offeredSecret, stepOfCode } from './totp';

type Changed = { cookies: string[] } | { problems: Record<string, string> };

/** The secret of the drawing that a session is shown. */
export const secretFor = ({ id, staff }: Session) => offeredSecret({ id, userId: staff.id });

/**
 * Sets up the second factor that was offered, in place of an older one, once its first code is
 * right. All other sessions end, and this one is exchanged.
 */
export async function setUpFactor(
  session: Session,
  typed: { code: string; current: string },
  headers: Headers,
): Promise<Changed> {
  const { staff } = session;
  const current = await ownPasswordProblem(session, typed.current);
  const secret = secretFor(session);
  const step = await stepOfCode(secret, cleanCode(typed.code));
  const code = typed.code.trim() ? step === undefined && 'wrong_app' : 'missing';
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

/** Takes one's own second factor away, where it is not asked for. */
export async function removeFactor(
  session: Session,
  typed: { current: string },
  headers: Headers,
): Promise<Changed | 'needed'> {
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

/** Makes ten new recovery codes; the old ones stop working. @returns the problem, if there is one */
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

/** The recovery codes somebody has left; none without a second factor. */
export async function readCodes(userId: string): Promise<string[]> {
  const factor = await db().staffSecondFactor.findFirst({ where: { userId } });
  return factor ? decryptCodes(factor.backupCodes) : [];
}
