import { mkdtemp, rm, stat, statfs } from 'node:fs/promises';
import { freemem, totalmem } from 'node:os';
import path from 'node:path';
import { findSettled } from '@/lib/offices/loaded-roster';
import { rosterDate } from '@/lib/offices/roster';
import { ageInDays, isRosterOld, OLD_AFTER_DAYS } from '@/lib/offices/seats';
import { findLastBackup } from '@/lib/platform/backup/last-backup';
import type { PrismaClient } from '@/lib/platform/db';
import { operator } from '@/lib/platform/env';
import { findMaintenanceAge } from '@/lib/platform/jobs';
import { KEY_FILE } from '@/lib/platform/load-settings';
import { errorName } from '@/lib/platform/log';
import { pendingOf } from '@/lib/platform/pending-migrations';
import { trustedProxies } from '@/lib/platform/server/forwarded';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/platform/time';
import { countSealed, KEEP_PREVIOUS_DAYS, keySince } from '@/lib/staff/settings/reseal';
import {
  type CheckResult,
  type HealthCheck,
  type HealthContext,
  ok,
  warning,
  withUnit,
  wrong,
} from './finding';

/** Checks of this server and its database. */
export const machineChecks: HealthCheck[] = [
  { name: 'Settings', run: checkSettings },
  { name: 'Secret key', needsDatabase: true, run: checkSecretKey },
  { name: 'Node.js', run: () => checkNode() },
  { name: 'Database', run: checkDatabase },
  { name: 'Migrations', needsDatabase: true, run: checkMigrations },
  { name: 'Write test', needsDatabase: true, run: checkWrites },
  { name: 'Data folder', run: checkFolder },
  { name: 'File modes', run: checkModes },
  { name: 'Disk', run: ({ env }) => judgeDisk(env.DATA_DIR) },
  { name: 'Memory', run: () => judgeMemory({ total: totalMemory(), free: freemem() }) },
  { name: 'Clock', needsDatabase: true, run: checkClock },
  { name: 'Maintenance', needsDatabase: true, run: checkMaintenance },
  { name: 'Members of Congress', run: checkRosterAge },
  { name: 'Last backup', needsDatabase: true, run: checkBackup },
];

function checkSettings({ env }: HealthContext): CheckResult {
  if (env.DATABASE_URL && !env.SECRET_KEY) {
    return wrong(
      'SECRET_KEY is not set.',
      'Set SECRET_KEY to the same value on every machine, and keep it.',
    );
  }
  try {
    trustedProxies(env.TRUSTED_PROXIES);
  } catch (problem) {
    return wrong((problem as Error).message, 'Correct TRUSTED_PROXIES; the site does not start.');
  }
  if (!operator(env)) {
    return warning(
      'The operator is not complete, so the site says it is a demo.',
      'Enter name, postal address, and contact under Campaign, or set OPERATOR_NAME, OPERATOR_ADDRESS, and OPERATOR_CONTACT.',
    );
  }
  return ok(`All are valid. Email mode: ${env.MAIL_LIVE === 'yes' ? 'live' : 'test'}.`);
}

/** Whether stored secrets can be read, and when the previous key may go. */
async function checkSecretKey(context: HealthContext): Promise<CheckResult> {
  const db = dbOf(context);
  const { lost, old } = await countSealed(db);
  if (lost > 0) {
    return wrong(
      `${withUnit(lost, 'stored secret')} cannot be read with SECRET_KEY.`,
      'Set SECRET_KEY_PREVIOUS to the key that was used before and restart, or enter the secrets again.',
    );
  }
  if (!context.env.SECRET_KEY_PREVIOUS) return ok('Everything stored can be read with it.');
  const since = await keySince(db);
  if (old > 0 || !since) {
    return warning(
      'SECRET_KEY was changed, and not everything is sealed with the new key yet.',
      'Restart the site to finish.',
    );
  }
  const until = new Date(since.getTime() + KEEP_PREVIOUS_DAYS * DAY_MS);
  if (until > context.now) {
    const day = until.toISOString().slice(0, 10);
    return ok(`Changed. Keep SECRET_KEY_PREVIOUS until ${day}: links sent before need it.`);
  }
  return warning(
    'SECRET_KEY_PREVIOUS is no longer needed.',
    'Remove it from the settings of every machine, and restart.',
  );
}

