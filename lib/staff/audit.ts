import type { AuditAction } from '@/lib/platform/audit-actions';
import type { Prisma } from '@/lib/platform/db';

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

/** Staff member who made a change, with the shortened network of the request. */
export type Actor = { id: string; name: string; network?: string };

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
