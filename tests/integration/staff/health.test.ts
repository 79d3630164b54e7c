import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import { keepSettled } from '@/lib/offices/loaded-roster';
import { recordBackup } from '@/lib/platform/backup/last-backup';
import { rereadEnv } from '@/lib/platform/env';
import { noteMaintenance } from '@/lib/platform/jobs';
import { DAY_MS, MINUTE_MS, washingtonDay } from '@/lib/platform/time';
import { checkHealth, summarize } from '@/lib/staff/health/check-health';
import type { HealthFinding } from '@/lib/staff/health/finding';
import { sendingCheck } from '@/lib/staff/health/service-checks';
import { startApiServer } from '../../support/api-server';
import { startCensusStub } from '../../support/census-stub';
import { freshDatabase } from '../../support/database';
import { gatewaySettings } from '../../support/gateways/gateway-settings';
import { runCommand } from '../../support/run-command';
import { startSmtpSink } from '../../support/smtp-sink';

type Stubs = {
  site: Awaited<ReturnType<typeof startApiServer>>;
  sink: Awaited<ReturnType<typeof startSmtpSink>>;
  census: Awaited<ReturnType<typeof startCensusStub>>;
};

const dataDir = mkdtempSync(path.join(tmpdir(), 'health-'));
let database: Awaited<ReturnType<typeof freshDatabase>>;
let stubs: Stubs;
let settings: Record<string, string>;

beforeAll(async () => {
  database = await freshDatabase();
  vi.stubEnv('LOG', 'off');
  vi.stubEnv('DATA_DIR', dataDir);
  rereadEnv();
  await loadOffices(database.db);
  const sink = await startSmtpSink({ auth: { user: 'campaign', pass: 'pass word' } });
  stubs = { site: await startApiServer(), sink, census: await startCensusStub() };
});

/** A complete installation, as of today. */
beforeEach(async () => {
  settings = {
    SITE_URL: stubs.site.url,
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    SECRET_KEY: 'a secret for tests only, long enough',
    SMTP_URL: stubs.sink.url,
    MAIL_FROM: 'campaign@example.org',
    GEOCODER_URL: stubs.census.url,
    OPERATOR_NAME: 'Example Group',
    OPERATOR_ADDRESS: '1 Example Square, Anytown',
    OPERATOR_CONTACT: 'contact@example.org',
  };
  await keepSettled(database.db, { hash: 'x', date: washingtonDay(new Date()), offices: 541 });
  await recordBackup(database.db);
});

afterEach(() => {
  chmodSync(dataDir, 0o700);
});

afterAll(async () => {
  await Promise.all([stubs.site.close(), stubs.sink.close(), stubs.census.close()]);
  await database.drop();
  vi.unstubAllEnvs();
  rereadEnv();
  rmSync(dataDir, { recursive: true });
});

async function examine(changes: Record<string, string> = {}, sendTo?: string) {
  for (const [name, value] of Object.entries({ ...settings, ...changes })) vi.stubEnv(name, value);
  const context = { env: rereadEnv(), now: new Date(), db: database.db };
  return checkHealth(context, sendTo ? sendingCheck(sendTo) : undefined);
}

const lineOf = (findings: HealthFinding[], check: string) =>
  findings.find((finding) => finding.check === check);
const wrongOf = (findings: HealthFinding[]) =>
  findings.filter(({ state }) => state === 'wrong').map(({ check }) => check);

test('a complete installation has no errors, and every finding that is not ok says what to do', async () => {
  const findings = await examine();
  expect(wrongOf(findings)).toEqual([]);
  expect(findings.length).toBe(21);
  expect(new Set(findings.map(({ check }) => check)).size).toBe(21);
  for (const { state, todo } of findings) expect(Boolean(todo)).toBe(state !== 'ok');
  for (const check of ['Database', 'Migrations', 'Write test', 'Mail server', 'Last backup']) {
    expect(lineOf(findings, check)?.state, check).toBe('ok');
  }
  expect(summarize(findings)).toMatch(/^(?:\d+ warnings?, )?\d+ ok$/);
});

