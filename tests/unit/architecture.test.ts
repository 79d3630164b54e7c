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
  ...['package-lock.json', 'biome.json', 'prisma.config.ts', 'LICENSE'],
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

test('the files are found at all', () => {
  expect(code.length).toBeGreaterThan(100);
});

test('nothing on a page needs scripts of the framework, which are taken out of it', () => {
  const pages = code.filter((file) => file.endsWith('.tsx'));
  const needs = /['"]use client['"]|['"]use server['"]|<Suspense\b/;
  expect(pages.filter((file) => needs.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(code.filter((file) => /\/(?:loading|error|template)\.tsx$/.test(file))).toEqual([]);
});

test('imports go left, and nobody imports app', () => {
  const wrong = code.flatMap((file) =>
    importsOf(file)
      .filter((to) => placeOf(`${to}/`) > placeOf(file) || (placeOf(`${to}/`) < 0 && !resolve(to)))
      .filter((to) => !to.includes('prisma-client'))
      .map((to) => `${file} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no import goes round in a circle', () => {
  const graph = new Map(
    code.map((file) => [file, importsOf(file).flatMap((to) => resolve(to) ?? [])]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    for (const to of graph.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('files stay small', () => {
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length;
  expect(sources.filter((file) => lines(file) > MAX_LINES)).toEqual([]);
});

test('only the settings file, and what completes or sets it, reads process.env', () => {
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
  test('use no client components, no framework links and no inline styles', () => {
    const shown = code.filter((file) => /^(app|components)\//.test(file) && file.endsWith('.tsx'));
    const wrong = shown.filter((file) =>
      /['"]use client['"]|next\/link|next\/image|style=\{/.test(readFileSync(file, 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});

test('nothing new stands at the top level', () => {
  const ignored = ['node_modules', 'var', 'next-env.d.ts'];
  const found = readdirSync('.').filter(
    (name) => !name.startsWith('.') && !name.endsWith('.tsbuildinfo') && !ignored.includes(name),
  );
  expect(found.filter((name) => !TOP.includes(name))).toEqual([]);
});
