import { db } from '@/lib/platform/db';
import { recordAudit } from '@/lib/staff/audit';
import type { Staff } from './require-staff';

/** Changes one's own name; what was done under the old one keeps it. */
export async function renameSelf(staff: Staff, name: string) {
  await db().$transaction(async (tx) => {
    const where = { id: staff.id, name: { not: name } };
    const { count } = await tx.staffUser.updateMany({ where, data: { name } });
    if (count === 0) return;
    await recordAudit(tx, staff, {
      action: 'staff.renamed',
      subject: staff.email,
      before: { name: staff.name },
      after: { name },
    });
  });
}