test('a proxy list that prevents the start is reported as wrong', async () => {
  const line = lineOf(await examine({ TRUSTED_PROXIES: 'proxy.example' }), 'Settings');
  expect(line).toMatchObject({ state: 'wrong', found: expect.stringContaining('proxy.example') });
  vi.stubEnv('TRUSTED_PROXIES', undefined);
});

test('a password that the mail server rejects is an error and is not shown', async () => {
  const url = stubs.sink.url.replace(/campaign:[^@]*@/, 'campaign:not-it@');
  const line = lineOf(await examine({ SMTP_URL: url }), 'Mail server');
  expect(line).toMatchObject({ state: 'wrong' });
  expect(line?.found).toContain('does not accept the user name and password');
  expect(JSON.stringify(line)).not.toContain('not-it');
});

test('the test email arrives at the requested address', async () => {
  const line = lineOf(await examine({}, 'tech@example.org'), 'Mail server');
  expect(line?.state, line?.found).toBe('ok');
  const receivers = [...stubs.sink.accepted.values()].flat().flatMap(({ to }) => to);
  expect(receivers).toEqual(['tech@example.org']);
});

test('maintenance that has not run for ten minutes is a warning', async () => {
  const stateOf = async () => lineOf(await examine(), 'Maintenance')?.state;
  expect(await stateOf()).toBe('warning');
  await noteMaintenance(database.db);
  expect(await stateOf()).toBe('ok');
  const updatedAt = new Date(Date.now() - 11 * MINUTE_MS);
  await database.db.siteFact.updateMany({ where: { key: 'maintained' }, data: { updatedAt } });
  expect(await stateOf()).toBe('warning');
});

test.each([
  [31, 'wrong'],
  [12, 'warning'],
  [1, 'ok'],
])('a roster %i days old is %s', async (days, state) => {
  const date = washingtonDay(new Date(Date.now() - days * DAY_MS));
  await keepSettled(database.db, { hash: 'x', date, offices: 541 });
  const line = lineOf(await examine(), 'Members of Congress');
  expect(line).toMatchObject({ state, found: expect.stringContaining(date) });
  if (state !== 'ok') expect(line?.todo).toMatch(/^Update under Congress → Members, or run /);
});

test('a stopped online system names the page that starts it before the command', async () => {
  const stopped = { stoppedAt: new Date(), stoppedBecause: 'HTTP 401' };
  const state = { channel: 'house_cwc', ...stopped } as const;
  await database.db.channelState.upsert({
    where: { channel: state.channel },
    create: state,
    update: stopped,
  });
  const findings = await examine(gatewaySettings());
  const line = findings.find(({ todo }) => todo?.includes('npm run cwc -- start house'));
  expect(line).toMatchObject({ state: 'wrong' });
  expect(line?.todo).toContain('start it again under Congress → Delivery methods, or run ');
  await database.db.channelState.deleteMany();
});

test('a missing, read-only, or world-readable data folder is reported', async () => {
  const nowhere = path.join(dataDir, 'nowhere');
  const findings = await examine({ DATA_DIR: nowhere });
  expect(lineOf(findings, 'Data folder')).toMatchObject({ state: 'wrong' });
  expect(existsSync(nowhere)).toBe(false);
  // Not even root can write there.
  const readOnly = lineOf(await examine({ DATA_DIR: '/proc' }), 'Data folder');
  expect(readOnly).toMatchObject({ state: 'wrong' });
  expect(readOnly?.found).toContain('/proc cannot be written to');
  chmodSync(dataDir, 0o755);
  const open = lineOf(await examine({ DATA_DIR: dataDir }), 'File modes');
  expect(open).toMatchObject({ state: 'warning', todo: `chmod go-rw ${dataDir}` });
});

