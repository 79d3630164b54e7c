import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import { officesOfDistrict } from '@/lib/offices/offices';
import { type Member, readRoster } from '@/lib/offices/roster';
import { readRosterDate } from '@/lib/offices/seats';
import { lockFolder } from '@/lib/platform/embedded-postgres/folder-lock';
import { rereadEnv } from '@/lib/platform/env';
import { readRosterState } from '@/lib/staff/roster/update-members';
import { collectOutput } from '../support/collect-output';
import { freshDatabase } from '../support/database';
import { runCommand } from '../support/run-command';
import { congressDir, shippedSources } from '../support/shipped-sources';
import { freePort } from '../support/site';

/** The command checks 33,791 ZIP codes each time, which takes a busy machine a while. */
vi.setConfig({ testTimeout: 240_000 });

let database: Awaited<ReturnType<typeof freshDatabase>>;
let settings: Record<string, string>;

/** This process is the running site: it has the shipped roster and gets no notification. */
beforeAll(async () => {
  database = await freshDatabase();
  const SECRET_KEY = 'a secret for tests only, long enough';
  const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'update-'));
  settings = { DATABASE_URL: database.url, DATA_DIR, CONGRESS_DIR: congressDir(), SECRET_KEY };
  vi.stubEnv('LOG', 'off');
  rereadEnv();
  await loadOffices(database.db);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.drop();
});

const update = (from: string, change: Record<string, string> = {}) =>
  runCommand('update-congress', ['--from', from], { ...settings, ...change });

const named = (name: string) => (member: Member) =>
  member.seat === 'TX-37' ? { ...member, name } : member;

const nameShown = async () => {
  const [house] = await officesOfDistrict('TX-37');
  return house && 'name' in house ? house.name : undefined;
};

const tablesOf = (folder: string | undefined) =>
  readFileSync(path.join(folder ?? '', 'roster.json'));

test('a running site shows a congress:update without a restart', async () => {
  const done = await update(shippedSources('2026-11-20', named('Sam Sample')));
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toMatch(/TX-37: .* → Sam Sample/);
  expect(done.out).toContain('Loaded the members of Congress (541 seats) into the database.');
  expect(await nameShown()).toBe('Sam Sample');
  expect(await readRosterDate()).toBe('2026-11-20');
  const { updates, refusal } = await readRosterState();
  expect(updates[0]?.changes).toContainEqual(expect.stringMatching(/TX-37: .* → Sam Sample/));
  expect(refusal).toBeUndefined();
  // The shipped tables, which are part of the program, are as they were.
  expect(readRoster().date).not.toBe('2026-11-20');
});

test('a refused update changes neither tables nor rows, and staff see the reasons', async () => {
  const before = tablesOf(settings.CONGRESS_DIR);
  const gone = (member: Member) => (member.seat === 'TX-37' ? undefined : member);
  const refused = await update(shippedSources('2026-11-21', gone));
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/Nothing was written:[\s\S]*TX-37 has no member/);
  expect(tablesOf(settings.CONGRESS_DIR)).toEqual(before);
  expect(await nameShown()).toBe('Sam Sample');
  const { refusal } = await readRosterState();
  expect(refusal?.reasons).toHaveLength(11);
  expect(refusal?.reasons[0]).toBe('TX-37 has no member and is not listed as vacant');
  expect((await update(shippedSources('2026-11-21', named('Sam Sample')))).code).toBe(0);
  expect((await readRosterState()).refusal).toBeUndefined();
});

test('a second update at the same time does nothing', async () => {
  const unlock = await lockFolder(settings.CONGRESS_DIR ?? '');
  const before = tablesOf(settings.CONGRESS_DIR);
  const second = await update(shippedSources('2026-11-22', named('Pat Example')));
  unlock?.();
  expect(second).toMatchObject({ code: 1, err: 'Nothing was done: another update is running.\n' });
  expect(tablesOf(settings.CONGRESS_DIR)).toEqual(before);
  expect(await nameShown()).toBe('Sam Sample');
});

test('with the database down, an update writes the tables, and the next load applies them', async () => {
  const down = { DATABASE_URL: `postgresql://nobody@127.0.0.1:${await freePort()}/none` };
  const done = await update(shippedSources('2026-11-23', named('Pat Example')), down);
  expect(done.code).toBe(1);
  expect(done.err).toContain('The tables were written, but the database could not take the roster');
  expect(await nameShown()).toBe('Sam Sample');
  vi.stubEnv('CONGRESS_DIR', settings.CONGRESS_DIR);
  rereadEnv();
  expect(await loadOffices(database.db)).toMatchObject({ changed: true });
  expect(await nameShown()).toBe('Pat Example');
});

test('an update without a database writes the tables for the first start', async () => {
  const fresh = { DATABASE_URL: '', CONGRESS_DIR: congressDir() };
  const done = await update(shippedSources('2026-11-23', named('Pat Example')), fresh);
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toContain('There is no database yet');
  expect(readRoster(fresh.CONGRESS_DIR).date).toBe('2026-11-23');
});

test('when the database does not answer, the roster on disk is used after a single wait', async () => {
  // The pause after the first wait must not end before the others have asked.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  vi.stubEnv('LOG', 'error');
  rereadEnv();
  const output = collectOutput();
  await database.drop();
  expect(await nameShown()).toBe('Pat Example');
  expect(await nameShown()).toBe('Pat Example');
  expect(await readRosterDate()).toBe('2026-11-23');
  expect(output().match(/database_not_answering/g)).toHaveLength(1);
  vi.useRealTimers();
});
