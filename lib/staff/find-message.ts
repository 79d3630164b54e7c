import { z } from 'zod';
import { db, type Prisma } from '@/lib/platform/db';

const everything = {
  deliveries: {
    include: { attemptLog: { orderBy: { startedAt: 'asc' } } },
    orderBy: [{ kind: 'asc' }, { seat: 'asc' }],
  },
} satisfies Prisma.MessageInclude;

export type StaffMessage = Prisma.MessageGetPayload<{ include: typeof everything }>;
export type StaffDelivery = StaffMessage['deliveries'][number];

/** One message with its deliveries and every attempt; null when there is none of that id. */
export async function findMessage(id: string): Promise<StaffMessage | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return db().message.findUnique({ where: { id }, include: everything });
}
