import { Prisma } from '@/lib/platform/db';
import type { Cursor } from './cursor';
import type { Wanted } from './wanted';

/** Conditions on an entry `e`, to be joined by `and`. */

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

/** Facets that never change: messages have them among their words too, as marks. */
const LASTING = /^[pqlw]:/;

const markOf = (facet: string) => (facet.startsWith('l:') ? `#${facet.slice(2)}` : `#${facet}`);

/** What is asked of entries `e`: one table where one can answer, by an index that knows all of it. */
export type Asked = { from: Prisma.Sql; fitting: Prisma.Sql[] };

/** Facets alone are asked of entries. */
export function askEntries({ all, any }: Pick<Wanted, 'all' | 'any'>, more: string[] = []): Asked {
  const ofDays = more.length > 0 ? [Prisma.sql`e.facets && ${more}::text[]`] : [];
  return { from: Prisma.sql`"InboxEntry" e`, fitting: [...hasFacets({ all, any }), ...ofDays] };
}

/**
 * Words, and facets that messages have as marks, are asked of messages.
 * @param days marks of which a message must have one
 */
export function askWords({ all, search }: Wanted, days: string[] = []): Asked {
  const marks = all.filter((facet) => LASTING.test(facet)).map((facet) => `'${markOf(facet)}'`);
  const oneDay = days.length > 0 ? [`(${days.map((day) => `'#${day}'`).join(' | ')})`] : [];
  const query = [`(${search})`, ...marks, ...oneDay].join(' & ');
  return {
    from: Prisma.sql`(select id as "messageId", "createdAt", search from "Message") e`,
    fitting: [Prisma.sql`e.search @@ ${query}::tsquery`],
  };
}

/** All of it at once of entries that are known already. */
export function probeBoth({ all, any, search }: Wanted): Asked {
  return {
    from: Prisma.sql`(
      select w."messageId", w."createdAt", w.facets, m.search
      from "InboxEntry" w join "Message" m on m.id = w."messageId") e`,
    fitting: [...hasFacets({ all, any }), Prisma.sql`e.search @@ ${search}::tsquery`],
  };
}

/** What words and marks cannot say: it has to be asked of the entry. */
export function beyondWords({ all, any }: Pick<Wanted, 'all' | 'any'>) {
  const changing = all.filter((facet) => !LASTING.test(facet));
  return changing.length + any.length > 0 ? { all: changing, any } : undefined;
}
