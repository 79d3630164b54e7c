import { db, Prisma } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { SECOND_MS, washingtonDay, within } from '@/lib/platform/time';

/** Steps that are counted for visitors who came with a source link. */
type LinkSourceStep = 'lookups' | 'calls' | 'messages';

/**
 * Maximum number of names per day; further ones are counted together, because anyone can invent
 * names.
 */
export const MAX_SOURCES_A_DAY = 200;

/** Name under which further names of a day are counted; no link can have it. */
export const OTHER_SOURCES = '(other)';

/**
 * Name of a link's source in lower case: letters and digits alone, so that it cannot identify a
 * person.
 */
export function readLinkSource(text: unknown): string | undefined {
  return typeof text === 'string' && /^[a-z0-9]{1,32}$/i.test(text)
    ? text.toLowerCase()
    : undefined;
}

/**
 * Source in the URL of the page that a request came from. Our server passes it on from page to page
 * (`sourceAddress` in app/_server/site-parts.ts), and no cookie stores it. A browser that sends no
 * Referer is not counted, nor is a visit after a page that a CDN answered without us.
 */
export function findLinkSource(headers: Headers): string | undefined {
  const referer = headers.get('referer') ?? '';
  return URL.canParse(referer)
    ? readLinkSource(new URL(referer).searchParams.get('from'))
    : undefined;
}

const columns = {
  lookups: Prisma.sql`lookups`,
  calls: Prisma.sql`calls`,
  messages: Prisma.sql`messages`,
};

/** Time limit for counting: a lost count is better than a visitor who waits. */
const COUNT_MS = 2 * SECOND_MS;

/**
 * Counts one step of a source on its day in Washington. Never throws and never takes long, because
 * counting must not stop a visitor.
 */
export async function countLinkSource(
  source: string | undefined,
  step: LinkSourceStep,
  now = new Date(),
): Promise<void> {
  if (!source) return;
  const day = washingtonDay(now);
  const column = columns[step];
  try {
    const counted = db().$executeRaw`
      insert into "LinkSourceCount" as c (day, source, ${column})
      select ${day}, case when exists (
          select from "LinkSourceCount" where day = ${day} and source = ${source}
        ) or (select count(*) from "LinkSourceCount" where day = ${day}) < ${MAX_SOURCES_A_DAY}
        then ${source} else ${OTHER_SOURCES} end, 1
      on conflict (day, source) do update set ${column} = c.${column} + 1`;
    await within(COUNT_MS, counted);
  } catch (problem) {
    log.error('link_source_not_counted', { error: errorName(problem) });
  }
}

export type LinkSource = { source: string } & Record<LinkSourceStep, number>;

/**
 * Counts by source, most messages first.
 * @param days first and last day in Washington, "2026-11-29"; without a limit if one is omitted
 * @throws when the database does not answer
 */
export function listLinkSources(days: { from?: string; to?: string } = {}): Promise<LinkSource[]> {
  const { from = '0000', to = '9999' } = days;
  return db().$queryRaw<LinkSource[]>`
    select source, sum(lookups)::int as lookups, sum(calls)::int as calls,
      sum(messages)::int as messages
    from "LinkSourceCount" where day >= ${from} and day <= ${to}
    group by source order by messages desc, calls desc, lookups desc, source`;
}
