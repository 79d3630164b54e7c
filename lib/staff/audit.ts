import type { Prisma } from '@/lib/platform/db';
import type { Staff } from './access/require-staff';

export type Change = {
  /** What was done, "subject.verb": "message.rejected". */
  action: string;
  /** To what: a reference, a seat, an address of staff. Never a supporter's name or address. */
  subject?: string;
  reason?: string;
  /** Without any text of a message. */
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/** Who did something: a member of the staff, or the operator at the command line. */
export type Actor = Pick<Staff, 'id' | 'name'> & Partial<Pick<Staff, 'network'>>;

/** Writes who changed what, in the transaction of the change: neither is there without the other. */
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
