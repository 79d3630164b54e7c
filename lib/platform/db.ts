import { availableParallelism } from 'node:os';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { env } from './env';
import { Prisma, PrismaClient } from './prisma-client/client';
import { sharedState } from './shared-state';

export type * from './prisma-client/client';
export { Prisma };

const shared = sharedState<{ db?: PrismaClient; pool?: Pool }>('database client', {});

/**
 * Connections per process; PostgreSQL's default allows 100 in total. On a small machine more of them
 * only compete with each other: with five per core the slowest messages took half as long as with
 * twenty.
 */
const POOL_SIZE = Math.min(20, 5 * availableParallelism());
/** Idle time after which a connection is closed; a new one costs a process and its plans. */
const IDLE_MS = 60_000;
/** Time limit for getting a connection, also during a burst of visitors. */
const CONNECTION_WAIT_MS = 5_000;
const QUERY_TIME_OUT_MS = 20_000;

/** Opens a separate client, for tests and commands; the caller disconnects it. */
export function openDb(url: string, max = POOL_SIZE) {
  return clientOf(openPool(url, max));
}

function openPool(url: string, max: number) {
  return new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    idleTimeoutMillis: IDLE_MS,
    // A server that hangs without closing the connection must not block a visitor indefinitely.
    query_timeout: QUERY_TIME_OUT_MS,
    // TCP keepalive: without it, a dropped connection is noticed only after the kernel's two hours.
    keepAlive: true,
  });
}

function clientOf(pool: Pool) {
  const options = { disposeExternalPool: true, statementNameGenerator: preparedName };
  const adapter = new PrismaPg(pool, options);
  // Prisma's own limits, two and five seconds, would reject a burst before the pool does.
  const transactionOptions = { maxWait: CONNECTION_WAIT_MS, timeout: QUERY_TIME_OUT_MS };
  return new PrismaClient({ adapter, transactionOptions });
}

/**
 * Written at the beginning of a raw statement, makes each connection parse and plan it only once,
 * which takes longer than running it. For statements of one shape that run for every message:
 * each connection keeps the plan, and a plan for all parameters must be as good as one for some.
 */
export const prepared = Prisma.raw('/* prepared */');

const preparedNames = new Map<string, string>();

/** Name of a prepared statement; empty for one that is not marked with `prepared`. */
function preparedName({ sql }: { sql: string }) {
  if (!sql.trimStart().startsWith(prepared.sql)) return '';
  const name = preparedNames.get(sql) ?? `prepared_${preparedNames.size}`;
  preparedNames.set(sql, name);
  return name;
}

/** The database of this process. @throws Error when DATABASE_URL was never set. */
export function db(): PrismaClient {
  if (!shared.db) {
    const url = env().DATABASE_URL;
    if (!url) throw new Error('DATABASE_URL is not set and no embedded database was started');
    shared.pool = openPool(url, POOL_SIZE);
    shared.db = clientOf(shared.pool);
  }
  return shared.db;
}

/** Connections of this process: in use, total, and requests waiting for one. */
export function poolFigures() {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = shared.pool ?? {};
  return { used: totalCount - idleCount, total: totalCount, waiting: waitingCount };
}

/** Closes the pool so that the process can exit. */
export async function closeDb() {
  await shared.db?.$disconnect();
  shared.db = undefined;
  shared.pool = undefined;
}
