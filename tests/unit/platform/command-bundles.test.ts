import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { frameworkFiles } from '@/lib/platform/bundle.mjs';

const folder = 'app/_commands';

/** Every import of a package by these commands, as `file package`. */
async function packagesOf(commands: string[]) {
  const { metafile } = await build({
    entryPoints: commands,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    plugins: [frameworkFiles],
    outdir: 'unwritten',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  return Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
    imports.filter(({ external }) => external).map((each) => `${file} ${each.path}`),
  );
}

test('no command loads a part of the framework that exists only within its build', async () => {
  const commands = readdirSync(folder).map((name) => path.join(folder, name));
  const found = await packagesOf(commands);
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter((each) => / next\//.test(each))).toEqual([]);
}, 60_000);

test('a tool that loads a part of the framework names its file', async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const tools = Object.values<string>(scripts).flatMap(
    (line) => line.match(/tests\/\S+\.ts/g) ?? [],
  );
  expect(tools).toContain('tests/fuzz/run.ts');
  const found = (await packagesOf([...new Set(tools)])).filter((each) => / next\//.test(each));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((each) => !each.endsWith('.js'))).toEqual([]);
}, 60_000);
