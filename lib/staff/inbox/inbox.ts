import { db, type Prisma } from '@/lib/platform/db';
import { startOfDay } from './eastern-days';
import type { InboxFilters } from './inbox-filters';

export const PAGE_SIZE = 25;

/** Counting stops here: a number nobody reads to the end must not cost a walk over every row. */
export const COUNT_MOST = 1000;

const rowFields = {
  id: true,
  reference: true,
  createdAt: true,
  firstName: true,
  lastName: true,
  city: true,
  district: true,
  subject: true,
  erasedAt: true,
  suspicions: true,
  deliveries: {
    select: {
      id: true,
      kind: true,
      notice: true,
      seat: true,
      officeName: true,
      status: true,
      channel: true,
      rehearsal: true,
    },
    orderBy: [{ kind: 'asc' }, { seat: 'asc' }],
  },
} satisfies Prisma.MessageSelect;

export type InboxRow = Prisma.MessageGetPayload<{ select: typeof rowFields }>;

function matching({ status, state, from, to }: InboxFilters): Prisma.MessageWhereInput {
  return {
    ...(status && { deliveries: { some: { status } } }),
    // Erasing a person leaves the district, which begins with the state.
    ...(state && { district: { startsWith: `${state}-` } }),
    createdAt: {
      ...(from && { gte: startOfDay(from) }),
      ...(to && { lt: startOfDay(to, 1) }),
    },
  };
}

/** Everything older than the cursor; the id decides between equal times. */
function olderThan({ createdAt, id }: { createdAt: Date; id: string }): Prisma.MessageWhereInput {
  return {
    createdAt: { lte: createdAt },
    OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }],
  };
}

/** One page of messages, newest first. @returns `last` to go on from, when there are older ones. */
export async function listInbox(
  filters: InboxFilters,
  pageSize = PAGE_SIZE,
): Promise<{ rows: InboxRow[]; last?: InboxRow; matches: number }> {
  const where = matching(filters);
  const [found, matches] = await Promise.all([
    db().message.findMany({
      where: filters.before ? { AND: [where, olderThan(filters.before)] } : where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: rowFields,
    }),
    db().message.count({ where, take: COUNT_MOST + 1 }),
  ]);
  const rows = found.slice(0, pageSize);
  return { rows, last: found.length > pageSize ? rows.at(-1) : undefined, matches };
}

/** How many deliveries are in each state, at most COUNT_MOST + 1 each. */
export async function countByStatus(): Promise<Map<string, number>> {
  const counts = await db().$queryRaw<{ status: string; count: number }[]>`
    select s.status::text as status, (
      select count(*)::int from (
        select 1 from "Delivery" d where d."status" = s.status and d.kind = 'letter' limit ${COUNT_MOST + 1}
      ) as counted
    ) as count
    from unnest(enum_range(null::"DeliveryStatus")) as s(status)`;
  return new Map(counts.map(({ status, count }) => [status, count]));
}
