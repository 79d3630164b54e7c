import type { AuditAction } from '@/lib/platform/audit-actions';
import type { Prisma } from '@/lib/platform/db';
import type { Staff } from './access/require-staff';

export type Change = {
  action: AuditAction;
  /** A reference, a seat, an address of staff. Never a supporter's name or address. */
  subject?: string;
  reason?: string;
  /** Without any text of a message. */
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/** Member of the staff who did something. */
export type Actor = Pick<Staff, 'id' | 'name'> & Partial<Pick<Staff, 'network'>>;

/** Audit line of a change, in the transaction of the change: neither exists without the other. */
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
