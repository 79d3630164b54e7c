import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { migrateJobs } from './job-library';
import { errorName } from './log';
import { MIGRATIONS, migrationNames, pendingOf, readMigration } from './pending-migrations';
import { CannotStart } from './startup-error';
import { isRestoreUnfinished } from './unfinished-restore';

/**
 * Applies the migrations with Prisma's own engine in its WebAssembly form, because the native one
 * would have to be downloaded. The bookkeeping (`_prisma_migrations`) is the same, so `prisma
 * migrate deploy` works on the same folder and database.
 */

const NO_FILTER = { externalTables: [], externalEnums: [] };
/** Lock number: arbitrary, but the same on every machine. */
const MIGRATION_LOCK = 73_119_001;

function migrationsList(root: string, names = migrationNames(root)) {
  return {
    baseDir: path.join(root, MIGRATIONS),
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(path.join(root, MIGRATIONS, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readMigration(name, root) },
      },
    })),
  };
}

/** Engines by folder, because loading one takes a second. */
const loaded = new Map<string, ReturnType<typeof loadEngine>>();

/** Loads the engine: its JavaScript and WebAssembly are joined here, as bundlers do. */
async function loadEngine(root: string) {
  const here = createRequire(path.join(root, 'package.json'));
  const glue = here.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  // The JavaScript keeps the memory of one engine; each engine gets its own by another address.
  const engine = await import(`${pathToFileURL(glue).href}?${randomUUID()}`);
  // Function that the engine calls when it panics; without it, the report itself fails.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const bytes = readFileSync(glue.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}

async function openEngine(pool: pg.Pool, root: string): Promise<SchemaEngine> {
  const loading = loaded.get(root) ?? loadEngine(root);
  loaded.set(root, loading);
  const engine = await loading;
  const schema = readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8');
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  return engine.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter);
}

const UNFINISHED =
  'A restore into this database runs, or did not end. Wait for it, or run npm run restore -- FILE again: it first brings back what was there before.';

async function rejectUnfinished(client: pg.Client) {
  if (await isRestoreUnfinished(client)) throw new CannotStart(UNFINISHED);
}

type MigrateOptions = { root?: string; only?: string[]; isRestoring?: boolean };

/**
 * Migrates the database to the migrations on disk; several machines may start at once.
 * @param options.only migrations to apply, for data of an older version
 * @param options.isRestoring true for the restore itself
 * @returns names of the migrations applied now; empty when there was nothing to do
 * @throws CannotStart when the server refuses the connection, or a restore did not end
 */
export async function migrate(
  url: string,
  { root = process.cwd(), only, isRestoring = false }: MigrateOptions = {},
): Promise<string[]> {
  const client = await connectPostgres(url);
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (!isRestoring) await rejectUnfinished(client);
    // Checked by query first: the engine is slow to load, and most starts have nothing to apply.
    const query = async <Row>(sql: string) => (await client.query(sql)).rows as Row[];
    const isPending = only !== undefined || (await pendingOf(query, root)).length > 0;
    const applied = isPending ? await applyAll(url, root, only) : [];
    // The job library keeps its own list of migrations; usually there is nothing to do.
    await migrateJobs(url);
    return applied;
  } finally {
    await client.end();
  }
}

/**
 * Names of the migrations that the database lacks, for processes that must not apply them.
 * @throws CannotStart when the server refuses the connection, or a restore did not end
 */
export async function pendingMigrations(url: string): Promise<string[]> {
  const client = await connectPostgres(url);
  try {
    await rejectUnfinished(client);
    return await pendingOf(async (sql) => (await client.query(sql)).rows, process.cwd());
  } finally {
    await client.end();
  }
}

/**
 * Connects to PostgreSQL itself, never through a pooler that would lose locks.
 * @throws CannotStart with the reason
 */
export async function connectPostgres(url: string): Promise<pg.Client> {
  try {
    const client = await open(url);
    await rejectPooler(client, () => open(url)).catch(async (problem) => {
      await client.end();
      throw problem;
    });
    return client;
  } catch (problem) {
    if (problem instanceof CannotStart) throw problem;
    // The message contains at most the name of the user or the database.
    const why = (problem as Error).message || errorName(problem);
    throw new CannotStart(`The PostgreSQL of DATABASE_URL cannot be used: ${why}.`);
  }
}

/** Time limit for a database that does not answer, such as a frozen one. */
const CONNECT_MS = 20_000;

async function open(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  // A connection that breaks later makes the current query fail, which reports it.
  client.on('error', () => {});
  await client.connect();
  return client;
}

function applyAll(url: string, root: string, only?: string[]): Promise<string[]> {
  return withEngine(url, root, async (engine) => {
    const list = migrationsList(root, only);
    const done = await engine.applyMigrations({ migrationsList: list, filters: NO_FILTER });
    return done.appliedMigrationNames;
  });
}

async function withEngine<T>(
  url: string,
  root: string,
  work: (engine: SchemaEngine) => Promise<T>,
) {
  // The engine does not close its connections; our pool can be closed.
  const pool = new pg.Pool({ connectionString: url });
  try {
    return await work(await openEngine(pool, root));
  } finally {
    await pool.end();
  }
}

/** SQL that converts an older schema (or none) to the current one, for a new migration. */
export function schemaDifference(url: string, from: string | undefined) {
  const root = process.cwd();
  const datamodel = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  });
  const to = readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8');
  return withEngine(url, root, async (engine) => {
    const result = await engine.diff({
      from: from ? datamodel(from) : { tag: 'empty' },
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    return result.stdout ?? '';
  });
}

/**
 * Database adapter for migrations. The default adapter splits a script at every semicolon, also
 * inside a function, and sends the parts one by one. A whole script sent at once is one
 * transaction: a start that is killed during a migration leaves nothing incomplete.
 */
class WholeScripts extends PrismaPg {
  constructor(private readonly pool: pg.Pool) {
    super(pool);
  }

  override async connect() {
    const executeScript = async (script: string) => {
      await this.pool.query(script);
    };
    return Object.assign(await super.connect(), { executeScript });
  }
}

/**
 * Number of comparisons: under traffic a pooler returns the same connection by chance, but not this
 * often in a row. A direct connection needs none.
 */
const POOLER_ROUNDS = 20;

const POOLER =
  'DATABASE_URL leads through a connection pooler that gives each transaction another connection (PgBouncer in transaction mode): locks and notifications of the site would be lost. Name PostgreSQL itself, or set pool_mode=session in the pooler.';

/**
 * Refuses poolers that share one connection of PostgreSQL among several of ours: session advisory
 * locks keep two machines from migrating at once, and LISTEN wakes the job library.
 * @param connect opens another connection to the same address
 * @throws CannotStart with the alternatives
 */
async function rejectPooler(client: pg.Client, connect: () => Promise<pg.Client>): Promise<void> {
  // Queried from PostgreSQL, because a pooler invents the process id that it reports when a
  // connection opens.
  const before = await processOf(client);
  if (before === (client as unknown as { processID: number }).processID) return;
  const other = await connect();
  try {
    for (let round = 0; round < POOLER_ROUNDS; round++) {
      // The transaction keeps its PostgreSQL process until it ends: if connections are shared, that
      // of the first connection.
      await other.query('begin');
      const isShared = (await processOf(other)) === before || (await processOf(client)) !== before;
      if (isShared) throw new CannotStart(POOLER);
      await other.query('rollback');
    }
  } finally {
    await other.end();
  }
}

/** Id of the PostgreSQL process that serves this connection now. */
async function processOf(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid;
}
