import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../support/database';
import { runCommand } from '../support/run-command';

const SECRET_KEY = 'a secret for tests only, long enough';
const nowhere = 'postgresql://someone:hidden@127.0.0.1:1/none';
const folder = mkdtempSync(path.join(tmpdir(), 'commands-'));
const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

type CommandUse = {
  command: string;
  args: string[];
  says: string;
  settings?: Record<string, string>;
};

const wrongUses: CommandUse[] = [
  { command: 'campaign', args: ['show', '--loud'], says: "Unknown option '--loud'" },
  { command: 'campaign', args: ['set', 'outdated', 'accepted'], says: '--reason' },
  { command: 'campaign', args: ['set', 'review', 'some'], says: 'none, suspicious, all' },
  {
    command: 'campaign',
    args: ['show'],
    says: 'ECONNREFUSED',
    settings: { DATABASE_URL: nowhere },
  },
  { command: 'campaign', args: ['show'], says: 'PORT must be', settings: { PORT: 'x' } },
  { command: 'offices', args: ['set', 'TX-99', 'a@example.org'], says: 'no such office' },
  { command: 'offices', args: ['import', '/no/such/file'], says: '/no/such/file cannot be read' },
  { command: 'offices', args: ['import', file('a.csv', 'a,b\n1,2\n')], says: 'must name a column' },
  {
    command: 'offices',
    args: ['import', file('b.csv', 'bioguide,email\n"')],
    says: 'A quotation mark in the file is not closed',
  },
  { command: 'staff', args: ['add', 'a@example.org', '--role', 'king'], says: 'admin or reviewer' },
  { command: 'worker', args: [], says: 'DATABASE_URL must be set', settings: { DATABASE_URL: '' } },
  { command: 'worker', args: [], says: 'ECONNREFUSED', settings: { DATABASE_URL: nowhere } },
];

test.for(wrongUses)(
  'an error is reported in one sentence: $command $args $settings',
  async (use) => {
    const common = { DATABASE_URL: database.url, SECRET_KEY, DATA_DIR: folder };
    const { code, out, err } = await runCommand(use.command, use.args, {
      ...common,
      ...use.settings,
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(use.says);
    expect(err).not.toMatch(/^ {4}at |hidden/m);
  },
);

test.each(['postgres', 'DATABASE_URL'])('a command makes no key of its own (%s)', async (from) => {
  const missing = path.join(folder, 'missing');
  const embedded = path.join(folder, 'embedded');
  mkdirSync(path.join(embedded, 'postgres'), { recursive: true });
  const settings: Record<string, string> =
    from === 'postgres'
      ? { DATA_DIR: embedded }
      : { DATA_DIR: missing, DATABASE_URL: database.url };
  const refused = await runCommand('campaign', ['show'], settings);
  expect(refused).toEqual({
    code: 1,
    out: '',
    err: `There is no secret key in ${settings.DATA_DIR}: set SECRET_KEY to the site’s value, or DATA_DIR to its data folder.\n`,
  });
  expect(existsSync(missing)).toBe(false);
  expect(readdirSync(embedded)).toEqual(['postgres']);
});

test('a command uses the key in the data folder of the site', async () => {
  const DATA_DIR = path.join(folder, 'of-site');
  mkdirSync(DATA_DIR);
  writeFileSync(path.join(DATA_DIR, 'secret-key'), `${SECRET_KEY}\n`);
  const settings = { DATABASE_URL: database.url, DATA_DIR };
  expect(await runCommand('campaign', ['show'], settings)).toMatchObject({ code: 0, err: '' });
});

test('a database that must be reached by TLS is not reached without', async () => {
  const settings = {
    DATABASE_URL: `${database.url}?sslmode=require`,
    SECRET_KEY,
    DATA_DIR: folder,
  };
  const { code, out, err } = await runCommand('campaign', ['show'], settings);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('The server does not support SSL connections');
});

test('the campaign command sets the review to suspicious messages', async () => {
  const settings = { DATABASE_URL: database.url, SECRET_KEY, DATA_DIR: folder };
  const { code, out } = await runCommand('campaign', ['set', 'review', 'suspicious'], settings);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ review: 'suspicious' });
});

test.each([
  ['staff', ['list']],
  ['campaign', ['show']],
  ['offices', ['list']],
  ['cwc', ['status']],
  ['backup', [path.join(folder, 'none.gz')]],
  ['bounces', [folder]],
])('%s %j on a folder without a database names it and creates nothing', async (command, args) => {
  const nowhere = path.join(folder, 'nowhere');
  const { code, out, err } = await runCommand(command, args, { DATA_DIR: nowhere });
  expect({ code: code > 0, out }).toEqual({ code: true, out: '' });
  expect(err).toContain(`There is no database in ${nowhere}: start the site once`);
  expect(existsSync(nowhere)).toBe(false);
});
