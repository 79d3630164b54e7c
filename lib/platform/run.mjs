// Runs one of our TypeScript commands on a machine that has only Node: installs what is missing,
// generates the database client, then hands over within this same process, so that a signal
// reaches the command itself. Plain JavaScript, since nothing is installed yet when it begins.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const LEAST_NODE = [20, 19];

/** Standard output belongs to the command: what we say goes to standard error. */
const say = (text) => process.stderr.write(`${text}\n`);

function fail(sentence) {
  say(sentence);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  if (!enough) fail(`Node ${LEAST_NODE.join('.')} or newer is needed; this is ${process.version}.`);
}

const hashOf = (...files) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
};

/** Does `work` unless it was done before for the same files. */
function once(stamp, hash, work) {
  const file = path.join(root, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return;
  work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

function run(command, args, failure, env = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    // The child's standard output becomes our standard error, for the reason above.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail(failure);
}

function install() {
  once('node_modules/.campaign-installed', hashOf('package-lock.json', '.npmrc'), () => {
    say('Installing the packages (once; about a minute) …');
    run(
      'npm',
      ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'],
      'The packages could not be installed: check the network connection to the npm registry, then run the same command again.',
    );
  });
}

function generateClient() {
  const prisma = 'node_modules/prisma/build/index.js';
  once('lib/platform/prisma-client/.generated-from', hashOf('prisma/schema.prisma', prisma), () => {
    say('Generating the database client …');
    run(
      process.execPath,
      [prisma, 'generate', '--no-hints'],
      'The database client could not be generated: see the lines above.',
      // Generating needs no engine, but looks for one and would download it: any file satisfies it.
      { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
    );
  });
}

checkNode();
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.BETTER_AUTH_TELEMETRY = '0';
if (existsSync('.env')) process.loadEnvFile('.env');
install();
generateClient();

const [command, ...args] = process.argv.slice(2);
const file = path.resolve(root, command);
process.argv = [process.execPath, file, ...args];
const { register } = await import(
  pathToFileURL(path.join(root, 'node_modules/tsx/dist/esm/api/index.mjs')).href
);
register();
try {
  await import(pathToFileURL(file).href);
} catch (problem) {
  // CannotStart and WrongSettings are meant for the person who started us: no stack.
  const known = ['CannotStart', 'WrongSettings'].includes(problem?.constructor?.name);
  fail(known ? problem.message : (problem?.stack ?? String(problem)));
}
