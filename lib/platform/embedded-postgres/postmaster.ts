import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Home } from './home';

const POLL_MS = 25;
/**
 * Time limit of a fast shutdown; an immediate shutdown follows, from which the next start recovers.
 */
const PATIENCE_MS = 30_000;

type Postmaster = {
  pid: number;
  port: number;
  /** Whether it listens on the port; before, another database may answer there. */
  isReady: boolean;
};

/** A data folder's database process, if it is running. */
export function readPostmaster(home: Home): Postmaster | undefined {
  const lines = readPidFile(home).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  // https://www.postgresql.org/docs/18/storage-file-layout.html: the last line is the status.
  const isReady = lines[7]?.trim() === 'ready';
  return pid > 0 && port > 0 && runsOn(home, pid) ? { pid, port, isReady } : undefined;
}

/** What the command line of a site contains, whatever starts it. */
const SITE = /node|next|run\.mjs/;

/**
 * Whether the site that started a database has surely ended: Linux then makes the database a child
 * of the first process, which is the site itself in some containers. False on other systems.
 */
export function isOrphan(pid: number): boolean {
  try {
    // https://www.man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the program's name, in
    // parentheses, may contain spaces and parentheses.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return parent === '1' && !SITE.test(readFileSync('/proc/1/cmdline', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Stops a database that is still running after its site was killed. Only for the process that holds
 * the folder's lock.
 */
export async function endOrphan(home: Home): Promise<void> {
  const running = readPostmaster(home);
  if (!running) return forgetOther(home);
  const { pid } = running;
  const impatientAt = performance.now() + PATIENCE_MS;
  // PostgreSQL's fast shutdown: open connections are closed and everything is written.
  process.kill(pid, 'SIGINT');
  while (runsOn(home, pid)) {
    if (performance.now() > impatientAt) process.kill(pid, 'SIGQUIT');
    await wait(POLL_MS);
  }
}

/**
 * Removes a process id that belongs to another program after a restart of the machine or container;
 * PostgreSQL would mistake it for its own and refuse to start.
 */
function forgetOther(home: Home) {
  const pid = Number(readPidFile(home).split('\n')[0]);
  if (pid > 0 && isAlive(pid)) rmSync(pidFileOf(home), { force: true });
}

const pidFileOf = (home: Home) => path.join(home.data, 'postmaster.pid');

/** Its text, or nothing without the file: PostgreSQL removes it at any moment, when it ends. */
function readPidFile(home: Home) {
  try {
    return readFileSync(pidFileOf(home), 'utf8');
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw problem;
  }
}

/**
 * Whether this process runs the database of this very folder. A copied or restored folder contains
 * the process id of the original's database, and one path can be part of another, so the whole path
 * after `-D` is compared and must be the same folder on the same disk.
 */
function runsOn(home: Home, pid: number) {
  if (!isAlive(pid)) return false;
  // Second line of the file: the folder as PostgreSQL found it at its start.
  const folder = dataFolderOf(pid) ?? readPidFile(home).split('\n')[1] ?? '';
  return isSameFolder(folder, home.data);
}

function isSameFolder(one: string, other: string) {
  try {
    const [a, b] = [statSync(one), statSync(other)];
    return a.ino === b.ino && a.dev === b.dev;
  } catch {
    return false;
  }
}

/** Data folder of a running database; empty for other programs, undefined if it cannot be read. */
function dataFolderOf(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  if (existsSync('/proc/self/cmdline')) {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return words.includes('-D') ? (words[words.indexOf('-D') + 1] ?? '') : '';
    } catch {
      return '';
    }
  }
  const asked = spawnSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' });
  if (asked.error) return undefined;
  // `ps` does not separate arguments: the port follows the folder (`spawnPostgres`).
  return / -D (.+?) -p \d+ /.exec(asked.stdout)?.[1] ?? '';
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}
