import { parseArgs } from 'node:util';
import pg from 'pg';
import { closeDb, db } from '@/lib/platform/db';
import { borrowPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { env, WrongSettings } from '@/lib/platform/env';
import { loadSettings } from '@/lib/platform/load-settings';
import { CannotStart } from '@/lib/platform/startup-error';
import { loadStored } from '@/lib/platform/stored-settings';
import { SECOND_MS } from '@/lib/platform/time';
import { hasDatabase, noDatabase, requireSecretKey } from '@/lib/platform/with-database';
import { checkHealth, summarize } from '@/lib/staff/health/check-health';
import {
  findingStates,
  type HealthContext,
  type HealthFinding,
  wrong,
} from '@/lib/staff/health/finding';
import { sendingCheck } from '@/lib/staff/health/service-checks';

const USAGE = `npm run doctor                   checks this installation; ends with status 1 if something is wrong
npm run doctor -- --json         the same for programs
npm run doctor -- --send ADDRESS sends a test email as well`;

const marks = { wrong: '✗ wrong  ', warning: '! warning', ok: '✓ ok     ' };

const DATABASE_MS = 10 * SECOND_MS;

/** Opens the database for the checks. It is not migrated, and not created if there is none. */
async function openDatabase(): Promise<Pick<HealthContext, 'db' | 'databaseProblem'>> {
  // The driver's own message says what is wrong: no server there, wrong password, no such database.
  try {
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      connectionTimeoutMillis: DATABASE_MS,
    });
    client.on('error', () => {});
    await client.connect();
    await client.end();
  } catch (problem) {
    return { databaseProblem: `The database is not responding: ${reasonOf(problem)}.` };
  }
  // Without the tables, only the settings of the environment apply.
  await loadStored(db()).catch(() => {});
  return { db: db() };
}

/** Reason of an error; a host with several addresses fails with one error for each. */
function reasonOf(problem: unknown): string {
  const { message, errors } = problem as AggregateError;
  const reason = message || (errors?.[0] as Error | undefined)?.message;
  return (reason ?? 'no reason given').trim().replace(/\.$/, '');
}

async function examine(sendTo?: string): Promise<HealthFinding[]> {
  const { DATABASE_URL, DATA_DIR } = env();
  let stop = async () => {};
  let opened: Awaited<ReturnType<typeof openDatabase>>;
  try {
    if (!DATABASE_URL) {
      if (!hasDatabase()) throw noDatabase();
      requireSecretKey();
      const borrowed = await borrowPostgres(DATA_DIR);
      stop = borrowed.stop;
      loadSettings({ DATABASE_URL: borrowed.url });
    }
    opened = await openDatabase();
  } catch (problem) {
    if (!(problem instanceof CannotStart)) throw problem;
    opened = { databaseProblem: problem.message };
  }
  try {
    return await checkHealth(
      { env: env(), now: new Date(), ...opened },
      sendTo ? sendingCheck(sendTo) : undefined,
    );
  } finally {
    await closeDb();
    await stop();
  }
}

function write(findings: HealthFinding[], asJson: boolean) {
  const state = findingStates.find((one) => findings.some((finding) => finding.state === one));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (asJson) return say(JSON.stringify({ state, findings }, null, 2));
  for (const { check, state: mark, found, todo } of findings) {
    say(`${marks[mark]}  ${check}: ${found}`);
    if (todo) say(`             → ${todo}`);
  }
  say(summarize(findings));
}

const options = { json: { type: 'boolean' }, send: { type: 'string' } } as const;

try {
  const { values } = parseArgs({ options });
  if (values.send === '') throw new CannotStart(USAGE);
  const findings = await examine(values.send).catch((problem): HealthFinding[] => {
    if (!(problem instanceof WrongSettings)) throw problem;
    const todo = 'Correct it in .env or the environment; .env.example describes every setting.';
    return problem.message
      .split('\n')
      .map((line) => ({ check: 'Settings', ...wrong(`${line}.`, todo) }));
  });
  write(findings, values.json ?? false);
  if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1;
} catch (problem) {
  const isUsage = String((problem as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
  if (!isUsage && !(problem instanceof CannotStart)) throw problem;
  process.stderr.write(`${isUsage ? USAGE : (problem as Error).message}\n`);
  process.exitCode = 1;
}
