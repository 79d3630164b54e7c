import { db } from '@/lib/platform/db';
import type { Cursor } from './cursor';
import { listSlice, slicesFrom } from './slices';
import { type Place, walk } from './walk';
import type { Wanted } from './wanted';

/** So many found in a walk make it likely that the first slices have the rest of a page. */
const SOME = 2;
const DAYS_FIRST = 2;

/**
 * First what lies near, one by one; where that is not enough, all of them if they are few; and
 * otherwise by the indexes, in slices of days that grow.
 */
export async function listFrom(
  wanted: Wanted,
  { level, after }: Place,
  most: number,
  few: () => Promise<Cursor[] | undefined>,
) {
  const { ids, end } = await walk(wanted, { level, after }, most);
  if (!end || ids.length >= most) return ids;
  const slices = slicesFrom(end.createdAt, wanted.from);
  // Where the walk found some, the days behind it have more of them.
  const first = ids.length >= SOME ? DAYS_FIRST : 0;
  for (const [nth, slice] of slices.entries()) {
    const all = nth === first ? await few() : undefined;
    if (all) return takeFrom(all, after && { ...after, trouble: undefined }, most);
    const asked = { wanted, slice, level, after: end };
    ids.push(...(await listSlice(asked, most - ids.length)));
    if (ids.length >= most) break;
  }
  return ids;
}

/** As the database orders them: by trouble where it is known, then the newest first. */
function compare(one: Cursor, other: Cursor): number {
  return (
    (other.trouble ?? 0) - (one.trouble ?? 0) ||
    other.createdAt.getTime() - one.createdAt.getTime() ||
    (one.id < other.id ? 1 : -1)
  );
}

export function takeFrom(all: Cursor[], after: Cursor | undefined, most: number): string[] {
  const behind = after
    ? all.filter((each) => each.id !== after.id && compare(after, each) < 0)
    : all;
  return [...behind]
    .sort(compare)
    .slice(0, most)
    .map(({ id }) => id);
}

export function withTrouble(found: Cursor[]): Promise<Cursor[]> {
  return db().$queryRaw<Cursor[]>`
    select "messageId" as id, "createdAt", trouble from "InboxEntry"
    where "messageId" = any(${found.map(({ id }) => id)}::text[])`;
}
