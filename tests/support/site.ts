import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clockSettings } from './test-clock.mjs';

export type Site = {
  url: string;
  dataDir: string;
  /** One-time link printed at the start while there are no staff. */
  firstAccountLink: string;
  /** All output so far. */
  output: () => string;
  /** Captured letters as raw text. */
  letters: () => string[];
  /** Started process, the site's own or npm's, which leads its process group. */
  pid: number;
  /**
   * Sends SIGTERM or another signal, and waits for the end.
   * @returns the exit code
   */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Sends a signal to the complete process group, as Ctrl-C in a terminal does. */
  stopGroup: (signal: NodeJS.Signals) => Promise<number | null>;
  /** Sends SIGKILL to the complete process group, as a crash of the machine would end it. */
  kill: () => Promise<void>;
  /** Sends SIGKILL to the site's database alone. */
  killDatabase: () => void;
  /** Closes the pipe that its output is read from. */
  closeOutput: () => void;
};

type Options = {
  dataDir?: string;
  env?: Record<string, string>;
  /** Command to run; by default `npm start` without npm. */
  command?: string[];
};

const START = [process.execPath, 'lib/platform/run.mjs', 'app/_commands/start.ts'];

const READY = /^\s*Stop\s+Ctrl-C$/m;
const START_LIMIT_MS = 180_000;

/**
 * Folder for a site's data that PostgreSQL's own user may enter. It is a copy of the folder of a
 * site that started once, if the run has created one, so that not every start creates a database.
 */
export function makeDataDir({ empty = false } = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'campaign-site-'));
  chmodSync(folder, 0o755);
  const template = process.env.SITE_TEMPLATE;
  // `cp` keeps owners: when run as root, the database belongs to PostgreSQL's own user.
  if (template && !empty) execFileSync('cp', ['-a', `${template}/.`, folder]);
  return folder;
}

export const removeDataDir = (folder: string) => rmSync(folder, { recursive: true, force: true });

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/**
 * The real site, started as `npm start` does, with its own process group and database.
 * @param options.env settings besides the port and the data folder
 */
export async function startSite(options: Options = {}): Promise<Site> {
  const dataDir = options.dataDir ?? makeDataDir();
  const port = options.env?.PORT ?? (await freePort());
  const url = `http://localhost:${port}`;
  const [program = '', ...args] = options.command ?? START;
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnv({ PORT: String(port), DATA_DIR: dataDir, LOG: 'error', ...options.env }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  await untilReady(child, () => output);
  const mail = path.join(dataDir, 'mail');
  return {
    url,
    dataDir,
    firstAccountLink: output.match(/http\S+\/staff\/setup\?token=\S+/)?.[0] ?? '',
    output: () => output,
    letters: () =>
      existsSync(mail)
        ? readdirSync(mail)
            .filter((name) => name.endsWith('.eml'))
            .map((name) => readFileSync(path.join(mail, name), 'utf8'))
        : [],
    pid: child.pid ?? 0,
    stop: (signal = 'SIGTERM') => end(child, () => child.kill(signal)),
    stopGroup: (signal) => end(child, () => process.kill(-(child.pid ?? 0), signal)),
    kill: async () => {
      await end(child, () => process.kill(-(child.pid ?? 0), 'SIGKILL'));
    },
    killDatabase: () => process.kill(databasePid(dataDir), 'SIGKILL'),
    closeOutput: () => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
  };
}

/** Process id of the embedded database of a data folder. */
export function databasePid(dataDir: string): number {
  const file = path.join(dataDir, 'postgres', 'data', 'postmaster.pid');
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}

/** Environment without the settings of the person who runs the tests. */
function cleanEnv(settings: Record<string, string>) {
  const { PATH, HOME, TMPDIR, NODE_ENV } = process.env;
  return { PATH, HOME, TMPDIR, NODE_ENV, ...clockSettings(), ...settings };
}

function untilReady(child: ChildProcess, output: () => string) {
  return new Promise<void>((resolve, reject) => {
    const settle = (why?: string) => {
      clearTimeout(timer);
      child.off('close', onExit);
      child.stdout?.off('data', onData);
      if (why) reject(new Error(`The site did not start (${why}):\n${output()}`));
      else resolve();
    };
    const onExit = (code: number | null) => settle(`exit ${code}`);
    const onData = () => READY.test(output()) && settle();
    const timer = setTimeout(() => settle('too slow'), START_LIMIT_MS);
    child.on('close', onExit);
    child.stdout?.on('data', onData);
  });
}

/** Ends with the output: `exit` alone may come before the last lines have been read. */
async function end(child: ChildProcess, signal: () => void): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  signal();
  return ended;
}
