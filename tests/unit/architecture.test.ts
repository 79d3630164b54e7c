import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Data goes right, imports go left: a file imports from its own folder or from one further left. */
const ORDER = [
  'lib/platform',
  'lib/campaign',
  'lib/lookup',
  'lib/offices',
  'lib/messages',
  'lib/delivery',
  'lib/receipts',
  'lib/notify',
  'lib/worker',
  'lib/staff',
  'components',
  'app',
];
const MAX_LINES = 300;
const TOP = [
  ...['app', 'components', 'lib', 'prisma', 'public', 'tests'],
  ...['package.json', 'tsconfig.json', 'next.config.ts', 'README.md'],
  // Files of tools.
  ...[
    'package-lock.json',
    'biome.json',
    'prisma.config.ts',
    'LICENSE',
    'Dockerfile',
    'compose.yaml',
  ],
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'prisma-client' ? [] : filesBelow(file);
    return /\.(ts|tsx|mjs|css)$/.test(entry.name) ? [file] : [];
  });
}

const sources = ORDER.flatMap(filesBelow);
const code = sources.filter((file) => !file.endsWith('.css'));
const tests = filesBelow('tests').filter((file) => !file.endsWith('.css'));
const textOf = (file: string) => readFileSync(file, 'utf8');
const placeOf = (file: string) => ORDER.findIndex((folder) => file.startsWith(`${folder}/`));

function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'((?:@\/|\.)[^']+)'/g);
  return [...found].map(([, to = '']) =>
    to.startsWith('@/') ? to.slice(2) : path.posix.join(path.posix.dirname(file), to),
  );
}

const resolve = (to: string) =>
  [to, `${to}.ts`, `${to}.tsx`, `${to}.mjs`].find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  );

test('the file scan finds the code', () => {
  expect(code.length).toBeGreaterThan(100);
});

