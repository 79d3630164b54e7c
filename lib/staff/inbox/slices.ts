import { db, Prisma } from '@/lib/platform/db';
import type { Cursor } from './cursor';
import { allOf, hasFacets, isInRange } from './fits';
import type { Wanted } from './wanted';

const DAY_MS = 86_400_000;
/** Days of one slice: each looks further back than all before it. Then comes the rest. */
const WIDTHS = [1, 8, 64];

/** Days counted from 1970, as the facets of entries and the marks of messages count them. */
export type Slice = { days?: number[]; before?: Date };

/** Slices of the past from a moment on, the newest first. */
export function slicesFrom(moment: Date, from?: Date): Slice[] {
  let newest = Math.floor(moment.getTime() / DAY_MS);
  const oldest = from ? Math.floor(from.getTime() / DAY_MS) : Number.NEGATIVE_INFINITY;
  const slices: Slice[] = [];
  for (const width of WIDTHS) {
    const days = Array.from({ length: width }, (_, ago) => newest - ago);
    const inside = days.filter((day) => day >= oldest);
    if (inside.length > 0) slices.push({ days: inside });
    newest -= width;
  }
  if (newest >= oldest) slices.push({ before: new Date((newest + 1) * DAY_MS) });
  return slices;
}

type Asked = { wanted: Wanted; slice: Slice; level?: number; after?: Cursor };

/** The newest of one slice that fit, by the indexes of facets and words. */
export async function listSlice(asked: Asked, most: number): Promise<string[]> {
  // Gathered first: with the order inside, PostgreSQL may decide to walk over everything instead.
  const found = await db().$queryRaw<{ id: string }[]>`
    with found as materialized (${entriesOf(asked)})
    select "messageId" as id from found order by "createdAt" desc, "messageId" desc limit ${most}`;
  return found.map(({ id }) => id);
}

/** How many of one slice fit; counting stops at `most`. */
export async function countSlice(asked: Asked, most: number): Promise<number> {
  const [counted] = await db().$queryRaw<{ count: number }[]>`
    with found as materialized (${entriesOf(asked)} limit ${most})
    select count(*)::int as count from found`;
  return counted?.count ?? 0;
}

function entriesOf({ wanted, slice: { days, before }, level, after }: Asked): Prisma.Sql {
  const facets = level === undefined ? wanted.all : [...wanted.all, `t:${level}`];
  const bounds = isInRange(wanted, after);
  const beforeDay = before ? [Prisma.sql`e."createdAt" < ${before.toISOString()}::timestamp`] : [];
  const ofDays = days ? [Prisma.sql`e.facets && ${days.map((day) => `d:${day}`)}::text[]`] : [];
  const fitting = [...hasFacets({ ...wanted, all: facets }), ...ofDays, ...bounds, ...beforeDay];
  const entries = Prisma.sql`select e."messageId", e."createdAt" from "InboxEntry" e`;
  if (!wanted.search) return Prisma.sql`${entries} where ${allOf(fitting)}`;
  const ofMarks = days ? ` & (${days.map((day) => `'#${day}'`).join(' | ')})` : '';
  return Prisma.sql`${entries} join "Message" m on m.id = e."messageId"
    where m.search @@ ${`(${wanted.search})${ofMarks}`}::tsquery and ${allOf(fitting)}`;
}
