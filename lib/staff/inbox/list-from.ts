import { db } from '@/lib/platform/db';
import type { Cursor } from './cursor';
import type { Gathered } from './gather';
import { listSlice, slicesFrom } from './slices';
import { type Place, walk } from './walk';
import type { Wanted } from './wanted';

/** Fewer than one in so many near by: the next day alone has not enough of them. */
const DENSE = 100;
/** Before every id. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** `reached`: looking stopped there, before all was seen and before enough was found. */
export type Part = { ids: string[]; reached?: Cursor };

/**
 * First what lies near, one by one; then a few days by the indexes, while all of them are gathered
 * if they are few; and otherwise slices of days that grow. Where the indexes alone cannot tell which
 * fit (a phrase of common words), the rest is left for later.
 */
export async function listFrom(
  wanted: Wanted,
  { level, after }: Place,
  most: number,
  gathering: () => Promise<Gathered>,
): Promise<Part> {
  const { ids, end, steps } = await walk(wanted, { level, after }, most);
  if (!end || ids.length >= most) return { ids };
  const isSparse = ids.length * DENSE < steps;
  let all: Gathered | undefined;
  for (const slice of slicesFrom(end.createdAt, wanted.from, isSparse)) {
    if (slice.before) {
      all ??= await gathering();
      if (all === 'unknown')
        return { ids, reached: { createdAt: slice.before, id: NO_ID, trouble: level } };
      if (all !== 'many')
        return { ids: takeFrom(all, after && { ...after, trouble: undefined }, most) };
    }
    const asked = { wanted, slice, level, after: end };
    ids.push(...(await listSlice(asked, most - ids.length)));
    if (ids.length >= most) break;
  }
  return { ids };
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
