import { type ChannelName, type DeliveryStatus, Prisma } from '@/lib/platform/db';
import { findSeats } from './find-seats';
import type { Choice } from './inbox-filters';

/** What the filters say of a letter itself, besides what they say of its message. */
export type Narrowing = {
  states?: DeliveryStatus[];
  channel?: ChannelName;
  seats?: string[];
  /** The same for a query of rows; mail to the supporter is left out as soon as one is there. */
  where: Prisma.DeliveryWhereInput;
  /** And for a query that counts, on a delivery `d`. */
  conditions: Prisma.Sql[];
};

/** What the filters say of deliveries; nothing where none speaks of one. */
export async function readNarrowing({ status, channel, office }: Choice): Promise<Narrowing> {
  if (!status && !channel && office === undefined) return { where: {}, conditions: [] };
  const seats = office === undefined ? undefined : await findSeats(office);
  const states = status && inState(status);
  return {
    states,
    channel,
    seats,
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
  status === 'queued' || status === 'sending' ? ['queued', 'sending'] : [status];
