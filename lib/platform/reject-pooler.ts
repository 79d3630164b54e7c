import type pg from 'pg';
import { CannotStart } from './startup-error';

/**
 * Number of comparisons: a pooler may return the same connection by chance, but not this often in a
 * row.
 */
const ROUNDS = 3;

const SENTENCE =
  'DATABASE_URL leads through a connection pooler that gives each transaction another connection (PgBouncer in transaction mode): locks and notifications of the site would be lost. Name PostgreSQL itself, or set pool_mode=session in the pooler.';

/**
 * Refuses poolers that share one connection of PostgreSQL among several of ours: session advisory
 * locks keep two machines from migrating at once, and LISTEN wakes the job library.
 * @param connect opens another connection to the same address
 * @throws CannotStart with the alternatives
 */
export async function rejectPooler(
  client: pg.Client,
  connect: () => Promise<pg.Client>,
): Promise<void> {
  // Queried from PostgreSQL, because a pooler invents the process id that it reports when a
  // connection opens.
  const before = await processOf(client);
  if (before === (client as unknown as { processID: number }).processID) return;
  for (let round = 0; round < ROUNDS; round++) {
    const other = await connect();
    try {
      // The transaction keeps its PostgreSQL process until it ends: if connections are shared, that
      // of the first connection.
      await other.query('begin');
      const isShared = (await processOf(other)) === before || (await processOf(client)) !== before;
      if (isShared) throw new CannotStart(SENTENCE);
    } finally {
      await other.end();
    }
  }
}

/** Id of the PostgreSQL process that serves this connection now. */
async function processOf(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid;
}
