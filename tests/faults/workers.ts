import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { thisHost } from '@/lib/delivery/outbox/worker-id';
import type { PrismaClient } from '@/lib/platform/db';
import { clockSettings } from '../support/test-clock.mjs';

/** Starts two worker processes; each one that is killed is replaced at once. */
export async function startWorkers(db: PrismaClient, settings: Record<string, string>) {
  /** How often each delivery was in progress when its worker was killed. */
  const inProgress = new Map<string, number>();
  const living: { child: ChildProcess; readyAt?: number }[] = [];
  let kills = 0;
  let killedAt = 0;
  let errors = '';

  function start() {
    const { PATH, HOME, TMPDIR, NODE_ENV } = process.env;
    const command = ['lib/platform/run.mjs', 'tests/faults/worker-in-child.ts'];
    const child = spawn(process.execPath, command, {
      env: { PATH, HOME, TMPDIR, NODE_ENV, ...clockSettings(), ...settings },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (text) => {
      errors += text;
    });
    const worker: (typeof living)[number] = { child };
    child.stdout.once('data', () => {
      worker.readyAt = Date.now();
    });
    living.push(worker);
  }

  async function end(child: ChildProcess) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await ended;
  }

  start();
  start();
  return {
    /**
     * Kills the older worker with -9 when it is time and both are running: on a slow machine, starting
     * takes the longest. Records the letters left in progress, and starts another worker.
     */
    async killEvery(ms: number) {
      const since = Math.max(
        killedAt,
        ...living.map(({ readyAt = Number.POSITIVE_INFINITY }) => readyAt),
      );
      const [older] = living;
      if (!older || Date.now() - since < ms) return;
      const { child } = older;
      living.shift();
      await end(child);
      kills += 1;
      killedAt = Date.now();
      const left = await db.delivery.findMany({
        where: { status: 'sending', leaseHolder: { startsWith: `${thisHost}:${child.pid}:` } },
        select: { id: true },
      });
      for (const { id } of left) inProgress.set(id, (inProgress.get(id) ?? 0) + 1);
      start();
    },
    inProgress,
    kills: () => kills,
    /** Their standard error. */
    errors: () => errors,
    stop: () => Promise.all(living.splice(0).map(({ child }) => end(child))),
  };
}
