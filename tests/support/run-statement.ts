import pg from 'pg';

/** One statement on a connection of its own: making and dropping databases stands in no transaction. */
export async function runStatement(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
