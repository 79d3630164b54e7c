import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { sharedState } from '@/lib/platform/shared-state';

const liveWorkers = sharedState('live workers', new Set<string>());

/** The host name in a worker ID. Containers must not share one. */
export const thisHost = hostname().replaceAll(':', '-');

/** Creates a worker ID for leases, `host:pid:nonce`. It counts as alive until `endWorker`. */
export function newWorkerId(): string {
  const workerId = `${thisHost}:${process.pid}:${randomBytes(4).toString('hex')}`;
  liveWorkers.add(workerId);
  return workerId;
}

/** IDs of the workers that run in this process. */
export const ownWorkers = () => [...liveWorkers];

export function endWorker(workerId: string) {
  liveWorkers.delete(workerId);
}

/**
 * Whether a worker of this host can still be running. Our own process ID with an unknown nonce
 * belongs to an earlier process: in a container every start gets the same process ID.
 */
export function isWorkerAlive(workerId: string): boolean {
  const pid = Number(workerId.split(':')[1]);
  if (pid === process.pid) return liveWorkers.has(workerId);
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    // EPERM: the process exists but belongs to another user.
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}
