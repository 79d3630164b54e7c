import { db } from '@/lib/platform/db';
import { type AccountChange, isLastAdmin, lockAccounts } from '@/lib/staff/access/accounts';
import type { Role } from '@/lib/staff/access/staff-fields';
import { recordAudit } from '@/lib/staff/audit';

/** Makes somebody an admin or a reviewer, and ends their sessions: they begin anew in the new role. */
export async function changeRole({
  email,
  role,
  by,
}: AccountChange & { role: Role }): Promise<'changed' | 'already' | 'unknown' | 'last_admin'> {
  return db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const known = await tx.staffUser.findUnique({ where: { email } });
    if (!known) return 'unknown';
    if (known.role === role) return 'already';
    if (!known.disabledAt && (await isLastAdmin(tx, known))) return 'last_admin';
    await tx.staffUser.update({ where: { email }, data: { role } });
    await tx.staffSession.deleteMany({ where: { userId: known.id } });
    const before = { role: known.role };
    await recordAudit(tx, by, {
      action: 'staff.role_changed',
      subject: email,
      before,
      after: { role },
    });
    return 'changed';
  });
}
