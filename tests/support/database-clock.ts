import { runStatement } from './run-statement';

/** Functions that replace PostgreSQL's own, because they come first in the search path. */
const CLOCKS = ['now', 'clock_timestamp', 'transaction_timestamp', 'statement_timestamp'];

/** Column defaults refer to the original function and have to be changed to the replacement. */
const DEFAULTS = `do $$
declare row record;
begin
  for row in select table_name, column_name from information_schema.columns
    where table_schema = 'public' and column_default = 'CURRENT_TIMESTAMP'
  loop
    execute format('alter table %I alter column %I set default now()', row.table_name, row.column_name);
  end loop;
end $$`;

/**
 * Sets the clock of a database, for all later connections and for databases copied from it.
 * @param offsetMs difference to the machine's clock; by default that of the tests
 */
export async function setDatabaseClock(
  url: string,
  offsetMs = Number(process.env.TEST_CLOCK_OFFSET_MS ?? 0),
) {
  const offset = `interval '${offsetMs} milliseconds'`;
  const { username } = new URL(url);
  for (const name of CLOCKS) {
    await runStatement(
      url,
      `create or replace function public.${name}() returns timestamptz language sql stable
       as $$ select pg_catalog.${name}() + ${offset} $$`,
    );
  }
  await runStatement(url, `alter role "${username}" set search_path = public, pg_catalog`);
  await runStatement(url, DEFAULTS);
}
