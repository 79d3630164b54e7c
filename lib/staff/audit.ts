import type { Prisma } from '@/lib/platform/db';
import type { Staff } from './require-staff';

type Change = {
  action: string;
  subject?: string;
  reason?: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/** Writes who changed what, in the transaction of the change: neither is there without the other. */
export async function recordAudit(
  tx: Prisma.TransactionClient,
  by: Pick<Staff, 'id' | 'name'> | 'command line',
  change: Change,
) {
  const who =
    by === 'command line' ? { actorId: null, actor: by } : { actorId: by.id, actor: by.name };
  await tx.auditLine.create({ data: { ...who, ...change } });
}
