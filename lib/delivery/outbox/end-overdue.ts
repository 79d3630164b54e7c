import type { PrismaClient } from '@/lib/platform/db';
import { type Moved, moveDeliveries } from '../move-deliveries';
import { timeLimitMs } from '../status';

/** Most rows of one kind in one sweep; the next one comes a minute later. */
const AT_ONCE = 1_000;

/** Ends what stayed longer in a state than the state's time limit allows. */
export async function endOverdue(db: PrismaClient, now: Date): Promise<void> {
  const olderThan = (ms: number) => ({ statusSince: { lt: new Date(now.getTime() - ms) } });
  const sweep = { now, limit: AT_ONCE };

  const unsent = olderThan(timeLimitMs.waiting);
  const tooLate = { ...sweep, from: 'waiting', also: { failure: 'timeout' } } as const;
  await moveDeliveries(db, { ...tooLate, to: 'gave_up', where: { ...unsent, maybeTaken: false } });
  await moveDeliveries(db, {
    ...tooLate,
    to: 'unconfirmed',
    where: { ...unsent, maybeTaken: true },
  });

  const expire = { ...sweep, to: 'expired' } as const;
  await moveDeliveries(db, {
    ...expire,
    from: 'your_turn',
    where: olderThan(timeLimitMs.your_turn),
  });
  // Perhaps written in a stranger's name: what is in the writer's own hand ends with the rest.
  await moveDeliveries(db, {
    ...expire,
    from: 'your_turn',
    where: {
      ...olderThan(timeLimitMs.heldForConfirmation),
      message: { heldFor: 'confirmation' },
    },
  });
  await moveDeliveries(db, {
    ...expire,
    from: 'held',
    where: {
      ...olderThan(timeLimitMs.heldForReview),
      heldFor: null,
      message: { OR: [{ heldFor: null }, { heldFor: 'review' }] },
    },
  });
  await moveDeliveries(db, {
    ...expire,
    from: 'held',
    where: {
      ...olderThan(timeLimitMs.heldForConfirmation),
      heldFor: null,
      message: { heldFor: 'confirmation' },
    },
  });
  await moveDeliveries(db, {
    ...expire,
    from: 'held',
    where: { ...olderThan(timeLimitMs.heldForNewCongress), heldFor: 'new_congress' },
  });
}

/**
 * A letter by mail to an office without an address goes to the supporter's own hand, and so does
 * one by mail or gateway whose member has left the seat: it was written to them, not to whoever
 * comes. What may have arrived before stays.
 * @returns what was handed over.
 */
export async function handOver(db: PrismaClient, now: Date): Promise<Moved[]> {
  const sure = { kind: 'letter', maybeTaken: false } as const;
  const toHand = { from: 'waiting', to: 'your_turn', now, limit: AT_ONCE } as const;
  const left = await db.$queryRaw<{ id: string }[]>`
    select d.id from "Delivery" d
    where d.status = 'waiting' and d.kind = 'letter' and d.channel <> 'capture'
      and not exists (
        select from "Office" o where o.seat = d.seat and o.bioguide = d.bioguide)
    limit ${AT_ONCE}`;
  const toNobody = await moveDeliveries(db, {
    ...toHand,
    where: { ...sure, id: { in: left.map(({ id }) => id) } },
    also: { channel: 'hand_off', channelReason: 'member_left' },
  });
  const toNoAddress = await moveDeliveries(db, {
    ...toHand,
    where: { ...sure, channel: 'email', office: { is: { email: null } } },
    also: { channel: 'hand_off', channelReason: 'no_address' },
  });
  return [...toNobody, ...toNoAddress];
}
