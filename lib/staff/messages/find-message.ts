import { z } from 'zod';
import { db, type Prisma } from '@/lib/platform/db';
import { NO_ASSIGNEE } from '@/lib/staff/inbox/inbox-filters';

const everything = {
  deliveries: {
    include: {
      attemptLog: { orderBy: { startedAt: 'asc' } },
      office: { select: { bioguide: true, email: true, channelChoice: true, pausedAt: true } },
    },
    orderBy: [{ kind: 'asc' }, { seat: 'asc' }],
  },
  assignee: { select: { id: true, name: true } },
  notes: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  _count: { select: { notes: true } },
} satisfies Prisma.MessageInclude;

export type StaffMessage = Prisma.MessageGetPayload<{ include: typeof everything }>;
export type StaffDelivery = StaffMessage['deliveries'][number];

/** Whether a text is a valid id; other texts are never sent to the database. */
export function isId(text: string): boolean {
  return z.uuid().safeParse(text).success;
}

/** One message with its deliveries, every attempt, and notes; null if the id is unknown. */
export async function findMessage(id: string): Promise<StaffMessage | null> {
  if (!isId(id)) return null;
  return db().message.findUnique({ where: { id }, include: everything });
}

export type StaffBounce = Awaited<ReturnType<typeof listBounces>>[number];

/**
 * Bounces matched to these deliveries; bounces that are not matched with certainty are not listed.
 */
export async function listBounces({ deliveries }: Pick<StaffMessage, 'deliveries'>) {
  return db().bounce.findMany({
    where: { deliveryId: { in: deliveries.map(({ id }) => id) } },
    orderBy: { receivedAt: 'asc' },
  });
}

const waits = {
  holdReason: 'review',
  endedAt: null,
  deliveries: { some: { status: 'on_hold' } },
} satisfies Prisma.MessageWhereInput;

/**
 * Next message to review: the next newer one that waits for staff, or, after the newest, the one
 * that has waited longest. Of the inbox filters, only the assignment is used.
 */
export async function findNextOnHold(
  id: string,
  assignee?: string,
): Promise<{ id: string; reference: string } | null> {
  const last = await db().message.findUnique({ where: { id }, select: { createdAt: true } });
  if (!last) return null;
  const query = {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, reference: true },
  } satisfies Prisma.MessageFindFirstArgs;
  const { createdAt } = last;
  const theirs = assignee && { assigneeId: assignee === NO_ASSIGNEE ? null : assignee };
  const due = { ...waits, ...theirs } satisfies Prisma.MessageWhereInput;
  const younger = {
    createdAt: { gte: createdAt },
    OR: [{ createdAt: { gt: createdAt } }, { id: { gt: id } }],
  };
  return (
    (await db().message.findFirst({ ...query, where: { ...due, ...younger } })) ??
    (await db().message.findFirst({ ...query, where: { ...due, id: { not: id } } }))
  );
}

/** Reference of the message that was just decided, for the notice on the next page. */
export async function findReference(id: string | undefined): Promise<string | undefined> {
  if (!id || !isId(id)) return undefined;
  const found = await db().message.findUnique({ where: { id }, select: { reference: true } });
  return found?.reference;
}