test('an old backup and a missing migration are reported', async () => {
  await recordBackup(database.db, new Date(Date.now() - 3 * DAY_MS));
  const { db } = database;
  const [last] = await db.$queryRaw<{ name: string }[]>`
    update _prisma_migrations set rolled_back_at = now()
    where migration_name = (select max(migration_name) from _prisma_migrations)
    returning migration_name as name`;
  try {
    const findings = await examine();
    expect(lineOf(findings, 'Last backup')).toMatchObject({
      state: 'warning',
      found: '72 hours ago.',
    });
    expect(lineOf(findings, 'Migrations')).toMatchObject({ state: 'wrong' });
    expect(lineOf(findings, 'Migrations')?.found).toContain(last?.name);
  } finally {
    await db.$executeRaw`update _prisma_migrations set rolled_back_at = null`;
  }
});

test('an unreachable geocoder, public address, or mail host is reported', async () => {
  const gone = 'http://127.0.0.1:9';
  const findings = await examine({
    SITE_URL: 'https://127.0.0.1:9',
    GEOCODER_URL: gone,
    SMTP_URL: 'smtp://mail.invalid',
  });
  expect(lineOf(findings, 'Address lookup')?.state).toBe('warning');
  expect(wrongOf(findings)).toEqual(
    expect.arrayContaining(['Public address', 'TLS certificate', 'DNS', 'Mail server']),
  );
  expect(lineOf(findings, 'DNS')?.found).toBe('Not found: mail.invalid.');
});

test('npm run doctor -- --json exits with 0 if nothing is wrong', async () => {
  const { code, out } = await runCommand('doctor', ['--json'], settings);
  const { state, findings } = JSON.parse(out);
  expect(wrongOf(findings)).toEqual([]);
  expect(['ok', 'warning']).toContain(state);
  expect(code).toBe(0);
});

test('npm run doctor without a database exits with 1 and still prints every other line', async () => {
  const url = 'postgresql://campaign:hidden@127.0.0.1:9/campaign';
  const { code, out, err } = await runCommand('doctor', [], { ...settings, DATABASE_URL: url });
  expect(code, err).toBe(1);
  expect(out).toMatch(
    /✗ wrong\s+Database: The database is not responding: connect ECONNREFUSED 127\.0\.0\.1:9\.\n/,
  );
  expect(out).toMatch(/✓ ok\s+Mail server/);
  expect(out).toMatch(/! warning\s+Migrations: Not checked/);
  expect(out).not.toContain('hidden');
});

test('npm run doctor says which part of the database address is wrong', async () => {
  const wrongUrls = [
    [(url: URL) => Object.assign(url, { password: 'wrong' }), 'password authentication failed'],
    [
      (url: URL) => Object.assign(url, { pathname: '/nowhere' }),
      'database "nowhere" does not exist',
    ],
  ] as const;
  for (const [change, reason] of wrongUrls) {
    const { href } = change(new URL(settings.DATABASE_URL ?? ''));
    const { code, out } = await runCommand('doctor', [], { ...settings, DATABASE_URL: href });
    expect(code).toBe(1);
    expect(out).toContain(`Database: The database is not responding: ${reason}`);
  }
});

test('npm run doctor names a wrong setting and creates no data folder', async () => {
  const wrongPort = await runCommand('doctor', ['--json'], { ...settings, PORT: 'many' });
  expect(wrongPort.code).toBe(1);
  expect(JSON.parse(wrongPort.out).findings[0].found).toContain('PORT must be a whole number');
  const nowhere = path.join(dataDir, 'none');
  const { DATABASE_URL: _url, SECRET_KEY: _key, ...rest } = settings;
  const none = await runCommand('doctor', [], { ...rest, DATA_DIR: nowhere });
  expect(none.code).toBe(1);
  expect(none.out).toContain(`There is no database in ${nowhere}`);
  expect(existsSync(nowhere)).toBe(false);
});
