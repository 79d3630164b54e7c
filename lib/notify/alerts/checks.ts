import { statfs } from 'node:fs/promises';
import { isOver } from '@/lib/campaign/act-record';
import { readCampaignRow } from '@/lib/campaign/campaign';
import type { Channels } from '@/lib/delivery/channels';
import { waitingChannels } from '@/lib/delivery/outbox/waiting-channels';
import { thisHost } from '@/lib/delivery/outbox/worker-id';
import { RESTORED } from '@/lib/delivery/stopped-channels';
import { MAX_NETWORK } from '@/lib/messages/review-flags/rules';
import { ageInDays, isRosterOld, readRosterDate } from '@/lib/offices/seats';
import type { PrismaClient } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { HOUR_MS, MINUTE_MS } from '@/lib/platform/time';
import type { AlertCheck } from './watch';

/** Checks that run every minute, once for all servers. Stopped channels raise their own alert. */
export function siteChecks(db: PrismaClient, channels: Channels, now: Date): AlertCheck[] {
  return [
    checkQueue(db, channels, now),
    checkRoster(now),
    checkEdition(now),
    checkBurst(db, now),
    checkRestored(db),
  ];
}

/**
 * Age of an overdue delivery that raises an alert. Deliveries are normally sent within seconds;
 * after an hour there is a problem that no one has noticed.
 */
const LATE_MINUTES = 60;
/** The alert ends when the oldest overdue delivery has waited no longer than this. */
const FINE_MINUTES = 30;

type LateRow = { channel: keyof Channels; oldest: Date; letters: number };

/**
 * Checks for overdue deliveries. Those of a stopped channel or a paused office, and those that
 * wait for live mode, are excluded, since staff already know about them, and so are a gateway's deliveries during its maintenance and for
 * an hour after it.
 */
export function checkQueue(db: PrismaClient, channels: Channels, now: Date): AlertCheck {
  const before = (minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS);
  const isOpen = (name: keyof Channels, at: Date) => channels[name]?.isOpen?.(at) ?? true;
  return {
    kind: 'queue_old',
    async find() {
      const rows = await db.$queryRaw<LateRow[]>`
        select d.channel, min(d."dueAt") as oldest, count(*)::int as letters
        from "Delivery" d left join "Office" o on o.seat = d.seat
        where d.status = 'queued' and d."dueAt" < ${before(FINE_MINUTES).toISOString()}::timestamp
          and o."pausedAt" is null
          and d.channel not in (select channel from "ChannelState" where "stoppedAt" is not null)
        group by d.channel order by d.channel`;
      const waiting = waitingChannels();
      return rows
        .filter(({ channel }) => !waiting.includes(channel))
        .filter(({ channel }) => isOpen(channel, now) && isOpen(channel, before(LATE_MINUTES)))
        .map(({ channel, oldest, letters }) => ({
          subject: channel,
          detail: `${letters} waiting, the oldest for ${minutesSince(oldest, now)} minutes`,
          isBad: oldest < before(LATE_MINUTES),
        }));
    },
  };
}

function minutesSince(moment: Date, now: Date) {
  return Math.floor((now.getTime() - moment.getTime()) / MINUTE_MS);
}

/** Checks whether the list of members of Congress is recent. */
export function checkRoster(now: Date, readDate = readRosterDate): AlertCheck {
  return {
    kind: 'roster_old',
    async find() {
      const date = await readDate();
      if (!isRosterOld(date, now)) return [];
      return [{ subject: 'roster', detail: `${ageInDays(date, now)} days old`, isBad: true }];
    },
  };
}

/**
 * Checks whether an open campaign has a request that is out of date without an admin's acceptance.
 */
export function checkEdition(now: Date): AlertCheck {
  return {
    kind: 'edition_over',
    async find() {
      const { open, edition, outdatedAccepted } = await readCampaignRow();
      const isBad = open && isOver(edition, now) && outdatedAccepted !== edition;
      return isBad ? [{ subject: edition, isBad }] : [];
    },
  };
}

/** Values that `statfs` returns: total blocks, blocks available to us, and bytes per block. */
export type Disk = { blocks: number; bavail: number; bsize: number };

const GB = 1024 ** 3;
const MIN_FREE_SHARE = 0.1;
const MIN_FREE_BYTES = GB;
/** The alert ends when 20% more than the minimum is free. */
const FINE = 1.2;
/**
 * A server that no longer exists cannot end its own alert; after a week, any other server ends it.
 */
const GONE_MS = 7 * 24 * HOUR_MS;

/**
 * Checks whether the disk of the data folder is nearly full. It holds captured letters and the
 * database.
 */
export function checkDisk(now: Date, read: () => Promise<Disk> = readDisk): AlertCheck {
  return {
    kind: 'disk_full',
    async find() {
      const { blocks, bavail, bsize } = await read();
      const free = bavail * bsize;
      const isBelow = (factor: number) =>
        free < MIN_FREE_BYTES * factor || bavail < blocks * MIN_FREE_SHARE * factor;
      if (!isBelow(FINE)) return [];
      const detail = `${(free / GB).toFixed(1)} GB of ${((blocks * bsize) / GB).toFixed(1)} GB free`;
      return [{ subject: thisHost, detail, isBad: isBelow(1) }];
    },
    mayEnd: ({ subject, createdAt }) =>
      subject === thisHost || now.getTime() - createdAt.getTime() > GONE_MS,
  };
}

const readDisk = (): Promise<Disk> => statfs(env().DATA_DIR);

/**
 * Checks whether one network sent more messages within an hour than the review rule or the rate
 * limit allows. It reads the rate limiter's counts, which identify a network only by a daily hash,
 * so the alert cannot name it. The alert stays open for an hour: at most one is raised per hour.
 */
export function checkBurst(db: PrismaClient, now: Date): AlertCheck {
  return {
    kind: 'burst',
    async find() {
      const { limits } = (await readCampaignRow()).settings;
      const most = Math.min(MAX_NETWORK, limits.messages);
      const since = new Date(now.getTime() - HOUR_MS);
      const networks = await db.rateCount.count({
        where: {
          key: { startsWith: 'messages:' },
          windowStart: { gt: since },
          count: { gt: most },
        },
      });
      if (networks === 0) return [];
      const detail = `${networks} ${networks === 1 ? 'network' : 'networks'} with more than ${most} messages within an hour`;
      return [{ subject: 'messages', detail, isBad: true }];
    },
    mayEnd: ({ createdAt }) => now.getTime() - createdAt.getTime() >= HOUR_MS,
  };
}

/**
 * Keeps the alert about a restored backup open until every message that it put on hold, and every
 * channel that it stopped, is released.
 */
function checkRestored(db: PrismaClient): AlertCheck {
  return {
    kind: 'restored',
    async find() {
      const [left] = await db.$queryRaw<{ left: boolean }[]>`
        select exists (select from "ChannelState" where "stoppedBecause" = ${RESTORED})
          or exists (select from "Message" m join "Delivery" d on d."messageId" = m.id
            where d.status = 'on_hold' and 'restored' = any(m."reviewFlags")) as left`;
      return left?.left ? [{ subject: 'site', isBad: false }] : [];
    },
  };
}
