import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder } from '@/lib/lookup/data-folder';
import { readRoster } from '@/lib/offices/roster';
import { type CensusStub, startCensusStub } from '../support/census-stub';
import { freshDatabase } from '../support/database';
import { clockSettings } from '../support/test-clock.mjs';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let stub: CensusStub;

beforeAll(async () => {
  database = await freshDatabase();
  stub = await startCensusStub();
});
afterAll(async () => {
  await stub.close();
  await database.drop();
});

type CommandResult = { code: number; out: string; error: string };

function run(command: string, args: string[], settings: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, NODE_ENV: 'test' as const, ...clockSettings(), ...settings };
  const words = ['lib/platform/run.mjs', `app/_commands/${command}.ts`, ...args];
  return new Promise<CommandResult>((resolve) => {
    const child = execFile(process.execPath, words, { env }, (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    );
  });
}

const offices = (...args: string[]) =>
  run('offices', args, { DATABASE_URL: database.url, SECRET_KEY: 'x'.repeat(32) });

test('lookup prints only JSON and needs no database', async () => {
  const settings = { GEOCODER_URL: stub.url };
  const found = await run('lookup', ['100 Sample Lane, Austin, TX 78704'], settings);
  expect(found).toMatchObject({ code: 0, error: '' });
  expect(JSON.parse(found.out)).toMatchObject({ district: 'TX-37', certainty: 'address' });
  const refused = await run('lookup', ['00000']);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.out)).toMatchObject({ status: 422, problems: { zip: 'unknown' } });
});

test('lookup accepts a point, and prints its usage for empty input', async () => {
  const found = await run('lookup', ['30.2672,-97.7431'], { GEOCODER: 'off' });
  expect(found).toMatchObject({ code: 0, error: '' });
  expect(JSON.parse(found.out)).toMatchObject({ district: 'TX-37', certainty: 'location' });
  const empty = await run('lookup', [' ']);
  expect(empty).toMatchObject({ code: 1, out: '' });
  expect(empty.error).toContain('latitude,longitude');
});

test('lookup sends no request when the geocoder is off', async () => {
  stub.requests.length = 0;
  const settings = { GEOCODER_URL: stub.url, GEOCODER: 'off' };
  const found = await run('lookup', ['100 Sample Lane, Austin, TX 78704'], settings);
  expect(JSON.parse(found.out)).toMatchObject({ outcome: 'choose' });
  expect(stub.requests).toEqual([]);
});

test('congress:update refuses a folder without sources and changes nothing', async () => {
  const before = readRoster(dataFolder());
  const none = mkdtempSync(path.join(tmpdir(), 'none-'));
  const refused = await run('update-congress', ['--from', none], { DATA_DIR: none });
  expect(refused.code).toBe(1);
  expect(refused.error).toMatch(/Nothing was written:[\s\S]*legislators-current.json is missing/);
  expect(readRoster(dataFolder())).toEqual(before);
});

test('offices sets, lists, and imports addresses, and imports a whole file or nothing', async () => {
  expect(await offices('set', 'TX-37', 'one@example.org')).toMatchObject({ code: 0 });
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'offices-')), 'offices.csv');
  writeFileSync(file, 'bioguide,email\nTX-35,two@example.org\nZ999999,three@example.org\n');
  const refused = await offices('import', file);
  expect(refused.code).toBe(1);
  expect(refused.error).toMatch(
    /Nothing was changed:\nline 3: Z999999 .*names an office that doesn’t exist/,
  );
  expect((await offices('list')).out).not.toContain('two@example.org');
  writeFileSync(file, 'Bioguide,Email\nTX-35,two@example.org\nTX-S1,none\n');
  expect((await offices('import', file)).code).toBe(0);
  expect((await offices('list')).out).toMatch(/TX-35\t.*\ttwo@example.org\n/);
  const lines = await database.db.auditLine.findMany({ orderBy: { at: 'asc' } });
  expect(lines.map(({ action, subject, actor }) => [action, subject, actor])).toEqual([
    ['office.email', 'TX-37', 'command line'],
    ['offices.imported', null, 'command line'],
  ]);
  expect(lines[1]?.after).toMatchObject({
    'TX-35': 'two@example.org',
    counts: { sets: 1, same: 1 },
  });
});
