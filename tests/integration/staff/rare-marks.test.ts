import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../support/database';

const MESSAGES = 3_000;

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('PostgreSQL expects few messages with tags or review flags, so it uses their indexes', async () => {
  const { db } = database;
  await db.$executeRaw`
    insert into "Message" (id, reference, "receiptHash", "writerHash", edition, language, state, district, certainty)
    select n::text, n::text, n::text, n::text, '2024-bill', 'en', 'TX', 'TX-37', 'zip'
    from generate_series(1, ${MESSAGES}::int) n`;
  await db.$executeRaw`analyze "Message"`;
  for (const column of ['tags', 'reviewFlags']) {
    const [plan] = await db.$queryRawUnsafe<
      { 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }[]
    >(`explain (format json) select from "Message" where cardinality("${column}") > 0`);
    expect(plan?.['QUERY PLAN'][0]?.Plan['Plan Rows']).toBeLessThan(MESSAGES / 100);
  }
});
