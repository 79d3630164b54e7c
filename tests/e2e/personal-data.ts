import type { PrismaClient } from '@/lib/platform/db';

/** Tables that the site writes to without a request, or merely because of one. */
const BUSY = [
  ...['RateCount', 'ReportCount', 'SiteFact', 'Alert', 'ChannelState', 'StaffSession'],
  ...['StaffVerification', 'StaffMail', 'WebhookDelivery', '_prisma_migrations'],
];

/** Fingerprint of all stored data per table; it is the same while nothing has changed. */
export async function marksOfAll(db: PrismaClient): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const kept = tables.map(({ name }) => name).filter((name) => !BUSY.includes(name));
  const marks = kept.map(
    (name) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as mark from "${name}" t`,
  );
  const rows = await db.$queryRawUnsafe<{ name: string; mark: string }[]>(
    marks.join(' union all '),
  );
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}
