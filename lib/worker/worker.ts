import { readCampaignRow, unsentEditions } from '@/lib/campaign/campaign';
import { type Channel, SEND_LIMIT_MS } from '@/lib/delivery/channel';
import type { Channels } from '@/lib/delivery/channels';
import { deliver } from '@/lib/delivery/deliver';
import { readSite, type SenderSite, siteOf } from '@/lib/delivery/letters/letter-of';
import { type ClaimedDelivery, claimDue } from '@/lib/delivery/outbox/claim-due';
import { freeLeasesOfDead } from '@/lib/delivery/outbox/leases';
import { returnToQueue } from '@/lib/delivery/outbox/record-results';
import { createResultWriter } from '@/lib/delivery/outbox/result-writer';
import { endWorker, newWorkerId } from '@/lib/delivery/outbox/worker-id';
import { resultOf } from '@/lib/delivery/outcome';
import type { Delay } from '@/lib/delivery/schedule';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import type { ChannelName, PrismaClient } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { MAINTENANCE_MS, maintainMachine } from './maintenance';

type WorkerOptions = {
  db: PrismaClient;
  channels: Channels;
  /** Number of deliveries sent at the same time. */
  concurrency?: number;
  site?: SenderSite;
  clock?: () => Date;
  /** Idle wait in milliseconds when nothing is due. */
  pollMs?: number;
  /** Delay after a failed attempt; defaults to the usual schedule. */
  delay?: Delay;
};

export type Worker = {
  /**
   * Stops claiming, finishes the deliveries being sent, gives back the others, and closes channels.
   */
  stop(): Promise<void>;
  /** Ends the idle wait, because a delivery may have become due. */
  wake(): void;
};

/** Sends due deliveries until it is stopped. Any number of workers can share one database. */
export function startWorker(options: WorkerOptions): Worker {
  const { db, channels, concurrency = 10, clock = () => new Date(), pollMs = 1_000 } = options;
  /**
   * Site details that letters contain. They are reread with every claim, since staff may change
   * them.
   */
  let site = options.site ?? siteOf();
  const workerId = newWorkerId();
  const resultWriter = createResultWriter(db, workerId, clock);
  const rest = createIdleWait();
  const batchSize = createBatchSize(concurrency);
  /** Deliveries that are claimed but not being sent yet, oldest first. */
  const queue: { claimed: ClaimedDelivery; atMs: number }[] = [];
  const inProgress = new Set<Promise<void>>();
  let stopping = false;
  /**
   * Whether the last claims left due deliveries unclaimed. The next finished delivery then ends the
   * idle wait.
   */
  let moreDue = false;
  let maintainedAt: number | undefined;

  function sendNext() {
    while (!stopping && inProgress.size < concurrency) {
      // A delivery that waited behind a hanging server could be sent after its lease expired, so
      // waiting deliveries are given back in time.
      if (waitedMs() > SEND_LIMIT_MS) void giveBackQueue();
      const next = queue.shift();
      if (!next) return;
      const sending = send(next.claimed).finally(() => {
        inProgress.delete(sending);
        batchSize.sent();
        sendNext();
        if (moreDue) rest.end();
      });
      inProgress.add(sending);
    }
  }

  async function send(claimed: ClaimedDelivery) {
    const outcome = await deliver(claimed, channels, site);
    const { id: deliveryId, channel, attempts: attempt } = claimed;
    const failure = 'failure' in outcome ? outcome.failure : undefined;
    log.info(`letter_${outcome.outcome}`, { deliveryId, channel, attempt, failure });
    if ('stopsChannel' in outcome && outcome.stopsChannel) {
      // The channel is stopped before the result is recorded: the delivery stays queued, and no
      // worker may claim it again immediately.
      await stopChannel(db, {
        channel,
        because: outcome.stopReason ?? outcome.failure,
        now: clock(),
      }).catch((problem) => {
        log.error('channel_not_stopped', { channel, error: errorName(problem) });
      });
    }
    resultWriter.add(resultOf(claimed, outcome, { now: clock(), delay: options.delay }));
  }

  function waitedMs() {
    return performance.now() - (queue[0]?.atMs ?? Number.POSITIVE_INFINITY);
  }

  /** @returns whether the claim was full, so that more deliveries may be due. */
  async function takeMore() {
    const size = batchSize.size();
    const limit = size - queue.length;
    if (limit * 2 <= size) return false;
    site = options.site ?? (await readSite(db));
    const now = clock();
    const open = Object.values(channels).filter((channel) => channel.isOpen?.(now) ?? true);
    const queued = queue.map(({ claimed }) => claimed.channel);
    const { claims, isHeldBack } = claimsFor(open, queued, limit);
    const unsent = unsentEditions(await readCampaignRow(db));
    let isFull = false;
    for (const claim of claims) {
      const claimed = await claimDue(db, { ...claim, workerId, now, unsent });
      isFull ||= claimed.length === claim.limit;
      // Everything claimed before was sent during the claim.
      if (claimed.length === claim.limit && inProgress.size === 0) batchSize.ranOut();
      const atMs = performance.now();
      queue.push(...claimed.map((each) => ({ claimed: each, atMs })));
      sendNext();
    }
    moreDue = isFull || isHeldBack;
    return isFull;
  }

  async function maintainNowAndThen() {
    const now = clock();
    // The absolute difference, so that a clock that was set back does not postpone maintenance.
    const ageMs = Math.abs(now.getTime() - (maintainedAt ?? Number.NEGATIVE_INFINITY));
    if (ageMs < MAINTENANCE_MS) return;
    // On the first run, leases of dead workers on this host are freed, so that their deliveries do
    // not wait until the leases expire.
    if (maintainedAt === undefined) await freeLeasesOfDead(db, now);
    maintainedAt = now.getTime();
    await maintainMachine(db, channels, now);
  }

  async function run() {
    while (!stopping) {
      let more = false;
      try {
        await maintainNowAndThen();
        more = await takeMore();
      } catch (problem) {
        // The database is unavailable; the loop retries until it is back.
        log.error('outbox_not_read', { error: errorName(problem) });
      }
      if (!more && !stopping) await rest.take(pollMs);
    }
  }

  const running = run();
  return {
    wake: rest.end,
    async stop() {
      stopping = true;
      rest.end();
      await running;
      await giveBackQueue();
      await Promise.all(inProgress);
      await resultWriter.finish();
      endWorker(workerId);
      for (const channel of Object.values(channels)) channel.close?.();
    },
  };

  async function giveBackQueue() {
    const ids = queue.splice(0).map(({ claimed }) => claimed.id);
    await returnToQueue(db, { workerId, ids, now: clock() }).catch((problem) => {
      log.error('leases_not_released', { count: ids.length, error: errorName(problem) });
    });
  }
}

