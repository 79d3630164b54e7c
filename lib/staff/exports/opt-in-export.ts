import { db } from '@/lib/platform/db';
import { type OptInRow, optInColumns } from './opt-in-columns';
import { type ExportSource, exportSource, ROWS_AT_ONCE } from './source';

/** Days between which somebody opted in, as instants; no limit where there is none. */
export type OptInTimes = { from?: Date; to?: Date };

/**
 * Everybody who asked for the newsletter, each address once and as it was last given: not who was
 * erased, nor who was asked to confirm the address and did not. In the order of the addresses, since
 * that is how one is told from the next without keeping all of them in mind.
 */
export function optInExport(times: OptInTimes): ExportSource {
  return exportSource<OptInRow>(optInColumns, {
    count: () => countOptIns(times),
    async *batches() {
      let after = '';
      for (;;) {
        const rows = await pageOfOptIns(times, after);
        if (rows.length > 0) yield rows;
        const last = rows.at(-1);
        if (!last || rows.length < ROWS_AT_ONCE) return;
        after = last.address;
      }
    },
  });
}

const EVER = new Date('2000-01-01T00:00:00Z');
const NEVER = new Date('2100-01-01T00:00:00Z');

const bounds = ({ from = EVER, to = NEVER }: OptInTimes) => [from.toISOString(), to.toISOString()];

function pageOfOptIns(times: OptInTimes, after: string) {
  const [from, to] = bounds(times);
  return db().$queryRaw<(OptInRow & { address: string })[]>`
    select distinct on (lower(m.email)) lower(m.email) as address,
      m.email, m."firstName", m."lastName", m.zip, m.language::text as language
    from "Message" m
    where m.newsletter and m."erasedAt" is null and lower(m.email) > ${after}
      and m."createdAt" >= ${from}::timestamp and m."createdAt" < ${to}::timestamp
      and (m."confirmedAt" is not null or not exists (
        select from "Delivery" d where d."messageId" = m.id and d.notice = 'confirm'))
    order by lower(m.email), m."createdAt" desc, m.id desc
    limit ${ROWS_AT_ONCE}`;
}

async function countOptIns(times: OptInTimes) {
  const [from, to] = bounds(times);
  const [found] = await db().$queryRaw<{ count: bigint }[]>`
    select count(distinct lower(m.email)) from "Message" m
    where m.newsletter and m."erasedAt" is null
      and m."createdAt" >= ${from}::timestamp and m."createdAt" < ${to}::timestamp
      and (m."confirmedAt" is not null or not exists (
        select from "Delivery" d where d."messageId" = m.id and d.notice = 'confirm'))`;
  return Number(found?.count ?? 0);
}
