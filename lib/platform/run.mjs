// Runs a TypeScript command on a machine that has only Node: installs missing packages, generates
// the database client, then continues within this same process, so that a signal reaches the
// command itself. Plain JavaScript, because nothing is installed yet when it starts.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lockPreparation } from './preparation-lock.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const MIN_NODE = [20, 19];
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Problem that the operator can fix; shown without a stack. */
class CannotStart extends Error {}

/** Standard output belongs to the command; messages of this file go to standard error. */
const say = (text) => process.stderr.write(`${text}\n`);

function fail(sentence) {
  say(sentence);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  if (!enough) fail(`Node ${MIN_NODE.join('.')} or newer is needed; this is ${process.version}.`);
}

const hashOf = (...files) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
};

/** Runs `work` unless it already ran for the same files. */
async function once(stamp, hash, work) {
  const file = path.join(root, stamp);
  const isDone = () => existsSync(file) && readFileSync(file, 'utf8') === hash;
  if (isDone()) return;
  // Readable for others, because it also holds the bundles, which an administrator may have made for
  // the site's user. Where it is the data folder, the command closes it (load-settings.ts).
  mkdirSync(path.join(root, 'var'), { recursive: true });
  const unlock = await lockPreparation(path.join(root, 'var', 'preparation'), () =>
    say('Waiting for another command that is installing here …'),
  );
  try {
    // Another command may have finished the work in the meantime.
    if (isDone()) return;
    await work();
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, hash);
  } finally {
    unlock();
  }
}

async function run(command, args, failure, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    // The child's standard output goes to our standard error, for the reason above.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  let stopped = false;
  const stop = (signal) => {
    stopped = true;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  const status = await new Promise((resolve) => {
    child.once('exit', resolve).once('error', () => resolve(1));
  });
  for (const signal of SIGNALS) process.off(signal, stop);
  if (status !== 0) throw new CannotStart(stopped ? 'Stopped.' : failure);
}

async function install() {
  const packages = hashOf('package-lock.json', '.npmrc');
  await once('node_modules/.campaign-installed', packages, () => {
    say('Installing the packages (once; about a minute) …');
    return run(
      'npm',
      ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'],
      'The packages could not be installed: check the network connection to the npm registry, then run the same command again.',
    );
  });
  return packages;
}

function generateClient() {
  const prisma = 'node_modules/prisma/build/index.js';
  return once(
    'lib/platform/prisma-client/.generated-from',
    hashOf('prisma/schema.prisma', prisma),
    () => {
      say('Generating the database client …');
      return run(
        process.execPath,
        [prisma, 'generate', '--no-hints'],
        'The database client could not be generated: see the lines above.',
        // Generating does not use the engine, but looks for one and would download it; any file
        // will do.
        { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
      );
    },
  );
}

checkNode();
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.BETTER_AUTH_TELEMETRY = '0';

/** Errors written for the operator: what the command cannot do or does not understand. */
const isOperatorError = (problem) =>
  ['CannotStart', 'WrongSettings'].includes(problem?.constructor?.name) ||
  String(problem?.code).startsWith('ERR_PARSE_ARGS');

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const packages = await install();
  await generateClient();
  const given = process.argv.slice(2);
  // `npm run build` prepares every command, because the program folder may be read-only later.
  const isForAll = given[0] === '--bundle-all';
  const [command, ...args] = isForAll ? given.slice(1) : given;
  const file = path.resolve(root, command);
  process.argv = [process.execPath, file, ...args];
  // Node 22 and newer cache compiled code.
  nodeModule.enableCompileCache?.(path.join(root, 'var', 'compiled'));
  const { bundle } = await import('./bundle.mjs');
  const tools = `${packages} ${hashOf('lib/platform/bundle.mjs')}`;
  const source = path.relative(root, file).split(path.sep).join('/');
  const others = isForAll
    ? readdirSync('app/_commands').filter((name) => name.endsWith('.ts'))
    : [];
  for (const name of others) await bundle(root, `app/_commands/${name}`, tools);
  const bundled = await bundle(root, source, tools);
  await import(pathToFileURL(bundled).href);
} catch (problem) {
  fail(isOperatorError(problem) ? problem.message : (problem?.stack ?? String(problem)));
}
