import { beganAt, congressOn, newMapsOf } from '@/lib/lookup/congress';
import type { PrismaClient } from '@/lib/platform/db';
import { type MovedDelivery, moveDeliveries } from '../move-deliveries';

/** Maximum number of rows per sweep; the next sweep follows a minute later. */
const BATCH_SIZE = 1_000;

/** Values for a delivery whose recipient on the new map is unknown. */
const handedBack = {
  channel: 'self_send',
  channelReason: 'new_map',
  holdReason: null,
  failure: 'new_map',
} as const;

/**
 * Puts deliveries on hold whose seat changed members, or may have, when a new Congress began: their
 * recipient is unknown until the roster is newer than that day.
 */
export function holdForNewCongress(db: PrismaClient, now: Date): Promise<MovedDelivery[]> {
  const { firstDay, newSenateClass } = congressOn(now);
  return moveDeliveries(db, {
    from: 'queued',
    to: 'on_hold',
    where: {
      kind: 'letter',
      office: {
        is: {
          rosterDate: { lt: firstDay },
          OR: [{ chamber: 'house' }, { senateClass: newSenateClass }],
        },
      },
    },
    also: { holdReason: 'new_congress' },
    now,
    limit: BATCH_SIZE,
  });
}

/**
 * Moves messages written on the old map to self-send if they are released (after a confirmation, a
 * review, or a retry) when the roster has already been updated.
 */
export function returnOldMaps(db: PrismaClient, now: Date): Promise<MovedDelivery[]> {
  const congress = congressOn(now);
  return moveDeliveries(db, {
    from: 'queued',
    to: 'self_send',
    where: {
      chamber: 'house',
      message: { createdAt: { lt: beganAt(congress) }, state: { in: [...newMapsOf(congress)] } },
      office: { is: { rosterDate: { gte: congress.firstDay } } },
    },
    also: handedBack,
    now,
    limit: BATCH_SIZE,
  });
}

type OnHold = {
  id: string;
  chamber: string | null;
  office: { bioguide: string | null; name: string | null } | null;
  message: { state: string; createdAt: Date };
};

/**
 * Releases deliveries on hold once the roster is newer than the Congress. Each goes to the seat's
 * current member, or waits while the seat is vacant. If the districts were redrawn after the
 * message was written, its recipient is unknown: the delivery becomes self-send.
 */
export async function releaseToNewMembers(db: PrismaClient, now: Date): Promise<void> {
  const congress = congressOn(now);
  const redrawn = new Set<string>(newMapsOf(congress));
  const onHold: OnHold[] = await db.delivery.findMany({
    where: {
      status: 'on_hold',
      holdReason: 'new_congress',
      // A message that is also under review stays on hold.
      message: { OR: [{ holdReason: null }, { holdReason: { not: 'review' } }] },
      office: { is: { rosterDate: { gte: congress.firstDay }, bioguide: { not: null } } },
    },
    select: {
      id: true,
      chamber: true,
      office: { select: { bioguide: true, name: true } },
      message: { select: { state: true, createdAt: true } },
    },
    take: BATCH_SIZE,
  });
  const isLost = ({ chamber, message }: OnHold) =>
    chamber === 'house' && message.createdAt < beganAt(congress) && redrawn.has(message.state);
  await returnToSupporter(db, onHold.filter(isLost), now);
  for (const letter of onHold.filter((one) => !isLost(one))) await release(db, letter, now);
}

async function returnToSupporter(db: PrismaClient, letters: OnHold[], now: Date) {
  const where = { id: { in: letters.map(({ id }) => id) } };
  if (letters.length === 0) return;
  await db.$transaction(async (tx) => {
    await moveDeliveries(tx, { from: 'on_hold', to: 'queued', where, now });
    await moveDeliveries(tx, { from: 'queued', to: 'self_send', where, also: handedBack, now });
  });
}

function release(db: PrismaClient, { id, office }: OnHold, now: Date) {
  const also = { holdReason: null, bioguide: office?.bioguide, officeName: office?.name };
  return moveDeliveries(db, { from: 'on_hold', to: 'queued', where: { id }, also, now });
}
