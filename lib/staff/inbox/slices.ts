import { db, Prisma } from '@/lib/platform/db';
import { askIndexes } from './ask-indexes';
import type { Cursor } from './cursor';
import { allOf, askEntries, askWords, beyondWords, isInRange } from './fits';
import type { Wanted } from './wanted';

const DAY_MS = 86_400_000;
/** Days of one slice: each looks further back than all before it. */
const WIDTHS = [1, 8];
const RECENT = 9;
/** A mark for so many days together: naming each of them costs the index more than it spares. */
const BLOCK_DAYS = 32;
/** Blocks of one slice; then comes the rest. */
const BLOCKS = [2, 6];
/** A range of more days is not asked for by its days. */
const MAX_RANGE_DAYS = 12;

/** Marks of days or blocks, as entries have them after `d:` and messages after `#`. */
export type Slice = { days?: string[]; before?: Date };

const dayOf = (moment: Date) => Math.floor(moment.getTime() / DAY_MS);
const several = (count: number, last: number) =>
  Array.from({ length: count }, (_, ago) => last - ago);

/**
 * Slices of the past from a moment on, the newest first: of days, and then those that say before when.
 * @param isSparse one slice of several days at once, since one day has too little
 */
export function slicesFrom(moment: Date, from?: Date, isSparse = false): Slice[] {
  let newest = dayOf(moment);
  const oldest = from ? dayOf(from) : Number.NEGATIVE_INFINITY;
  const slices: Slice[] = [];
  for (const width of isSparse ? [RECENT] : WIDTHS) {
    const inside = several(width, newest).filter((day) => day >= oldest);
    if (inside.length > 0) slices.push({ days: inside.map(String) });
    newest -= width;
  }
  // The first block may have days that were looked at already: the moment of the last one found is
  // no part of a slice, so that its days are told apart by `before`.
  for (const blocks of BLOCKS) {
    const block = Math.floor(newest / BLOCK_DAYS);
    const before = new Date((newest + 1) * DAY_MS);
    if (newest >= oldest)
      slices.push({ days: several(blocks, block).map((each) => `b${each}`), before });
    newest = (block - blocks + 1) * BLOCK_DAYS - 1;
  }
  if (newest >= oldest) slices.push({ before: new Date((newest + 1) * DAY_MS) });
  return slices;
}

/** A slice of so many days before a moment, nine at most: more are slow to name. */
export const recentDays = (moment: Date, days = RECENT): Slice => ({
  days: several(Math.min(days, RECENT), dayOf(moment)).map(String),
});

/** Marks of the days or blocks between two moments; none where they are too many. */
export async function rangeDays({ from, to }: Pick<Wanted, 'from' | 'to'>): Promise<string[]> {
  if (!from && !to) return [];
  const first = dayOf(from ?? (await oldestMoment()));
  const last = dayOf(to ?? new Date());
  if (last - first < MAX_RANGE_DAYS)
    return several(Math.max(last - first + 1, 1), last).map(String);
  const [firstBlock, lastBlock] = [first, last].map((day) => Math.floor(day / BLOCK_DAYS)) as [
    number,
    number,
  ];
  const blocks = lastBlock - firstBlock + 1;
  return blocks > MAX_RANGE_DAYS ? [] : several(blocks, lastBlock).map((block) => `b${block}`);
}

async function oldestMoment(): Promise<Date> {
  const oldest = await db().inboxEntry.findFirst({
    select: { createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { messageId: 'asc' }],
  });
  return oldest?.createdAt ?? new Date();
}

type AskedOfSlice = { wanted: Wanted; slice: Slice; level?: number; after?: Cursor };

/** The newest of one slice that fit, by the indexes of facets and words. */
export async function listSlice(asked: AskedOfSlice, most: number): Promise<string[]> {
  // Gathered first: with the order inside, PostgreSQL may decide to walk over everything instead.
  const found = await askIndexes<{ id: string }>(Prisma.sql`
    with found as materialized (${entriesOf(asked)})
    select "messageId" as id from found order by "createdAt" desc, "messageId" desc limit ${most}`);
  return found.map(({ id }) => id);
}

/** How many of one slice fit; counting stops at `most`. */
export async function countSlice(asked: AskedOfSlice, most: number): Promise<number> {
  const [counted] = await askIndexes<{ count: number }>(Prisma.sql`
    with found as materialized (${entriesOf(asked)})
    select count(*)::int as count from (select from found limit ${most}) as counted`);
  return counted?.count ?? 0;
}

function entriesOf({
  wanted,
  slice: { days = [], before },
  level,
  after,
}: AskedOfSlice): Prisma.Sql {
  const all = level === undefined ? wanted.all : [...wanted.all, `t:${level}`];
  const narrowed = { ...wanted, all };
  const beforeDay = before ? [Prisma.sql`e."createdAt" < ${before.toISOString()}::timestamp`] : [];
  const bounds = [...isInRange(wanted, after), ...beforeDay];
  const ofDays = days.map((day) => `d:${day}`);
  const { from, fitting } = wanted.search ? askWords(narrowed, days) : askEntries(narrowed, ofDays);
  const entries = Prisma.sql`select e."messageId", e."createdAt" from ${from}
    where ${allOf([...fitting, ...bounds])}`;
  const beyond = wanted.search ? beyondWords(narrowed) : undefined;
  if (!beyond) return entries;
  const facets = askEntries(beyond, ofDays);
  return Prisma.sql`select w."messageId", w."createdAt" from (${entries}) w
    join ${facets.from} on e."messageId" = w."messageId" where ${allOf(facets.fitting)}`;
}
