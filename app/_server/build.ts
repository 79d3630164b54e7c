import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from '@/lib/platform/startup-error';
import { subsetFace } from './subset-face';

const SOURCES = ['app', 'components', 'lib', 'public'];
const FILES = ['next.config.ts', 'package-lock.json', 'tsconfig.json'];
/**
 * Tables are read while the site runs and are not part of the build: an update needs no new build.
 */
const TABLES = path.join('lib', 'lookup', 'data') + path.sep;
/** Generated from sources that are already in the hash. */
const MADE = /(?:\.generated-from|display-face\.(?:woff2|ttf))$/;
const STAMP = path.join('.next', 'built-from');

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else yield file;
  }
}

/** Hash of all inputs of the build. */
function hashSources(read: (file: string) => string | Buffer) {
  const hash = createHash('sha256').update(process.version);
  const files = SOURCES.flatMap((folder) => [...filesBelow(folder)]);
  for (const file of [...files, ...FILES].sort()) {
    if (MADE.test(file) || file.startsWith(TABLES)) continue;
    hash.update(file).update(read(file));
  }
  return hash.digest('hex');
}

const hashContents = () => hashSources((file) => readFileSync(file));

/**
 * Hash of modification times: ten times as fast, but different after a checkout, which sets new
 * times.
 */
const hashTimes = () =>
  hashSources((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${mtimeMs} ${size}`;
  });

function isBuilt() {
  if (!existsSync(STAMP)) return false;
  const [contents, times] = readFileSync(STAMP, 'utf8').split('\n');
  if (times === hashTimes()) return true;
  if (contents !== hashContents()) return false;
  try {
    writeStamp(contents);
  } catch {
    // The program folder is read-only: the next start compares the contents again.
  }
  return true;
}

const writeStamp = (contents: string) => writeFileSync(STAMP, `${contents}\n${hashTimes()}`);

/**
 * Builds the site if the build is older than the sources.
 * @param say called with progress messages
 * @param signal aborts the build; the next start runs it again
 * @throws CannotStart when the build fails
 */
export async function buildIfNeeded(say: (text: string) => void, signal?: AbortSignal) {
  if (isBuilt()) return;
  const contents = hashContents();
  await subsetFace();
  say('Building the site (once per version; about a minute) …');
  // The stamp is removed first, so that an interrupted build is not mistaken for the previous one.
  rmSync(STAMP, { force: true });
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'build'], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
    signal,
  });
  child.on('error', () => {});
  const status = await new Promise((resolve) => child.once('exit', resolve));
  signal?.throwIfAborted();
  if (status !== 0) throw new CannotStart('The site could not be built: see the lines above.');
  writeStamp(contents);
}