test('no page uses client components, server actions, or streaming, whose scripts are removed', () => {
  const pages = code.filter((file) => file.endsWith('.tsx'));
  const needs = /['"]use client['"]|['"]use server['"]|<Suspense\b/;
  expect(pages.filter((file) => needs.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(code.filter((file) => /\/(?:loading|error|template)\.tsx$/.test(file))).toEqual([]);
});

test('imports only go left in the chain, so nothing imports app', () => {
  const wrong = code.flatMap((file) =>
    importsOf(file)
      .filter((to) => placeOf(`${to}/`) > placeOf(file) || placeOf(`${to}/`) < 0)
      .filter((to) => !['next.config', 'package.json'].includes(to))
      .filter((to) => !to.includes('prisma-client'))
      .map((to) => `${file} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

/** Neighbors in the chain that must not import each other. */
const APART = [
  ['lib/receipts', 'lib/notify'],
  ['lib/worker', 'lib/staff'],
];

test('receipts and notify do not import each other, nor do worker and staff', () => {
  const wrong = APART.flatMap(([one = '', other = '']) =>
    code.filter((file) => {
      const from = [one, other].find((folder) => file.startsWith(`${folder}/`));
      const to = from === one ? other : one;
      return from && importsOf(file).some((target) => target.startsWith(`${to}/`));
    }),
  );
  expect(wrong).toEqual([]);
});

const graph = new Map(
  code.map((file) => [file, importsOf(file).flatMap((to) => resolve(to) ?? [])]),
);

/** Every import cycle of a graph. */
function circlesIn(imports: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (from: string, way: string[]) => {
    if (way.includes(from)) circles.push([...way.slice(way.indexOf(from)), from].join(' → '));
    if (done.has(from) || way.includes(from)) return;
    for (const to of imports.get(from) ?? []) visit(to, [...way, from]);
    done.add(from);
  };
  for (const from of imports.keys()) visit(from, []);
  return circles;
}

test('there are no import cycles', () => {
  expect(circlesIn(graph)).toEqual([]);
});

/** The subfolder of a chain folder that contains a file, or the file itself. */
function partOf(file: string) {
  const folder = ORDER[placeOf(file)] ?? '';
  const [part = ''] = file.slice(folder.length + 1).split('/');
  return `${folder}/${part}`;
}

test('the subfolders of a lib folder do not import each other in cycles', () => {
  const parts = new Map<string, string[]>();
  for (const [file, imports] of graph) {
    if (!file.startsWith('lib/')) continue;
    const others = imports
      .filter((to) => placeOf(to) === placeOf(file) && partOf(to) !== partOf(file))
      .map(partOf);
    parts.set(partOf(file), [...new Set([...(parts.get(partOf(file)) ?? []), ...others])]);
  }
  expect(circlesIn(parts)).toEqual([]);
});

/** An admin may update the members in the browser; that needs neither ZIP codes nor maps. */
const MEMBERS = ['lib/offices/build/update-members', 'lib/offices/build/sources'];

test('the site imports no build code of the Congress tables except the update of members', () => {
  const importers = code.filter(
    (file) =>
      !file.startsWith('lib/offices/build/') &&
      importsOf(file).some((to) => to.startsWith('lib/offices/build/') && !MEMBERS.includes(to)),
  );
  expect(importers.filter((file) => !file.startsWith('app/_commands/'))).toEqual([]);
});

const linesOf = (file: string) => textOf(file).split('\n').length - 1;

test(`no file has more than ${MAX_LINES} lines`, () => {
  expect([...sources, ...tests].filter((file) => linesOf(file) > MAX_LINES)).toEqual([]);
});

/** What one person can still know. A new file is worth it if an old one is removed. */
const MAX_FILES = 700;

test(`the code has at most ${MAX_FILES} TypeScript files`, () => {
  expect(code.filter((file) => /\.tsx?$/.test(file)).length).toBeLessThanOrEqual(MAX_FILES);
});

/** Routes and pages, contracts, and one language's words may be files of their own, however short. */
const ALONE = [
  /^app\/.*\/(?:page|route|layout|not-found)\.tsx?$/,
  /(?:\/|-)(?:en|es)(?:\/|\.ts)/,
  /^lib\/(?:lookup\/geocoders\/geocoder|delivery\/channel)\.ts$/,
];
const SHORT_LINES = 25;
const MAX_SHORT = 5;

test(`at most ${MAX_SHORT} files under ${SHORT_LINES} lines have a single importer`, () => {
  const importers = new Map<string, number>();
  for (const imports of graph.values()) {
    for (const to of new Set(imports)) importers.set(to, (importers.get(to) ?? 0) + 1);
  }
  const short = code.filter(
    (file) =>
      linesOf(file) < SHORT_LINES &&
      importers.get(file) === 1 &&
      !ALONE.some((pattern) => pattern.test(file)),
  );
  expect(short.length, short.join('\n')).toBeLessThanOrEqual(MAX_SHORT);
});

const SELF = 'tests/unit/architecture.test.ts';
/** Uses the old names on purpose: a database of that version has them. */
const UPGRADE = 'tests/integration/upgrade.test.ts';

/** Matches of a pattern in all code and tests, one line each. */
function findAll(pattern: RegExp, files = [...code, ...tests]) {
  return files
    .filter((file) => file !== SELF && file !== UPGRADE)
    .flatMap((file) => [...textOf(file).matchAll(pattern)].map(([found]) => `${file}: ${found}`));
}

test('retired names do not return', () => {
  const words = [
    ...['appetite', 'heldFor', 'your_turn', 'gave_up', 'done_by_supporter', 'steering', 'framers'],
    ...['tally', 'tallies', 'rehears(?:al|ed)', 'hindrance', 'toldStatus', 'tellSupporters'],
    ...['takeBack', 'taken?_back', 'storyGuard', 'story-guard', 'distress\\w*'],
    ...['AT_ONCE', 'keep-told', 'told(?=[=:])', 'isHeldFor'],
    ...['[A-Z_]+_MOST', 'MOST_[A-Z_]+', '[A-Z_]+_LEAST', 'LEAST_[A-Z_]+'],
  ];
  expect(findAll(new RegExp(`\\b(?:${words.join('|')})\\b`, 'g'))).toEqual([]);
});

/** Next.js conventions, and files that exist once per language or edition. */
const SAME_NAMES = [
  /^app\/.*\/?(?:page|route|layout|not-found)\.tsx?$/,
  /^lib\/campaign\/(?:copy|editions)\//,
];

function exportsOf(file: string): string[] {
  const text = textOf(file);
  const named = text.matchAll(
    /^export (?:async )?(?:const|let|function\*?|class|type|interface|enum) (\w+)/gm,
  );
  const lists = text.matchAll(/^export (?:const )?\{([^}]*)\}/gm);
  const listed = [...lists].flatMap(([, list = '']) => list.match(/\w+(?=\s*(?:,|$))/g) ?? []);
  return [...new Set([...[...named].map(([, name = '']) => name), ...listed])];
}

test('every exported name is exported by only one module', () => {
  const modules = new Map<string, string[]>();
  for (const file of [...code, ...tests]) {
    if (SAME_NAMES.some((pattern) => pattern.test(file))) continue;
    for (const name of exportsOf(file)) modules.set(name, [...(modules.get(name) ?? []), file]);
  }
  const shared = [...modules].filter(([, files]) => files.length > 1);
  expect(shared.map(([name, files]) => `${name}: ${files.join(', ')}`)).toEqual([]);
});

test('log events are in snake case', () => {
  const events = code.flatMap((file) =>
    [...textOf(file).matchAll(/\blog\.(?:info|error)\(\s*['`]([^'`]+)/g)].map(([, event]) => event),
  );
  expect(events.length).toBeGreaterThan(30);
  expect(
    events.filter((event = '') => !/^[a-z]+(?:_(?:[a-z]+|\$\{[\w.]+\}))*$/.test(event)),
  ).toEqual([]);
});

test('no object spread is used only to fit several properties on one line', () => {
  expect(findAll(/\.\.\.\{ [^}]*\}/g)).toEqual([]);
});

test('only the settings modules and the build read process.env', () => {
  const readers = code.filter((file) => readFileSync(file, 'utf8').includes('process.env'));
  expect(readers.sort()).toEqual([
    'app/_server/build.ts',
    'app/_server/node-env.ts',
    'lib/platform/env.ts',
    'lib/platform/load-settings.ts',
    'lib/platform/run.mjs',
  ]);
});

describe('public pages', () => {
  test('use no client components, framework links, or inline styles', () => {
    const shown = code.filter((file) => /^(app|components)\//.test(file) && file.endsWith('.tsx'));
    const wrong = shown.filter((file) =>
      /['"]use client['"]|next\/link|next\/image|style=\{/.test(readFileSync(file, 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});

test('the top level contains only the listed files and folders', () => {
  const ignored = ['node_modules', 'var', 'next-env.d.ts'];
  const found = readdirSync('.').filter(
    (name) => !name.startsWith('.') && !name.endsWith('.tsbuildinfo') && !ignored.includes(name),
  );
  expect(found.filter((name) => !TOP.includes(name))).toEqual([]);
});
