import { db } from '@/lib/platform/db';
import { type AccountChange, lockAccounts } from '@/lib/staff/access/accounts';
import { recordAudit } from '@/lib/staff/audit';
import { dropFactor } from '@/lib/staff/second-factor/own-factor';

/**
 * Takes somebody's second factor away, for whoever lost telephone and recovery codes, and ends
 * their sessions. Who must have one sets up a new one at the next sign-in.
 */
export async function resetSecondFactor({
  email,
  by,
}: AccountChange): Promise<'reset' | 'none' | 'unknown'> {
  return db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const known = await tx.staffUser.findUnique({ where: { email } });
    if (!known) return 'unknown';
    if (!(await dropFactor(tx, known.id))) return 'none';
    await tx.staffSession.deleteMany({ where: { userId: known.id } });
    await recordAudit(tx, by, { action: 'second_factor.reset', subject: email });
    return 'reset';
  });
}