/** Ends of support, by major version; odd versions have no long one. */
const SUPPORTED_UNTIL: Record<number, string> = {
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
  26: '2029-04-30',
};

/** Whether this Node.js still gets security fixes. */
export function checkNode(version = process.versions.node, now = new Date()): CheckResult {
  const until = SUPPORTED_UNTIL[Number.parseInt(version, 10)];
  if (until && now.toISOString().slice(0, 10) <= until) {
    return ok(`Version ${version}, supported until ${until}.`);
  }
  return warning(`Version ${version} no longer gets security fixes.`, 'Install Node.js 24.');
}

/** Oldest PostgreSQL that the project is tested with. */
const MIN_POSTGRES = 15;

async function checkDatabase({ db, databaseProblem }: HealthContext): Promise<CheckResult> {
  const start =
    'Start it, and check DATABASE_URL: host, port, user, password, and whether this server may connect.';
  if (!db) return wrong(databaseProblem ?? 'No database.', start);
  const startedAt = performance.now();
  const [row] = await db.$queryRaw<{ version: string; major: number }[]>`
    select split_part(current_setting('server_version'), ' ', 1) as version,
      current_setting('server_version_num')::int / 10000 as major`;
  if (!row) return wrong('The database is not responding.', start);
  const found = `PostgreSQL ${row.version}, answered in ${Math.round(performance.now() - startedAt)} ms.`;
  if (row.major >= MIN_POSTGRES) return ok(found);
  return wrong(found, `Use PostgreSQL ${MIN_POSTGRES} or newer.`);
}

/**
 * Database of a check that requires one.
 * @throws Error without a database; such checks are not run then
 */
function dbOf({ db }: HealthContext): PrismaClient {
  if (!db) throw new Error('no database');
  return db;
}

async function checkMigrations(context: HealthContext): Promise<CheckResult> {
  const pending = await pendingOf((sql) => dbOf(context).$queryRawUnsafe(sql));
  if (pending.length === 0) return ok('All are applied.');
  return wrong(
    `${withUnit(pending.length, 'migration')} missing, the first is ${pending[0]}.`,
    'Start the site once: it applies them. If it is already running, restart it with this version.',
  );
}

async function checkWrites(context: HealthContext): Promise<CheckResult> {
  const [key, value] = ['write_test', { at: context.now.toISOString() }];
  try {
    await dbOf(context).siteFact.upsert({
      where: { key },
      create: { key, value },
      update: { value },
    });
    return ok('The database can be written to.');
  } catch {
    return wrong(
      'The database responds, but it cannot be written to.',
      'Look for a full disk, a read-only replica, or missing permissions for its user.',
    );
  }
}

/**
 * Creates and removes a real file, because permission bits mean little for root or on a read-only
 * mount.
 */
async function checkFolder({ env: { DATA_DIR } }: HealthContext): Promise<CheckResult> {
  const isThere = (await stat(DATA_DIR).catch(() => undefined))?.isDirectory();
  if (!isThere) {
    return wrong(
      `The folder ${DATA_DIR} does not exist, or this user may not enter it.`,
      'Create it, or set DATA_DIR to the right folder.',
    );
  }
  try {
    await rm(await mkdtemp(path.join(DATA_DIR, 'write-test-')), { recursive: true });
    return ok(`${DATA_DIR} can be written to.`);
  } catch (problem) {
    return wrong(
      `${DATA_DIR} cannot be written to (${errorName(problem)}).`,
      'Give the folder to the user that runs the site (chown), or set DATA_DIR to another one.',
    );
  }
}

/** Private files, and the widest permissions allowed for each. */
const PRIVATE: [name: (dataDir: string) => string, allowed: number][] = [
  [(dataDir) => dataDir, 0o711],
  [(dataDir) => path.join(dataDir, KEY_FILE), 0o600],
  [() => path.resolve('.env'), 0o640],
];

async function checkModes({ env: { DATA_DIR } }: HealthContext): Promise<CheckResult> {
  const open: string[] = [];
  for (const [nameOf, allowed] of PRIVATE) {
    const file = nameOf(DATA_DIR);
    const mode = (await stat(file).catch(() => undefined))?.mode;
    if (mode !== undefined && (mode & 0o077 & ~allowed) !== 0) open.push(file);
  }
  if (open.length === 0) return ok('The data folder and its secrets are private.');
  return warning(
    `Other users of this server can read ${open.join(', ')}.`,
    `chmod go-rw ${open.join(' ')}`,
  );
}

