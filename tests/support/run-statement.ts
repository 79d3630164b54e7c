import pg from 'pg';

/**
 * Runs one statement on its own connection, because databases cannot be created or dropped in a
 * transaction.
 */
export async function runStatement(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
