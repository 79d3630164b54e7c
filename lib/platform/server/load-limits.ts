import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type EventLoopUtilization, monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** Maximum delay of the event loop, averaged over a second, before requests are refused. */
const MAX_LAG_MS = 1_000;
/**
 * Minimum number of requests in progress for attributing a late event loop to load instead of the
 * machine: a few visitors get their answers late, but they get them.
 */
const CROWD = 16;
const LOOK_EVERY_MS = 500;
const RESOLUTION_MS = 20;

/**
 * Counts the requests in progress and watches the event loop: beyond either limit, more work would
 * only make all visitors wait longer. Recovers without intervention when the work is done.
 * @param maxRequests in progress at once
 */
export function createLoadLimits(maxRequests: number) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let inProgress = 0;
  let lagMs = 0;
  let lookedAt = performance.now();
  let since: EventLoopUtilization | undefined;
  const look = setInterval(() => {
    // The timer itself is late when the event loop is.
    const late = performance.now() - lookedAt - LOOK_EVERY_MS;
    const mean = delay.count > 0 ? delay.mean / 1e6 - RESOLUTION_MS : 0;
    lagMs = Math.max(0, mean, late);
    delay.reset();
    lookedAt = performance.now();
    since = performance.eventLoopUtilization();
  }, LOOK_EVERY_MS).unref();
  const isLate = () => lagMs > MAX_LAG_MS && inProgress >= CROWD;
  return {
    isLate,
    isOverloaded: () => inProgress >= maxRequests || isLate(),
    /**
     * Counts one more request in progress.
     * @returns the function to call once when it is answered
     */
    begin() {
      inProgress += 1;
      let isOver = false;
      return () => {
        if (!isOver) inProgress -= 1;
        isOver = true;
      };
    },
    figures: () => ({
      inProgress,
      lagSeconds: lagMs / 1_000,
      utilization: performance.eventLoopUtilization(since).utilization,
    }),
    stop: () => {
      clearInterval(look);
      delay.disable();
    },
  };
}

/** Connections above the limit that still get an answer. More of them are closed unanswered. */
const EXTRA_CONNECTIONS = 100;

/** Limits the connections held at once. @returns whether one is above the limit: it is closed soon */
export function limitConnections(server: Server, max: number): (socket: Socket) => boolean {
  const extra = new WeakSet<Socket>();
  let held = 0;
  server.maxConnections = max + EXTRA_CONNECTIONS;
  server.on('connection', (socket) => {
    if (held >= max) return void extra.add(socket);
    held += 1;
    socket.once('close', () => {
      held -= 1;
    });
  });
  return (socket) => extra.has(socket);
}

/** Limit for posts whose work is expensive, so that a crowd of them does not delay pages. */
export type BusyPath = {
  /** Maximum number in progress. */
  limit: number;
  key: 'signInBusy';
  retryAfterSeconds: number;
};

/** Counts the requests in progress for each of the given paths. */
export function createPathLimits(paths: Record<string, BusyPath>) {
  const inProgress = new Map<string, number>();
  const count = (path: string, more: number) =>
    inProgress.set(path, (inProgress.get(path) ?? 0) + more);
  return {
    /** Counts one more request until it is answered. @returns the refusal beyond the limit */
    begin(path: string, res: ServerResponse) {
      const busy = paths[path];
      if (!busy) return undefined;
      const { limit, key, retryAfterSeconds } = busy;
      if ((inProgress.get(path) ?? 0) >= limit) return { status: 429, key, retryAfterSeconds };
      count(path, 1);
      res.once('close', () => count(path, -1));
      return undefined;
    },
  };
}
