import { type DeliveryStatus, db, Prisma } from '@/lib/platform/db';
import { HOUR_MS } from '@/lib/platform/time';
import type { MessageInput } from './schema';
import { writerHash } from './writer';

/**
 * One message for each writer counts at a time: offices take a second letter within three days for
 * a repetition. Whoever has another person's name, address, and email must not learn here that this
 * person wrote. Where confirmation is required, a message therefore counts only once its writer has
 * confirmed it: storing one never looks at others, and the answer is the same whoever wrote before.
 */
const REPEAT_HOURS = 72;

/** A message counts while one of its letters is in none of these: the others may be written again. */
const unheard: DeliveryStatus[] = [
  'canceled',
  'refused',
  'failed',
  'bounced',
  'rejected',
  'expired',
];

const sinceOf = (now: Date) => new Date(now.getTime() - REPEAT_HOURS * HOUR_MS);

/** Whether message `m` still counts: it is newer than 72 hours, confirmed if it had to be, and heard. */
export function stillCounts(now: Date): Prisma.Sql {
  return Prisma.sql`(
    coalesce(m."confirmedAt", m."createdAt") > ${sinceOf(now).toISOString()}::timestamp
    and m."holdReason" is distinct from 'confirmation'
    and exists (
      select from "Delivery" d where d."messageId" = m.id and d.kind = 'letter'
        and d.status::text <> all(${unheard}::text[])))`;
}

/** Whether this person's last message still counts, so that another one would be refused. */
export async function hasWritten(message: MessageInput, now = new Date()): Promise<boolean> {
  const found = await db().$queryRaw<unknown[]>`
    select m.id from "Message" m
    where m."writerHash" = ${writerHash(message)} and not m.superseded and ${stillCounts(now)}`;
  return found.length > 0;
}

/**
 * Makes room for a message that its writer just confirmed: what no longer counts is superseded.
 * @returns whether another message of the same writer still counts
 */
export async function isRepeat(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  { id, writerHash: writer }: { id: string; writerHash: string | null },
  now: Date,
): Promise<boolean> {
  const rivals = await tx.$queryRaw<unknown[]>`
    with superseded as (
      update "Message" m set superseded = true
      where m."writerHash" = ${writer} and not m.superseded and m.id <> ${id}
        and not ${stillCounts(now)}
      returning m.id
    )
    select m.id from "Message" m
    where m."writerHash" = ${writer} and not m.superseded and m.id <> ${id}
      and m.id not in (select s.id from superseded s)`;
  return rivals.length > 0;
}
