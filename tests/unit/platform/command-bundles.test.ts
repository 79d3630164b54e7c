import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const folder = 'app/_commands';
/** Parts of the framework that exist only within its own build: a command would not start. */
const OF_ITS_BUILD = /^next\//;

test('no command loads a part of the framework that exists only within its build', async () => {
  const { metafile } = await build({
    entryPoints: readdirSync(folder).map((name) => path.join(folder, name)),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    outdir: 'unwritten',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const found = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
    imports.filter((each) => OF_ITS_BUILD.test(each.path)).map((each) => `${file} ${each.path}`),
  );
  expect(found).toEqual([]);
}, 60_000);
