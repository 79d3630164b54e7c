import { setTimeout as wait } from 'node:timers/promises';
import type { PrismaClient } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import type { AttemptResult } from '../outcome';
import { timeLimitMs } from '../status';
import { recordResults } from './record-results';

/** Maximum number of results per statement. */
const BATCH_SIZE = 200;
const RETRY_MS = 500;
/** Period in which results are collected: ten in one statement cost little more than one. */
const GATHER_MS = 20;
/** Maximum time that a stopping worker waits for an unavailable database. */
const LAST_CHANCE_MS = 10_000;

/**
 * Writes results as they arrive; those that arrive during a statement share the next one. While the
 * database is unavailable, it keeps results and retries, until their leases have expired and
 * another worker owns the deliveries.
 */
export function createResultWriter(db: PrismaClient, workerId: string, clock: () => Date) {
  let pending: AttemptResult[] = [];
  let writing: Promise<void> | undefined;
  let giveUpAt = Number.POSITIVE_INFINITY;

  async function writeAll() {
    while (pending.length > 0) {
      if (pending.length < BATCH_SIZE) await wait(GATHER_MS);
      const results = pending.slice(0, BATCH_SIZE);
      pending = pending.slice(BATCH_SIZE);
      await write(results);
    }
  }

  async function write(results: AttemptResult[]) {
    const leaseOver = performance.now() + timeLimitMs.sending;
    for (;;) {
      try {
        const recorded = await recordResults(db, { workerId, results, now: clock() });
        const lost = results.length - recorded.length;
        if (lost > 0) log.info('lease_lost', { count: lost });
        return;
      } catch (problem) {
        log.error('result_not_written', { count: results.length, error: errorName(problem) });
        if (performance.now() > Math.min(leaseOver, giveUpAt)) return;
        await wait(RETRY_MS);
      }
    }
  }

  return {
    add(result: AttemptResult) {
      pending.push(result);
      writing ??= writeAll().finally(() => {
        writing = undefined;
      });
    },
    /** Resolves when all results are written or can no longer be written. */
    async finish() {
      giveUpAt = performance.now() + LAST_CHANCE_MS;
      await writing;
    },
  };
}
