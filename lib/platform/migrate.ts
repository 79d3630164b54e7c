import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

/**
 * Applies the migrations with Prisma's own engine in its WebAssembly form, since the native one
 * would have to be downloaded. The bookkeeping (`_prisma_migrations`) is the same, so that
 * `prisma migrate deploy` works on the same folder and database.
 */

const MIGRATIONS = path.join('prisma', 'migrations');
const NO_FILTER = { externalTables: [], externalEnums: [] };
/** Any number does, as long as every machine uses the same. */
const MIGRATION_LOCK = 73_119_001;

function migrationNames(root: string) {
  return readdirSync(path.join(root, MIGRATIONS), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function read(root: string, name: string) {
  return readFileSync(path.join(root, MIGRATIONS, name), 'utf8');
}

function migrationsList(root: string) {
  return {
    baseDir: path.join(root, MIGRATIONS),
    lockfile: { path: 'migration_lock.toml', content: read(root, 'migration_lock.toml') },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(root).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: read(root, path.join(name, 'migration.sql')) },
      },
    })),
  };
}

/**
 * Loads the engine: its glue and its WebAssembly are joined by hand, as bundlers would do.
 * Once a process only: the glue keeps one instance, and a second would take its place.
 */
async function openEngine(pool: pg.Pool, root: string): Promise<SchemaEngine> {
  const here = createRequire(path.join(root, 'package.json'));
  const glue = here.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const engine = await import(pathToFileURL(glue).href);
  // Where the engine reports why it panicked; without it the report itself fails.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const bytes = readFileSync(glue.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const schema = readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8');
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  return engine.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter);
}

/** Names of the migrations that are on disk but not, or not whole, in the database. */
export async function pendingMigrations(client: pg.ClientBase, root = process.cwd()) {
  const names = migrationNames(root);
  const table = await client.query(`select to_regclass('_prisma_migrations') as found`);
  if (!table.rows[0]?.found) return names;
  const done = await client.query<{ migration_name: string; checksum: string }>(
    `select migration_name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null`,
  );
  const applied = new Map(done.rows.map((row) => [row.migration_name, row.checksum]));
  return names.filter((name) => applied.get(name) !== checksum(root, name));
}

function checksum(root: string, name: string) {
  const file = read(root, path.join(name, 'migration.sql'));
  return createHash('sha256').update(file).digest('hex');
}

/**
 * Brings the database up to the migrations on disk; several machines may start at once.
 * @returns the names applied now, none when there was nothing to do.
 */
export async function migrate(url: string, root = process.cwd()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    // The engine takes a moment to load; most starts have nothing for it to do.
    if ((await pendingMigrations(client, root)).length === 0) return [];
    return await withEngine(url, root, async (engine) => {
      const list = migrationsList(root);
      const done = await engine.applyMigrations({ migrationsList: list, filters: NO_FILTER });
      return done.appliedMigrationNames;
    });
  } finally {
    await client.end();
  }
}

async function withEngine<T>(
  url: string,
  root: string,
  work: (engine: SchemaEngine) => Promise<T>,
) {
  // The engine does not end its connections; a pool of ours can be ended.
  const pool = new pg.Pool({ connectionString: url });
  try {
    return await work(await openEngine(pool, root));
  } finally {
    await pool.end();
  }
}

/** The SQL that leads from an older schema (or nothing) to the present one, for a new migration. */
export function schemaDifference(url: string, from: string | undefined, root = process.cwd()) {
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
