import { PrismaPg } from '@prisma/adapter-pg';
import { env } from './env';
import { PrismaClient } from './prisma-client/client';

export type * from './prisma-client/client';
export { Prisma } from './prisma-client/client';

/** Next's bundle and the server around it are two module graphs; one pool serves both. */
const shared = globalThis as { campaignDb?: PrismaClient };

/** Connections of one process; PostgreSQL's default allows 100 in all. */
const POOL_SIZE = 20;
/** Also the time a burst of visitors may wait for one of the connections. */
const CONNECTION_WAIT_MS = 10_000;
const QUERY_TIME_OUT_MS = 20_000;

/** Opens a client of its own, for tests and commands; the caller disconnects it. */
export function openDb(url: string, max = POOL_SIZE) {
  const adapter = new PrismaPg({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    // A server that hangs without closing must not hold up a visitor for ever.
    query_timeout: QUERY_TIME_OUT_MS,
    // A dropped line must not wait for the kernel's two hours.
    keepAlive: true,
  });
  // Prisma's own limits, two and five seconds, would turn a burst away before the pool does.
  const transactionOptions = { maxWait: CONNECTION_WAIT_MS, timeout: QUERY_TIME_OUT_MS };
  return new PrismaClient({ adapter, transactionOptions });
}

/** The database of this process. @throws Error when DATABASE_URL was never settled. */
export function db(): PrismaClient {
  if (!shared.campaignDb) {
    const url = env().DATABASE_URL;
    if (!url) throw new Error('DATABASE_URL is not set and no embedded database was started');
    shared.campaignDb = openDb(url);
  }
  return shared.campaignDb;
}

/** Ends the pool, so that the process can end. */
export async function closeDb() {
  await shared.campaignDb?.$disconnect();
  shared.campaignDb = undefined;
}
