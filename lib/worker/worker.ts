import { type Channel, SEND_LIMIT_MS } from '@/lib/delivery/channel';
import type { Channels } from '@/lib/delivery/channels';
import { deliver } from '@/lib/delivery/deliver';
import { readSite, type SenderSite, siteOf } from '@/lib/delivery/letters/letter-of';
import { type ClaimedDelivery, claimDue } from '@/lib/delivery/outbox/claim-due';
import { freeLeasesOfDead } from '@/lib/delivery/outbox/leases';
import { giveBack } from '@/lib/delivery/outbox/record-results';
import { createResultWriter } from '@/lib/delivery/outbox/result-writer';
import { endWorker, newWorkerId } from '@/lib/delivery/outbox/worker-id';
import { resultOf } from '@/lib/delivery/outcome';
import type { Delay } from '@/lib/delivery/schedule';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import type { ChannelName, PrismaClient } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { MAINTENANCE_MS, maintainMachine } from './maintenance';

export type WorkerOptions = {
  db: PrismaClient;
  channels: Channels;
  /** Letters on their way at the same moment. */
  concurrency?: number;
  site?: SenderSite;
  clock?: () => Date;
  /** How long to rest when nothing is due, in milliseconds. */
  pollMs?: number;
  /** How long a letter waits after a failed try; the usual schedule if nothing is said. */
  delay?: Delay;
};

export type Worker = {
  /** Takes nothing new, finishes the letters on their way, gives back the rest, closes channels. */
  stop(): Promise<void>;
  /** Something may be due now. */
  wake(): void;
};

/** Delivers what is due until it is stopped. Any number may run on one database. */
export function startWorker(options: WorkerOptions): Worker {
  const { db, channels, concurrency = 10, clock = () => new Date(), pollMs = 1_000 } = options;
  /** What letters say of the site; staff may change it while we run. */
  let site = options.site ?? siteOf();
  const workerId = newWorkerId();
  const resultWriter = createResultWriter(db, workerId, clock);
  const rest = createIdleWait();
  const batchSize = createBatchSize(concurrency);
  /** Claimed and not yet on their way, oldest first. */
  const queue: { claimed: ClaimedDelivery; atMs: number }[] = [];
  const onTheirWay = new Set<Promise<void>>();
  let stopping = false;
  /** The last claims left letters behind: the next one to leave makes room for another. */
  let moreDue = false;
  let maintainedAt: number | undefined;

  function sendNext() {
    while (!stopping && onTheirWay.size < concurrency) {
      // Behind a server that hangs, a letter could be sent after its lease: it is let go before.
      if (waitedMs() > SEND_LIMIT_MS) void giveBackQueue();
      const next = queue.shift();
      if (!next) return;
      const sending = send(next.claimed).finally(() => {
        onTheirWay.delete(sending);
        batchSize.sent();
        sendNext();
        if (moreDue) rest.end();
      });
      onTheirWay.add(sending);
    }
  }

  async function send(claimed: ClaimedDelivery) {
    const outcome = await deliver(claimed, channels, site);
    const { id: deliveryId, channel, attempts: attempt } = claimed;
    const failure = 'failure' in outcome ? outcome.failure : undefined;
    log.info(`letter_${outcome.outcome}`, { deliveryId, channel, attempt, failure });
    if ('stopsChannel' in outcome && outcome.stopsChannel) {
      // The stop first: the letter stays queued, and no worker may claim it again at once.
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

  /** @returns whether there is room for still more that may be due. */
  async function takeMore() {
    const size = batchSize.size();
    const limit = size - queue.length;
    if (limit * 2 <= size) return false;
    site = options.site ?? (await readSite(db));
    const now = clock();
    const open = Object.values(channels).filter((channel) => channel.isOpen?.(now) ?? true);
    const queued = queue.map(({ claimed }) => claimed.channel);
    const { claims, isHeldBack } = claimsFor(open, queued, limit);
    let isFull = false;
    for (const claim of claims) {
      const claimed = await claimDue(db, { ...claim, workerId, now });
      isFull ||= claimed.length === claim.limit;
      const atMs = performance.now();
      queue.push(...claimed.map((each) => ({ claimed: each, atMs })));
      sendNext();
    }
    moreDue = isFull || isHeldBack;
    return isFull;
  }

  async function maintainNowAndThen() {
    const now = clock();
    if (maintainedAt !== undefined && now.getTime() - maintainedAt < MAINTENANCE_MS) return;
    // First what our own dead predecessors had in hand: that is not to wait for its lease.
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
        // The database is away: it is asked again until it is back.
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
      await Promise.all(onTheirWay);
      await resultWriter.finish();
      endWorker(workerId);
      for (const channel of Object.values(channels)) channel.close?.();
    },
  };

  async function giveBackQueue() {
    const ids = queue.splice(0).map(({ claimed }) => claimed.id);
    await giveBack(db, { workerId, ids, now: clock() }).catch((problem) => {
      log.error('leases_not_released', { count: ids.length, error: errorName(problem) });
    });
  }
}

/** A rest that ends by itself or is ended; an end that comes first ends the next rest at once. */
export function createIdleWait() {
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
 * Letters in hand should leave within about this time: long enough to be worth a claim's statement,
 * short enough that at the end of a queue no worker sits on letters that another could send.
 */
const IN_HAND_MS = 300;
/** Most letters in hand, as a multiple of those that are being sent at once. */
const MAX = 20;
/** The rate is measured over at least this long. */
const MEASURE_MS = 100;

/**
 * How many letters a worker has in hand at most: as many as leave within `IN_HAND_MS`, by the rate
 * at which they left lately. To slow servers that is about what is sent at the same moment.
 * @param clockMs a monotonic clock in milliseconds.
 */
export function createBatchSize(concurrency: number, clockMs = () => performance.now()) {
  let size = concurrency;
  let left = 0;
  let since = clockMs();
  return {
    /** A letter has left, or will not. */
    sent() {
      left += 1;
    },
    size() {
      const tookMs = clockMs() - since;
      if (tookMs >= MEASURE_MS) {
        const fitting = Math.round((left / tookMs) * IN_HAND_MS);
        // Half way at a time: one slow letter does not empty the hand.
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
 * Which channels to claim for, and how many letters each time. What is claimed and not begun when
 * its worker is killed has lost a try and may count as taken: by a channel that sends only so
 * many a second, no more than one second's letters wait in hand.
 * @param queued channels of the letters in hand that are not yet being sent
 * @param limit the most in one claim
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
    // As with all letters: a claim is worth its statement when half of them are gone.
    if (room * 2 > most) claims.push({ channels: [name], limit: Math.min(room, limit) });
    else isHeldBack = true;
  }
  return { claims, isHeldBack };
}
