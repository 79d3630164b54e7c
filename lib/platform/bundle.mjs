// Bundles a TypeScript command with all its imports into JavaScript and reuses the bundle while the
// sources are unchanged: loading five hundred files one by one is most of a command's running time.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join('var', 'commands');
/** Age at which old bundles are deleted: a running process may still load a chunk of its bundle. */
const KEEP_MS = 86_400_000;

/**
 * External packages: those that find their own files at run time (the framework, the font tool),
 * those that the framework's bundle must share with the server around it
 * (`serverExternalPackages` in next.config.ts), and the compiler, which the job library would load
 * only for a setting in TypeScript: its 11 MB would be in memory as long as the site runs.
 */
const OUTSIDE = [
  'next',
  'pg',
  '@prisma/*',
  'nodemailer',
  'mailparser',
  'pg-native',
  'subset-font',
  'typescript',
];

/** The framework's package names no entries: outside its own build, only whole file names are found. */
export const frameworkFiles = {
  name: 'framework files',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^next\/\w+$/ }, ({ path: file }) => ({
      path: `${file}.js`,
      external: true,
    })),
};

const stampOf = (file) => {
  const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size}`;
};

/**
 * Bundles a command unless the existing bundle was made from the same sources. The bundler's process
 * is stopped afterward: the site would otherwise keep it, with 450 MB, as long as it runs.
 * @param root project folder
 * @param file command, relative to the project folder
 * @param packages represents the state of everything in node_modules, and of this file
 * @returns the JavaScript file to import
 */
export async function bundle(root, file, packages) {
  const name = file.replace(/\.\w+$/, '').replace(/[^\w-]+/g, '.');
  const list = path.join(root, FOLDER, `${name}.json`);
  return (
    readBundle(root, list, packages) ?? (await makeBundle(root, { file, name, list, packages }))
  );
}

function readBundle(root, list, packages) {
  try {
    const made = JSON.parse(readFileSync(list, 'utf8'));
    const isCurrent = Object.entries(made.sources).every(
      ([source, stamp]) => stampOf(path.join(root, source)) === stamp,
    );
    const entry = path.join(root, FOLDER, made.entry);
    return isCurrent && made.packages === packages && statSync(entry) ? entry : undefined;
  } catch {
    // The bundle does not exist yet or was removed.
    return undefined;
  }
}

async function makeBundle(root, { file, name, list, packages }) {
  const { build, stop } = await import('esbuild');
  const folder = `${name}-${randomBytes(4).toString('hex')}`;
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: file },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    // Errors are recognized by their class names.
    keepNames: true,
    // Source maps for NODE_OPTIONS=--enable-source-maps; loading them at every start would be slow.
    sourcemap: 'linked',
    outdir: path.join(root, FOLDER, folder),
    outExtension: { '.js': '.mjs' },
    // Packages written for CommonJS call `require`.
    banner: {
      js: "import{createRequire as _cr}from'node:module';const require=_cr(import.meta.url);",
    },
    ...(file.startsWith('tests/') ? { packages: 'external' } : { external: OUTSIDE }),
    plugins: [frameworkFiles],
    metafile: true,
    logLevel: 'error',
  }).finally(stop);
  const sources = Object.keys(metafile.inputs).filter((input) => !input.includes('node_modules/'));
  const made = {
    entry: path.join(folder, 'index.mjs'),
    packages,
    sources: Object.fromEntries(
      sources.map((source) => [source, stampOf(path.join(root, source))]),
    ),
  };
  // Renamed into place, because another command may be reading it.
  const making = `${list}.${folder}`;
  writeFileSync(making, JSON.stringify(made));
  renameSync(making, list);
  removeOld(path.join(root, FOLDER), name, folder);
  return path.join(root, FOLDER, made.entry);
}

function removeOld(folder, name, current) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const old = path.join(folder, entry.name);
    if (!entry.isDirectory() || !entry.name.startsWith(`${name}-`) || entry.name === current)
      continue;
    if (Date.now() - statSync(old).mtimeMs > KEEP_MS) rmSync(old, { recursive: true, force: true });
  }
}
