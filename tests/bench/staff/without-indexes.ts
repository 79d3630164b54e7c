import pg from 'pg';

/**
 * Builds each index once after many rows were inserted, on two connections, and updates the
 * planner's statistics.
 */
export async function withoutIndexes(url: string, tables: string[], fill: () => Promise<void>) {
  const [one, two] = [0, 1].map(() => new pg.Client({ connectionString: url }));
  if (!one || !two) return;
  await Promise.all([one.connect(), two.connect()]);
  try {
    // Primary keys stay, because they belong to a constraint, and rows are inserted in their order.
    const { rows } = await one.query<{ name: string; definition: string }>(
      `select indexname as name, indexdef as definition from pg_indexes
       where tablename = any($1) and indexname not in (select conname from pg_constraint)
       order by indexdef ~ 'gin' desc`,
      [tables],
    );
    for (const { name } of rows) await one.query(`drop index "${name}"`);
    await fill();
    const left = [...rows];
    const work = async (client: pg.Client) => {
      await client.query(`set maintenance_work_mem = '512MB'`);
      for (let next = left.shift(); next; next = left.shift()) await client.query(next.definition);
    };
    await Promise.all([work(one), work(two)]);
    for (const table of tables) await one.query(`vacuum (analyze) "${table}"`);
  } finally {
    await Promise.all([one.end(), two.end()]);
  }
}
