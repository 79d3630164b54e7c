import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** Next's bundle and the server around it are two module graphs of one process. */
const shared = globalThis as { campaignHolders?: Set<string> };
shared.campaignHolders ??= new Set();
const liveWorkers = shared.campaignHolders;

/** This machine's name as it stands in a worker's id. Containers must not share one. */
export const thisHost = hostname().replaceAll(':', '-');

/** A worker's name on its leases, `host:pid:nonce`; alive until `endWorker`. */
export function newWorkerId(): string {
  const workerId = `${thisHost}:${process.pid}:${randomBytes(4).toString('hex')}`;
  liveWorkers.add(workerId);
  return workerId;
}

export function endWorker(workerId: string) {
  liveWorkers.delete(workerId);
}

/**
 * Whether a worker of this machine can still be at work. Our own process id with a nonce that is
 * not ours belongs to a process before us: in a container every start gets the same id.
 */
export function isAlive(workerId: string): boolean {
  const pid = Number(workerId.split(':')[1]);
  if (pid === process.pid) return liveWorkers.has(workerId);
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    // EPERM: the process exists, only not ours to signal.
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}
