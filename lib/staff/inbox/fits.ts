import { Prisma } from '@/lib/platform/db';
import type { Cursor } from './cursor';
import type { Wanted } from './wanted';

/** Conditions on an entry `e`, to be joined by `and`; at least one of them always. */

/** Its facets, besides those that say when. */
export function hasFacets({ all, any }: Pick<Wanted, 'all' | 'any'>): Prisma.Sql[] {
  return [
    ...(all.length > 0 ? [Prisma.sql`e.facets @> ${all}::text[]`] : []),
    ...(any.length > 0 ? [Prisma.sql`e.facets && ${any}::text[]`] : []),
  ];
}

/** Its time, and where the page before it ended. */
export function isInRange({ from, to }: Pick<Wanted, 'from' | 'to'>, after?: Cursor): Prisma.Sql[] {
  return [
    ...(from ? [Prisma.sql`e."createdAt" >= ${from.toISOString()}::timestamp`] : []),
    ...(to ? [Prisma.sql`e."createdAt" < ${to.toISOString()}::timestamp`] : []),
    ...(after
      ? [
          Prisma.sql`(e."createdAt", e."messageId") < (${after.createdAt.toISOString()}::timestamp, ${after.id})`,
        ]
      : []),
  ];
}

export const isOfLevel = (level: number | undefined): Prisma.Sql[] =>
  level === undefined ? [] : [Prisma.sql`e.trouble = ${level}`];

export const allOf = (conditions: Prisma.Sql[]): Prisma.Sql =>
  conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`;
