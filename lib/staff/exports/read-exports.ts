import { db, type Prisma } from '@/lib/platform/db';
import { type LetterFilter, readLetterFilter } from '@/lib/staff/inbox/inbox-query';
import { type DeliveryRow, deliveryFields } from './delivery-columns';
import { type Column, type ExportSource, exportSource } from './formats';
import { countExported, type ExportFilters, matchingIds } from './matches';
import { type MessageRow, messageFields } from './message-columns';

/** Messages that match the filters, newest first. */
export function messageExport(
  filters: ExportFilters,
  columns: readonly Column<MessageRow>[],
): ExportSource {
  return exportSource<MessageRow>(columns, {
    count: () => countExported(filters),
    async *batches() {
      for await (const ids of matchingIds(filters)) {
        const found = await db().message.findMany({
          where: { id: { in: ids } },
          select: messageFields,
        });
        yield inOrder(ids, found, ({ id }) => id);
      }
    },
  });
}

/**
 * Deliveries of the matching messages, newest first. If a filter concerns deliveries, only matching
 * ones are included.
 */
export function deliveryExport(
  filters: ExportFilters,
  columns: readonly Column<DeliveryRow>[],
): ExportSource {
  return exportSource<DeliveryRow>(columns, {
    count: () => countExported(filters, 'deliveries'),
    async *batches() {
      const where = letterWhere(await readLetterFilter(filters));
      for await (const ids of matchingIds(filters)) {
        const found = await db().delivery.findMany({
          where: { ...where, messageId: { in: ids } },
          orderBy: [{ kind: 'asc' }, { seat: 'asc' }, { id: 'asc' }],
          select: deliveryFields,
        });
        yield inOrder(ids, found, ({ messageId }) => messageId);
      }
    },
  });
}

/** Letters that do not reach an office, as `isOfLetter` has them in SQL. */
const savedLetter = {
  OR: [{ channel: 'capture' }, { testMode: true }],
} satisfies Prisma.DeliveryWhereInput;

/** Condition on deliveries. Notices to the supporter are left out if a filter concerns letters. */
function letterWhere({ states, isSaved, channel, seats }: LetterFilter): Prisma.DeliveryWhereInput {
  if (!states && !channel && !seats) return {};
  return {
    ...(isSaved !== undefined && { [isSaved ? 'AND' : 'NOT']: savedLetter }),
    kind: 'letter',
    channel,
    status: states && { in: states },
    seat: seats && { in: seats },
  };
}

/** Rows in the order of the ids, because the database returns rows of many ids in any order. */
function inOrder<Row>(ids: string[], rows: Row[], idOf: (row: Row) => string): Row[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  return rows.sort((one, other) => (place.get(idOf(one)) ?? 0) - (place.get(idOf(other)) ?? 0));
}