const GB = 1024 ** 3;
const inGb = (bytes: number) => `${(bytes / GB).toFixed(1)} GB`;

type DiskBlocks = { blocks: number; bavail: number; bsize: number };

/** Judges the free space of a folder's disk. */
export async function judgeDisk(
  folder: string,
  read: (folder: string) => Promise<DiskBlocks> = statfs,
): Promise<CheckResult> {
  const { blocks, bavail, bsize } = await read(folder);
  const found = `${inGb(bavail * bsize)} of ${inGb(blocks * bsize)} free.`;
  const todo = 'Free space or enlarge the disk: without space, nothing can be saved.';
  if (bavail * bsize < GB / 4) return wrong(found, todo);
  if (bavail * bsize < GB || bavail < blocks / 10) return warning(found, todo);
  return ok(found);
}

/** Memory limit of the container, if there is one, otherwise of the machine. */
const totalMemory = () => Math.min(process.constrainedMemory() || totalmem(), totalmem());

/** Judges the memory of the machine; a site uses up to 600 MB under load. */
export function judgeMemory({ total, free }: { total: number; free: number }): CheckResult {
  const found = `${inGb(total)} in all, ${inGb(free)} available.`;
  const todo = 'Give the machine at least 1 GB for each site, and 1 GB more for a database.';
  if (free < GB / 8) return wrong(found, todo);
  return free < GB / 2 || total < GB ? warning(found, todo) : ok(found);
}

async function checkClock(context: HealthContext): Promise<CheckResult> {
  const startedAt = Date.now();
  const [row] = await dbOf(context).$queryRaw<{ at: Date }[]>`select clock_timestamp() as at`;
  const middle = (startedAt + Date.now()) / 2;
  const apart = Math.round(Math.abs((row?.at.getTime() ?? middle) - middle) / 1000);
  const todo = 'Turn on time synchronization on both machines (timedatectl set-ntp true).';
  const found = `${withUnit(apart, 'second')} off from the database’s clock.`;
  if (apart * 1000 > MINUTE_MS) return wrong(found, todo);
  return apart > 5 ? warning(found, todo) : ok(found);
}

/** Minutes after which the maintenance of each minute is missing. */
const MAX_UNMAINTAINED = 10;

async function checkMaintenance(context: HealthContext): Promise<CheckResult> {
  const seconds = await findMaintenanceAge(dbOf(context));
  const todo =
    'Start the site or npm run worker, and check that the clocks of all machines are correct.';
  if (seconds === undefined) return warning('It has not run yet.', todo);
  const minutes = Math.floor(seconds / 60);
  const found = `Ran ${withUnit(minutes, 'minute')} ago.`;
  return minutes > MAX_UNMAINTAINED ? warning(found, todo) : ok(found);
}

/**
 * Reads the roster date from the database, because a page that could not reach it a moment ago uses
 * the copy on disk.
 */
async function checkRosterAge({ db, now }: HealthContext): Promise<CheckResult> {
  const settled = db && (await findSettled(db));
  return judgeRoster(settled?.date ?? rosterDate(), now);
}

/** Judges the age of the list of members of Congress. */
export function judgeRoster(date: string, now: Date): CheckResult {
  const age = ageInDays(date, now);
  const found = `As of ${date}, ${withUnit(age, 'day')} old.`;
  const todo =
    'Update under Congress → Members, or run npm run congress:update -- --from web daily (the timer in lib/platform/deploy does).';
  if (isRosterOld(date, now)) return wrong(found, todo);
  return age > OLD_AFTER_DAYS / 3 ? warning(found, todo) : ok(found);
}

async function checkBackup(context: HealthContext): Promise<CheckResult> {
  const todo =
    'Run npm run backup -- FILE daily (the timer in lib/platform/deploy does), and copy the file to another machine.';
  const at = await findLastBackup(dbOf(context));
  if (!at) return warning('No backup was made with npm run backup.', todo);
  const age = context.now.getTime() - at.getTime();
  const found = `${withUnit(Math.floor(age / HOUR_MS), 'hour')} ago.`;
  return age > 2 * DAY_MS ? warning(found, todo) : ok(found);
}
