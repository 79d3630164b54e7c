import { undelivered } from '@/lib/delivery/status';
import { type Delivery, db } from '@/lib/platform/db';

/** Maximum that is counted; beyond it, the page says "more than". */
export const MAX_COUNTED = 100;

export type OfficeDeliveries = {
  seat: string;
  /** Newest accepted letter, including those saved in test mode or accepted by test systems. */
  accepted: (Pick<Delivery, 'status' | 'channel' | 'testMode'> & { at: Date }) | null;
  /** Newest letter that was refused, failed, or bounced. */
  failed: (Pick<Delivery, 'status' | 'channel' | 'testMode'> & { at: Date }) | null;
  /** Letters queued or being sent, at most MAX_COUNTED + 1. */
  queued: number;
  /** Open self-sends, at most MAX_COUNTED + 1. */
  selfSends: number;
};

type Row = {
  seat: string;
  acceptedAt: Date | null;
  acceptedBy: Delivery['channel'] | null;
  testMode: boolean | null;
  failedAt: Date | null;
  failedAs: Delivery['status'] | null;
  failedBy: Delivery['channel'] | null;
  queued: number;
  selfSends: number;
};

/**
 * Status of the letters to these seats. The index on seat, status, and end makes it as fast with
 * millions of letters as with a few.
 */
export async function readOfficeDeliveries(
  seats: string[],
): Promise<Map<string, OfficeDeliveries>> {
  const rows = await db().$queryRaw<Row[]>`
    select s.seat, a."endedAt" as "acceptedAt", a.channel::text as "acceptedBy", a."testMode",
      f."endedAt" as "failedAt", f.status::text as "failedAs", f.channel::text as "failedBy",
      w.letters as queued, h.letters as "selfSends"
    from unnest(${seats}::text[]) as s(seat)
    left join lateral (
      select d."endedAt", d.channel, d."testMode" from "Delivery" d
      where d.seat = s.seat and d.status = 'accepted' and d."endedAt" is not null
      order by d."endedAt" desc limit 1) a on true
    left join lateral (
      select last.* from unnest(${[...undelivered]}::"DeliveryStatus"[]) as of(status)
      cross join lateral (
        select d."endedAt", d.status, d.channel from "Delivery" d
        where d.seat = s.seat and d.status = of.status and d."endedAt" is not null
        order by d."endedAt" desc limit 1) last
      order by last."endedAt" desc limit 1) f on true
    cross join lateral (
      select count(*)::int as letters from (
        select from "Delivery" d where d.seat = s.seat and d.status in ('queued', 'sending')
        limit ${MAX_COUNTED + 1}) c) w
    cross join lateral (
      select count(*)::int as letters from (
        select from "Delivery" d where d.seat = s.seat and d.status = 'self_send'
        limit ${MAX_COUNTED + 1}) c) h`;
  return new Map(rows.map((row) => [row.seat, read(row)]));
}

function read({ seat, queued, selfSends, ...row }: Row): OfficeDeliveries {
  const { acceptedAt, acceptedBy, testMode, failedAt, failedAs, failedBy } = row;
  return {
    seat,
    queued,
    selfSends,
    accepted:
      acceptedAt && acceptedBy
        ? {
            at: acceptedAt,
            status: 'accepted',
            channel: acceptedBy,
            testMode: testMode ?? false,
          }
        : null,
    failed:
      failedAt && failedAs && failedBy
        ? { at: failedAt, status: failedAs, channel: failedBy, testMode: false }
        : null,
  };
}

/** Number of letters on the page of an office. */
const LAST = 10;

export type LastLetter = Pick<Delivery, 'id' | 'status' | 'channel' | 'testMode' | 'messageId'> & {
  reference: string;
  at: Date;
};

/** Letters to a seat that ended most recently, newest first. */
export function listLastLetters(seat: string): Promise<LastLetter[]> {
  return db().$queryRaw<LastLetter[]>`
    select last.id, last.status::text as status, last.channel::text as channel, last."testMode",
      last."messageId", last."endedAt" as at, m.reference
    from unnest(enum_range(null::"DeliveryStatus")) as of(status)
    cross join lateral (
      select d.* from "Delivery" d
      where d.seat = ${seat} and d.status = of.status and d."endedAt" is not null
      order by d."endedAt" desc limit ${LAST}) last
    join "Message" m on m.id = last."messageId"
    order by last."endedAt" desc limit ${LAST}`;
}