/**
 * An idle wait that ends after a time or when `end` is called. A call of `end` before `take` ends
 * that wait immediately.
 */
function createIdleWait() {
  let ended = false;
  let wakeUp = () => {};
  return {
    end() {
      ended = true;
      wakeUp();
    },
    async take(ms: number) {
      if (!ended) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      ended = false;
      wakeUp = () => {};
    },
  };
}

/**
 * Time in which the claimed deliveries of a worker should be sent. It is long enough to justify a
 * claim statement, and short enough that at the end of a queue no worker keeps deliveries that
 * another worker could send.
 */
const CLAIM_AHEAD_MS = 300;
/** Maximum number of claimed deliveries, as a multiple of the number sent concurrently. */
const MAX = 20;
/** Minimum period over which the rate is measured. */
const MEASURE_MS = 100;

/**
 * Batch size: the maximum number of claimed deliveries that wait in a worker. It is the number that
 * can be sent within `CLAIM_AHEAD_MS` at the recent rate, and at least `concurrency`; with slow servers
 * it is about `concurrency`.
 * @param clockMs a monotonic clock in milliseconds.
 */
export function createBatchSize(concurrency: number, clockMs = () => performance.now()) {
  let size = concurrency;
  let left = 0;
  let since = clockMs();
  return {
    /** Counts a delivery whose attempt has ended. */
    sent() {
      left += 1;
    },
    /** Doubles the size, because the worker was idle while it claimed, so no rate shows in time. */
    ranOut() {
      size = Math.min(size * 2, concurrency * MAX);
    },
    size() {
      const tookMs = clockMs() - since;
      if (tookMs >= MEASURE_MS) {
        const fitting = Math.round((left / tookMs) * CLAIM_AHEAD_MS);
        // The size moves halfway toward the new value, so that one slow delivery does not shrink
        // the batch to the minimum.
        size = Math.ceil((size + Math.min(fitting, concurrency * MAX)) / 2);
        size = Math.max(size, concurrency);
        left = 0;
        since = clockMs();
      }
      return size;
    },
  };
}

type Claim = { channels: ChannelName[]; limit: number };

/**
 * The channels to claim for, and the number of deliveries per claim. A worker that is killed uses
 * up an attempt of each delivery that it claimed but did not begin, and such a delivery may count
 * as possibly accepted. For a channel with a rate limit, at most one second's worth of deliveries
 * is therefore claimed ahead.
 * @param queued channels of the claimed deliveries that are not being sent yet.
 * @param limit maximum number of deliveries per claim.
 */
export function claimsFor(open: Channel[], queued: ChannelName[], limit: number) {
  const quick = open.filter(({ perSecond }) => perSecond === undefined);
  const claims: Claim[] = [];
  if (quick.length > 0) claims.push({ channels: quick.map(({ name }) => name), limit });
  let isHeldBack = false;
  for (const { name, perSecond } of open) {
    if (perSecond === undefined) continue;
    const most = Math.max(1, Math.ceil(perSecond));
    const room = most - queued.filter((channel) => channel === name).length;
    // As with the other channels, a claim is worth its statement only when at least half of the
    // batch is free.
    if (room * 2 > most) claims.push({ channels: [name], limit: Math.min(room, limit) });
    else isHeldBack = true;
  }
  return { claims, isHeldBack };
}
