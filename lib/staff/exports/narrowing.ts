import { type DeliveryStatus, Prisma } from '@/lib/platform/db';
import { findSeats } from '@/lib/staff/inbox/find-seats';
import type { Choice } from '@/lib/staff/inbox/inbox-filters';

/** What the filters say of a delivery itself: for a query of rows, and for one that counts. */
export type Narrowing = {
  where: Prisma.DeliveryWhereInput;
  /** On a delivery `d`. */
  conditions: Prisma.Sql[];
};

/** Filters speak of letters: mail to the supporter is left out as soon as one speaks of deliveries. */
export async function readNarrowing({ status, channel, office }: Choice): Promise<Narrowing> {
  if (!status && !channel && office === undefined) return { where: {}, conditions: [] };
  const seats = office === undefined ? undefined : await findSeats(office);
  const states = status && inState(status);
  return {
    where: {
      kind: 'letter',
      ...(states && { status: { in: states } }),
      ...(channel && { channel }),
      ...(seats && { seat: { in: seats } }),
    },
    conditions: [
      Prisma.sql`d.kind = 'letter'`,
      ...(states ? [Prisma.sql`d.status::text = any(${states}::text[])`] : []),
      ...(channel ? [Prisma.sql`d.channel::text = ${channel}`] : []),
      ...(seats ? [Prisma.sql`d.seat = any(${seats}::text[])`] : []),
    ],
  };
}

/** The inbox counts what is just being sent with what waits (lib/staff/inbox/wanted.ts). */
const inState = (status: DeliveryStatus): DeliveryStatus[] =>
  status === 'waiting' || status === 'sending' ? ['waiting', 'sending'] : [status];
