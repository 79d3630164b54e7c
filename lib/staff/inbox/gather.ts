import { Prisma } from '@/lib/platform/db';
import { askIndexes } from './ask-indexes';
import type { Cursor } from './cursor';
import { type Asked, allOf, askEntries, askWords, beyondWords, isInRange, probeBoth } from './fits';
import { rangeDays } from './slices';
import type { Wanted } from './wanted';

/** More than so many are not gathered. */
export const MAX_GATHER = 1_000;
/** How many are looked at one by one where words and facets are in different indexes. */
const MAX_LOOK = { words: 1_000, entries: 2_000 };
/** Facets of what goes wrong, which is seldom: the better side to begin at. */
const SELDOM = /^[hrxt]:|^sc?o?:(?!accepted)/;

/** All that fit, in no order; `many` are more than GATHER_MOST, `unknown` may be any number. */
export type Gathered = Cursor[] | 'many' | 'unknown';

/** All that fit, where they are few: then neither order nor pages cost anything. */
export async function gather(wanted: Wanted): Promise<Gathered> {
  const most = wanted.few ?? MAX_GATHER;
  const days = await rangeDays(wanted);
  const entries = askEntries(
    wanted,
    days.map((day) => `d:${day}`),
  );
  if (!wanted.search) return gatherOf(entries, wanted, most);
  const words = askWords({ ...wanted, search: wanted.loose || wanted.search }, days);
  const beyond = beyondWords(wanted);
  if (!beyond && wanted.loose === undefined) return gatherOf(words, wanted, most);
  const asked: Both[] = [
    { look: MAX_LOOK.words, lead: words, probe: beyond ? probeBoth(wanted) : askWords(wanted) },
  ];
  if (beyond) asked.push({ look: MAX_LOOK.entries, lead: entries, probe: askWords(wanted) });
  if (beyond?.all.some((facet) => SELDOM.test(facet))) asked.reverse();
  for (const both of asked) {
    const found = await gatherBoth(both, wanted, most);
    if (found !== 'unknown') return found;
  }
  return 'unknown';
}

async function gatherOf({ from, fitting }: Asked, wanted: Wanted, most: number): Promise<Gathered> {
  // What is inside is planned for all of its rows, and read only as far as the limit outside.
  const found = await askIndexes<Cursor>(Prisma.sql`
    with fitting as materialized (
      select e."messageId", e."createdAt" from ${from}
      where ${allOf([...fitting, ...isInRange(wanted)])}
    )
    select "messageId" as id, "createdAt" from fitting limit ${most + 1}`);
  return found.length > most ? 'many' : found;
}

type Both = { look: number; lead: Asked; probe: Asked };
type LookedAt = { looked: number; id: string | null; createdAt: Date | null };

/** Those of one side, and of each whether the other side fits too. */
async function gatherBoth(both: Both, wanted: Wanted, most: number): Promise<Gathered> {
  const { lead, probe } = both;
  const look = wanted.few ?? both.look;
  const rows = await askIndexes<LookedAt>(Prisma.sql`
    with fitting as materialized (
      select e."messageId", e."createdAt" from ${lead.from}
      where ${allOf([...lead.fitting, ...isInRange(wanted)])}
    ), looked as materialized (
      select * from fitting limit ${look + 1}
    ), told as materialized (
      select count(*)::int as looked from looked
    ), found as (
      select e."messageId" as id, e."createdAt"
      from looked l join lateral (
        select e."messageId", e."createdAt" from ${probe.from}
        where e."messageId" = l."messageId" and ${allOf(probe.fitting)} offset 0) e on true
      where (select looked from told) <= ${look} limit ${most + 1}
    )
    select looked, id, "createdAt" from told left join found on true`);
  if ((rows[0]?.looked ?? 0) > look) return 'unknown';
  const found = rows.flatMap(({ id, createdAt }) => (id && createdAt ? [{ id, createdAt }] : []));
  return found.length > most ? 'many' : found;
}
