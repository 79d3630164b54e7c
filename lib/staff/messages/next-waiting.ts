import { db, type Prisma } from '@/lib/platform/db';

const waits = {
  holdReason: 'review',
  endedAt: null,
  deliveries: { some: { status: 'on_hold' } },
} satisfies Prisma.MessageWhereInput;

/**
 * The message to look at after this one, whatever the inbox is filtered by: the next younger one
 * that waits for staff, or from the end on the one that waits longest.
 */
export async function findNextOnHold({
  id,
  createdAt,
}: {
  id: string;
  createdAt: Date;
}): Promise<{ id: string; reference: string } | null> {
  const query = {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, reference: true },
  } satisfies Prisma.MessageFindFirstArgs;
  const younger = {
    createdAt: { gte: createdAt },
    OR: [{ createdAt: { gt: createdAt } }, { id: { gt: id } }],
  };
  return (
    (await db().message.findFirst({ ...query, where: { ...waits, ...younger } })) ??
    (await db().message.findFirst({ ...query, where: { ...waits, id: { not: id } } }))
  );
}
