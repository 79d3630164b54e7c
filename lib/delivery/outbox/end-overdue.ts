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
 * A letter by mail to an office without an address goes to the supporter's own hand, unless it may
 * have arrived before the address went.
 * @returns what was handed over.
 */
export function handOver(db: PrismaClient, now: Date): Promise<Moved[]> {
  return moveDeliveries(db, {
    from: 'waiting',
    to: 'your_turn',
    where: {
      kind: 'letter',
      channel: 'email',
      maybeTaken: false,
      OR: [{ office: { is: null } }, { office: { is: { email: null } } }],
    },
    also: { channel: 'hand_off', channelReason: 'no_address' },
    now,
    limit: AT_ONCE,
  });
}
