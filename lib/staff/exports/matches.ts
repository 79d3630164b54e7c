import { db, type Prisma } from '@/lib/platform/db';
import { startOfDay } from '@/lib/staff/inbox/eastern-days';
import { type InboxFilters, readFilters } from '@/lib/staff/inbox/inbox-filters';

/**
 * The only place where exports and the inbox meet: an export has the rows of the inbox with the same
 * filters, on all of its pages.
 */
export type ExportFilters = Omit<InboxFilters, 'before'>;

/** Where a batch ended; the next one goes on behind it. */
export type Match = { createdAt: Date; id: string };

/** Reads the filters from the address bar or from a posted form. */
export function readExportFilters(
  given: Record<string, string | string[] | undefined>,
): ExportFilters {
  const { before: _page, ...filters } = readFilters(given);
  return filters;
}

/** The filters as they were given, for hidden fields and links. */
export function filterFields(filters: ExportFilters): Record<string, string> {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([key, value]) => [key, String(value)]));
}

/** What the audit keeps of the filters. */
export function auditedFilters(filters: ExportFilters): Record<string, string> {
  return filterFields(filters);
}

/** The next messages, newest first. */
export async function pageOfMatches(
  filters: ExportFilters,
  after: Match | undefined,
  size: number,
): Promise<Match[]> {
  const where = matching(filters);
  const found = await db().inboxEntry.findMany({
    where: after ? { AND: [where, olderThan(after)] } : where,
    orderBy: [{ createdAt: 'desc' }, { messageId: 'desc' }],
    take: size,
    select: { createdAt: true, messageId: true },
  });
  return found.map(({ createdAt, messageId: id }) => ({ createdAt, id }));
}

/** How many messages there are, or deliveries of them. */
export async function countMatches(
  filters: ExportFilters,
  of: 'messages' | 'deliveries' = 'messages',
): Promise<number> {
  const inboxEntry = matching(filters);
  if (of === 'messages') return db().inboxEntry.count({ where: inboxEntry });
  return db().delivery.count({
    where: { AND: [{ message: { inboxEntry } }, narrowedDeliveries(filters)] },
  });
}

/** What the filters say of a delivery itself. */
export function narrowedDeliveries({ status }: ExportFilters): Prisma.DeliveryWhereInput {
  return { status };
}

function matching({ status, state, from, to }: ExportFilters): Prisma.InboxEntryWhereInput {
  const facets = [status && `s:${status}`, state && `p:${state}`].filter((facet) => facet);
  return {
    ...(facets.length > 0 && { facets: { hasEvery: facets as string[] } }),
    createdAt: { ...(from && { gte: startOfDay(from) }), ...(to && { lt: startOfDay(to, 1) }) },
  };
}

function olderThan({ createdAt, id }: Match): Prisma.InboxEntryWhereInput {
  return {
    createdAt: { lte: createdAt },
    OR: [{ createdAt: { lt: createdAt } }, { messageId: { lt: id } }],
  };
}
