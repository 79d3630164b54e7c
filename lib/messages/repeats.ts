import { type DeliveryStatus, db, Prisma } from '@/lib/platform/db';
import { keyedHashes } from '@/lib/platform/secrets';
import { comparisonLetters, emailKey } from '@/lib/platform/text';
import { HOUR_MS } from '@/lib/platform/time';
import type { MessageInput } from './schema';

/**
 * Period in which only one message per writer counts, since offices treat a second letter within
 * three days as a duplicate. A stranger who knows another person's name, address, and email must
 * not learn here that this person wrote. Where confirmation is required, a message therefore counts
 * only after its writer has confirmed it: storing one never looks at earlier messages, and the
 * response is the same.
 */
const REPEAT_HOURS = 72;

/**
 * Statuses of a delivery that reached no office. A message counts while at least one of its
 * deliveries has any other status; otherwise its writer may write again.
 */
const uncounted: DeliveryStatus[] = [
  'canceled',
  'refused',
  'failed',
  'bounced',
  'rejected',
  'expired',
];

const sinceOf = (now: Date) => new Date(now.getTime() - REPEAT_HOURS * HOUR_MS);

/**
 * Whether message `m` still counts: it is newer than 72 hours, confirmed if required, and not
 * uncounted.
 */
export function stillCounts(now: Date): Prisma.Sql {
  return Prisma.sql`(
    coalesce(m."confirmedAt", m."createdAt") > ${sinceOf(now).toISOString()}::timestamp
    and m."holdReason" is distinct from 'confirmation'
    and exists (
      select from "Delivery" d where d."messageId" = m.id and d.kind = 'letter'
        and d.status::text <> all(${uncounted}::text[])))`;
}

/** Whether this person's last message still counts, so that another one would be refused. */
export async function hasWritten(message: MessageInput): Promise<boolean> {
  const found = await db().$queryRaw<unknown[]>`
    select m.id from "Message" m
    where m."writerHash" = any(${writerHashes(message)}::text[]) and not m.superseded and ${stillCounts(new Date())}`;
  return found.length > 0;
}

/**
 * Marks earlier messages of the writer as superseded if they no longer count, so that the message
 * just confirmed can count.
 * @returns whether another message of the same writer still counts.
 */
export async function isRepeat(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  { id, writers }: { id: string; writers: string[] },
  now: Date,
): Promise<boolean> {
  const rivals = await tx.$queryRaw<unknown[]>`
    with superseded as (
      update "Message" m set superseded = true
      where m."writerHash" = any(${writers}::text[]) and not m.superseded and m.id <> ${id}
        and not ${stillCounts(now)}
      returning m.id
    )
    select m.id from "Message" m
    where m."writerHash" = any(${writers}::text[]) and not m.superseded and m.id <> ${id}
      and m.id not in (select s.id from superseded s)`;
  return rivals.length > 0;
}

/** Upper case first, so that ß becomes SS. */
const plain = (text: string) => comparisonLetters(text.toUpperCase());

type Writer = Pick<MessageInput, 'email' | 'firstName' | 'lastName' | 'street' | 'zip'>;

/**
 * Keyed hashes that identify a writer by email, first and last name, street, and ZIP code together,
 * one for each key that a stored hash may be of; the current key's is first. They show that the
 * same person writes again, but cannot be read back. Members of a household may differ only in
 * their first names.
 */
export function writerHashes({ email, firstName, lastName, street, zip }: Writer): string[] {
  const names = [plain(firstName), plain(lastName)];
  return keyedHashes('writer', emailKey(email), ...names, plain(street), zip);
}
