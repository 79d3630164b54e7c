import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Home } from './home';

const POLL_MS = 25;
/**
 * Time limit of a fast shutdown; then an immediate one follows, from which the next start recovers.
 */
const PATIENCE_MS = 30_000;

/** The database process of a data folder, if it is running: process id and port. */
export function readPostmaster(home: Home): { pid: number; port: number } | undefined {
  const file = path.join(home.data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && runsOn(home, pid) ? { pid, port } : undefined;
}

/**
 * Stops a database that outlived its killed site. Only for the process that has the folder's lock.
 */
export async function endOrphan(home: Home): Promise<void> {
  const running = readPostmaster(home);
  if (!running) return forgetOther(home);
  const { pid } = running;
  const impatientAt = Date.now() + PATIENCE_MS;
  // PostgreSQL's fast shutdown: open connections are closed, everything is written.
  process.kill(pid, 'SIGINT');
  while (runsOn(home, pid)) {
    if (Date.now() > impatientAt) process.kill(pid, 'SIGQUIT');
    await wait(POLL_MS);
  }
}

/**
 * After a restart of the machine or container, the process id in the file can be another program's;
 * PostgreSQL would mistake it for its own and refuse to start.
 */
function forgetOther(home: Home) {
  const file = path.join(home.data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (pid > 0 && isAlive(pid)) rmSync(file, { force: true });
}

function runsOn(home: Home, pid: number) {
  if (!isAlive(pid)) return false;
  const line = commandLine(pid);
  return line === undefined || line.includes(home.data);
}

/** Command line of a process; empty for one that has ended, nothing where it cannot be read. */
function commandLine(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  }
  const asked = spawnSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' });
  return asked.error ? undefined : asked.stdout;
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}
