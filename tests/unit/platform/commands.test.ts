import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('no command loads a module that needs a request of the framework', async () => {
  const folder = 'app/_commands';
  const { metafile } = await build({
    entryPoints: readdirSync(folder).map((name) => path.join(folder, name)),
    bundle: true,
    write: false,
    outdir: 'unused',
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const files = Object.entries(metafile.inputs);
  const needing = files.filter(([, { imports }]) =>
    imports.some(({ path: to }) => to === 'next/headers' || to === 'next/navigation'),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(needing.map(([file]) => file)).toEqual([]);
});
