import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Number of requirements of levels 1 and 2 in each section of ASVS 5.0.0, numbered from 1. */
const COUNTS =
  '1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 ' +
  '4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 ' +
  '6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 ' +
  '10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 ' +
  '12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 ' +
  '15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2';
const requirements = COUNTS.split(' ').flatMap((each) => {
  const [section, count] = each.split(':');
  return Array.from({ length: Number(count) }, (_, at) => `${section}.${at + 1}`);
});

const folder = 'lib/platform/security';
const checklist = readFileSync(`${folder}/asvs.md`, 'utf8');
const rows = [...checklist.matchAll(/^\| (\d[\d., ]*) \| (\S+) \| ([^|]+) \| ([^|]*)\|$/gm)].map(
  ([, numbers = '', state = '', what = '', shown = '']) => ({
    numbers: numbers.split(', '),
    state,
    what,
    shown: [...shown.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  }),
);

test('the checklist has every requirement of levels 1 and 2 once', () => {
  const listed = rows.flatMap(({ numbers }) => numbers);
  expect([...listed].sort()).toEqual([...requirements].sort());
});

/** Whether a file, or one in a folder, runs tests; a test named like that without any does not. */
function runsTests(file: string): boolean {
  if (statSync(file).isDirectory()) {
    return readdirSync(file).some((name) => runsTests(path.join(file, name)));
  }
  return (
    /\.(?:test|spec)\.tsx?$/.test(file) &&
    /^\s*(?:test|it)\b[.\w]*\(/m.test(readFileSync(file, 'utf8'))
  );
}

test('every row that is not left out names a test that shows it', () => {
  const without = rows.filter(
    ({ state, shown }) =>
      state !== '—' && !shown.some((file) => file.startsWith('tests/') && runsTests(file)),
  );
  expect(without.map(({ numbers }) => numbers.join())).toEqual([]);
});

test('no shipped code starts a shell', () => {
  const sources = ['app', 'lib'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => path.join(root, name)),
  );
  const starting = sources
    .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file) && !file.includes('prisma-client'))
    .map((file) => [file, readFileSync(file, 'utf8')] as const)
    .filter(([, text]) => text.includes('node:child_process'));
  expect(starting.length).toBeGreaterThan(3);
  for (const [file, text] of starting)
    expect(text, file).not.toMatch(/(?<!\.)\bexec(?:Sync)?\(|shell: true/);
});

test('the README names every service that a setting leads to', () => {
  const example = readFileSync('.env.example', 'utf8');
  const model = readFileSync(`${folder}/README.md`, 'utf8');
  const names = [...example.matchAll(/^# (\w+_URL)=/gm)].map(([, name = '']) => name);
  // Our own address, and the page to which the browser of a visitor goes.
  const others = ['SITE_URL', 'EXIT_URL'];
  expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'SMTP_URL', ...others]));
  expect(names.filter((name) => !others.includes(name) && !model.includes(name))).toEqual([]);
});

test('every row has a status, a sentence, and the files that show it', () => {
  for (const { numbers, state, what, shown } of rows) {
    expect(['✓', 'partly', 'op', '—'], numbers.join()).toContain(state);
    expect(what.trim(), numbers.join()).toMatch(/\.$/);
    expect(shown.length > 0, numbers.join()).toBe(state !== '—');
  }
});

test('every file named in the checklist or the threat model exists', () => {
  const model = readFileSync(`${folder}/README.md`, 'utf8');
  const named = [...model.matchAll(/`((?:app|lib|tests)\/[^`\s]+)`/g)].map(([, file = '']) => file);
  const files = [...rows.flatMap(({ shown }) => shown), ...named];
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(named.length).toBeGreaterThan(10);
});
