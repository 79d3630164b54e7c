import { beganAt, congressOn } from '@/lib/lookup/congress';
import { newMapsOf } from '@/lib/lookup/new-maps';
import type { PrismaClient } from '@/lib/platform/db';
import { type Moved, moveDeliveries } from '../move-deliveries';

/** Most rows in one sweep; the next one comes a minute later. */
const AT_ONCE = 1_000;

/** Nobody can say whose letter it is on the new map. */
const handedBack = {
  channel: 'hand_off',
  channelReason: 'new_map',
  heldFor: null,
  failure: 'new_map',
} as const;

/**
 * Holds letters to seats whose members changed, or may have, when a new Congress began: until the
 * roster is newer than that day nobody knows whom they reach.
 */
export function holdForNewCongress(db: PrismaClient, now: Date): Promise<Moved[]> {
  const { firstDay, newSenateClass } = congressOn(now);
  return moveDeliveries(db, {
    from: 'waiting',
    to: 'held',
    where: {
      kind: 'letter',
      office: {
        is: {
          rosterDate: { lt: firstDay },
          OR: [{ chamber: 'house' }, { senateClass: newSenateClass }],
        },
      },
    },
    also: { heldFor: 'new_congress' },
    now,
    limit: AT_ONCE,
  });
}

/**
 * Hands back letters that were written on the old map and come free only now, when the roster knows
 * the new members already: after a confirmation, a review or a retry.
 */
export function handBackOldMaps(db: PrismaClient, now: Date): Promise<Moved[]> {
  const congress = congressOn(now);
  return moveDeliveries(db, {
    from: 'waiting',
    to: 'your_turn',
    where: {
      chamber: 'house',
      message: { createdAt: { lt: beganAt(congress) }, state: { in: [...newMapsOf(congress)] } },
      office: { is: { rosterDate: { gte: congress.firstDay } } },
    },
    also: handedBack,
    now,
    limit: AT_ONCE,
  });
}

type Held = {
  id: string;
  chamber: string | null;
  office: { bioguide: string | null; name: string | null } | null;
  message: { state: string; createdAt: Date };
};

/**
 * Lets the held letters go once the roster is newer than the Congress. A letter goes to whoever
 * holds the seat now, and waits on while nobody does. Where the districts were drawn anew after it
 * was written, nobody can say whose letter it is now: it goes to the supporter's own hand.
 */
export async function releaseToNewMembers(db: PrismaClient, now: Date): Promise<void> {
  const congress = congressOn(now);
  const redrawn = new Set<string>(newMapsOf(congress));
  const held: Held[] = await db.delivery.findMany({
    where: {
      status: 'held',
      heldFor: 'new_congress',
      // What staff hold back waits for them as well.
      message: { OR: [{ heldFor: null }, { heldFor: { not: 'review' } }] },
      office: { is: { rosterDate: { gte: congress.firstDay }, bioguide: { not: null } } },
    },
    select: {
      id: true,
      chamber: true,
      office: { select: { bioguide: true, name: true } },
      message: { select: { state: true, createdAt: true } },
    },
    take: AT_ONCE,
  });
  const isLost = ({ chamber, message }: Held) =>
    chamber === 'house' && message.createdAt < beganAt(congress) && redrawn.has(message.state);
  await handBack(db, held.filter(isLost), now);
  for (const letter of held.filter((one) => !isLost(one))) await release(db, letter, now);
}

async function handBack(db: PrismaClient, letters: Held[], now: Date) {
  const where = { id: { in: letters.map(({ id }) => id) } };
  if (letters.length === 0) return;
  await db.$transaction(async (tx) => {
    await moveDeliveries(tx, { from: 'held', to: 'waiting', where, now });
    await moveDeliveries(tx, { from: 'waiting', to: 'your_turn', where, also: handedBack, now });
  });
}

function release(db: PrismaClient, { id, office }: Held, now: Date) {
  const also = { heldFor: null, bioguide: office?.bioguide, officeName: office?.name };
  return moveDeliveries(db, { from: 'held', to: 'waiting', where: { id }, also, now });
}
