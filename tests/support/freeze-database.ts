import { readdirSync, readFileSync } from 'node:fs';
import { databasePid } from './site';

/** The database's processes, its first one last. */
function databaseProcesses(dataDir: string): number[] {
  const first = databasePid(dataDir);
  const ofFirst = (pid: number) => {
    try {
      return /^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    } catch {
      return undefined;
    }
  };
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  return [...pids.filter((pid) => ofFirst(pid) === String(first)), first];
}

function signalAll(pids: number[], signal: NodeJS.Signals) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // Ended in the meantime.
    }
  }
}

/**
 * Stops every process of a data folder's database without ending it: it takes connections, and
 * never answers.
 * @returns how to let it go on
 */
export function freezeDatabase(dataDir: string): () => void {
  const pids = databaseProcesses(dataDir);
  signalAll(pids, 'SIGSTOP');
  return () => signalAll(pids, 'SIGCONT');
}
