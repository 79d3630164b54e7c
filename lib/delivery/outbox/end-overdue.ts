import { type ChannelName, Prisma, type PrismaClient } from '@/lib/platform/db';
import { type Env, env } from '@/lib/platform/env';
import { CLOCK_TOLERANCE_MS } from '@/lib/platform/time';
import { type MovedDelivery, moveDeliveries } from '../move-deliveries';
import { MAX_WAIT_MS } from '../outcome';
import { openStatuses, timeLimitMs } from '../status';
import { recentlyWaiting } from './waiting-channels';

/** Maximum number of rows of one kind per sweep; the next sweep follows a minute later. */
const BATCH_SIZE = 1_000;

/**
 * Channels with a rate limit that we cannot change: after a broadcast, deliveries wait for days.
 */
const CONGRESSIONAL: ChannelName[] = ['house_cwc', 'senate_cwc'];

/**
 * Ends deliveries that exceeded the time limit of their status. The time in test mode does not count
 * for those that wait for live mode, but after 30 days they end like all others.
 */
export async function endOverdue(db: PrismaClient, now: Date, of: Env = env()): Promise<void> {
  const olderThan = (ms: number) => ({ statusSince: { lt: new Date(now.getTime() - ms) } });
  const sweep = { now, limit: BATCH_SIZE };

  const inLine = { channel: { in: CONGRESSIONAL }, attempts: 0 };
  const tooLong = { ...olderThan(timeLimitMs.queued), NOT: inLine };
  const excepted = await recentlyWaiting(db, now, of);
  const unsent = {
    OR: [{ ...tooLong, channel: { notIn: excepted } }, olderThan(timeLimitMs.in_line)],
  };
  const tooLate = { ...sweep, from: 'queued', also: { failure: 'timeout' } } as const;
  await moveDeliveries(db, {
    ...tooLate,
    to: 'failed',
    where: { ...unsent, maybeAccepted: false },
  });
  await moveDeliveries(db, {
    ...tooLate,
    to: 'unconfirmed',
    where: { ...unsent, maybeAccepted: true },
  });

  const expire = { ...sweep, to: 'expired' } as const;
  await moveDeliveries(db, {
    ...expire,
    from: 'self_send',
    where: olderThan(timeLimitMs.self_send),
  });
  // The message may have been written in someone else's name, so its self-send deliveries also end.
  await moveDeliveries(db, {
    ...expire,
    from: 'self_send',
    where: {
      ...olderThan(timeLimitMs.on_hold.confirmation),
      message: { holdReason: 'confirmation' },
    },
  });
  await moveDeliveries(db, {
    ...expire,
    from: 'on_hold',
    where: {
      ...olderThan(timeLimitMs.on_hold.review),
      holdReason: null,
      message: { OR: [{ holdReason: null }, { holdReason: 'review' }] },
    },
  });
  await moveDeliveries(db, {
    ...expire,
    from: 'on_hold',
    where: {
      ...olderThan(timeLimitMs.on_hold.confirmation),
      holdReason: null,
      message: { holdReason: 'confirmation' },
    },
  });
  await moveDeliveries(db, {
    ...expire,
    from: 'on_hold',
    where: { ...olderThan(timeLimitMs.on_hold.new_congress), holdReason: 'new_congress' },
  });
}

/**
 * Corrects messages and open deliveries that were stored under a clock that was ahead: they would
 * wait until that time, their time limits would begin then, and their lease would end then. A delay
 * before the next attempt is kept, and a lease lasts as long as a new one, because its worker may be
 * sending. Rows that a worker is claiming are skipped; the next sweep follows a minute later.
 */
export async function correctFutureTimes(
  db: Pick<PrismaClient, '$executeRaw'>,
  now: Date,
): Promise<void> {
  const after = (ms: number) =>
    Prisma.sql`${new Date(now.getTime() + ms).toISOString()}::timestamp`;
  const at = after(0);
  const longest = Prisma.sql`${MAX_WAIT_MS}::float8 * interval '1 millisecond'`;
  await db.$executeRaw`
    update "Message" set "createdAt" = ${at},
      "confirmedAt" = case when "confirmedAt" > ${at} then ${at} else "confirmedAt" end
    where id = any(array(
      select id from "Message" where "createdAt" > ${after(CLOCK_TOLERANCE_MS)}
      for update skip locked))`;
  await db.$executeRaw`
    update "Delivery" set "statusSince" = least("statusSince", ${at}),
      "createdAt" = least("createdAt", ${at}),
      "dueAt" = ${at} + case when "dueAt" - "statusSince" between interval '0' and ${longest}
        then "dueAt" - "statusSince" else interval '0' end,
      "leaseUntil" = case when "leaseUntil" > ${after(timeLimitMs.sending)}
        then ${after(timeLimitMs.sending)} else "leaseUntil" end
    where id = any(array(
      select id from "Delivery"
      where status = any(${[...openStatuses]}::"DeliveryStatus"[])
          and "statusSince" > ${after(CLOCK_TOLERANCE_MS)}
        or status = 'queued' and "dueAt" > ${after(MAX_WAIT_MS + CLOCK_TOLERANCE_MS)}
      for update skip locked))`;
}

/**
 * Moves deliveries that can no longer reach their recipient to self-send: email deliveries to an
 * office without an address, and email or gateway deliveries whose member left the seat, since the
 * message was not written to a successor. Deliveries that may have arrived are not moved.
 * @returns the moved deliveries.
 */
export async function moveToSelfSend(db: PrismaClient, now: Date): Promise<MovedDelivery[]> {
  const sure = { kind: 'letter', maybeAccepted: false } as const;
  const toHand = { from: 'queued', to: 'self_send', now, limit: BATCH_SIZE } as const;
  const left = await db.$queryRaw<{ id: string }[]>`
    select d.id from "Delivery" d
    where d.status = 'queued' and d.kind = 'letter' and d.channel <> 'capture'
      and not exists (
        select from "Office" o where o.seat = d.seat and o.bioguide = d.bioguide)
    limit ${BATCH_SIZE}`;
  const ofFormerMembers = await moveDeliveries(db, {
    ...toHand,
    where: { ...sure, id: { in: left.map(({ id }) => id) } },
    also: { channel: 'self_send', channelReason: 'member_left' },
  });
  const toNoAddress = await moveDeliveries(db, {
    ...toHand,
    where: { ...sure, channel: 'email', office: { is: { email: null } } },
    also: { channel: 'self_send', channelReason: 'no_address' },
  });
  return [...ofFormerMembers, ...toNoAddress];
}
