import type { AuditAction } from '@/lib/platform/audit-actions';
import type { Prisma } from '@/lib/platform/db';
import type { Staff } from './access/require-staff';

export type Change = {
  action: AuditAction;
  /**
   * Reference, seat, or address of a staff member. It never contains a supporter's name or address.
   */
  subject?: string;
  reason?: string;
  /** Changed values. They never contain any text of a message. */
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/** Staff member who made a change. */
export type Actor = Pick<Staff, 'id' | 'name'> & Partial<Pick<Staff, 'network'>>;

/**
 * Writes the audit entry of a change in the same transaction, so that neither exists without the
 * other.
 */
export async function recordAudit(
  tx: Prisma.TransactionClient,
  by: Actor | 'command line',
  change: Change,
) {
  const who =
    by === 'command line'
      ? { actorId: null, actor: by, network: null }
      : { actorId: by.id, actor: by.name, network: by.network ?? null };
  await tx.auditLine.create({ data: { ...who, ...change } });
}
