import { z } from 'zod';
import { readCampaignRow } from '@/lib/campaign/campaign';
import { campaignMark } from '@/lib/campaign/campaign-row';
import type { Language } from '@/lib/campaign/languages';
import type { Problems } from '@/lib/lookup/address';
import { printedChannel } from '@/lib/offices/choose-channel';
import { bioguideSchema } from '@/lib/offices/roster';
import { db, Prisma, prepared } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { DeliveryStatus } from '@/lib/platform/prisma-client/enums';
import { WRITER_WAIT_MS, within } from '@/lib/platform/time';
import { confirmationKeyHash, type Idempotency, messageRows, type NewMessage } from './message-row';
import { receiptPath, type StoredReceipt } from './receipt-token';
import { stillCounts, writerHashes } from './repeats';
import { addedJobs, eventCtes, messageEvents, occurredRows } from './webhook-events';

/** The response to the sender of a message. */
export const messageAnswer = z
  .object({
    reference: z
      .string()
      .regex(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
      .describe('Reference number, easy to read out over the phone.'),
    receiptUrl: z
      .url()
      .describe('The sender’s private page, with the status of each delivery and a way to cancel.'),
    deliveries: z
      .array(
        z.object({
          bioguide: bioguideSchema,
          channel: printedChannel,
          status: z
            .enum(DeliveryStatus)
            .extract(['on_hold', 'queued', 'self_send'])
            .describe(
              '`on_hold`: waiting for the writer’s confirmation, staff review, or a new Congress. `self_send`: the receipt explains how the writer can send it.',
            ),
        }),
      )
      .min(1),
    notes: z
      .partialRecord(z.enum(['email']), z.enum(['typo']))
      .optional()
      .describe(
        'Likely typos, such as `{"email": "typo"}` for gmail.con. The message is still stored.',
      ),
  })
  .meta({ id: 'StoredMessage' });

export type MessageAnswer = z.infer<typeof messageAnswer>;

/** The stored part of the response. The receipt URL is not stored, since it can be derived. */
const keptAnswer = messageAnswer.omit({ receiptUrl: true, notes: true });

export type SubmitResult =
  /** Stored now, or earlier under the same Idempotency-Key. */
  | { outcome: 'stored'; answer: MessageAnswer; messageId: string }
  | { outcome: 'problems'; problems: Problems }
  /** The same person wrote within 72 hours; only without confirmation by email. */
  | { outcome: 'already_written' }
  | { outcome: 'too_many'; retryAfterSeconds: number }
  | { outcome: 'closed' | 'outdated' };

/**
 * Stores a message and its deliveries in one statement, which is one round trip and one commit:
 * either all rows exist or none, and nothing is acknowledged before it is on disk.
 *
 * - `current`: whether the campaign is still the version by which this message was decided, which
 *   may have been cached (`recallCampaign`). If not, nothing is stored and the caller decides
 *   again.
 * - `superseded`: marks the writer's last message if it no longer counts (repeats.ts), so that it
 *   does not block the new one. If the writer must confirm, this happens at the confirmation
 *   (confirm-message.ts), and nothing here depends on what they wrote before.
 * - `message`: a unique index allows one message per writer that is not superseded. If a form is
 *   submitted twice at once, the second insert waits for the first to commit and then inserts
 *   nothing. A lock and a query would need separate statements, since a statement sees only rows
 *   from before its start. The `where` clause makes the insert run after `superseded`; the order is
 *   undefined otherwise. It also looks for hashes of SECRET_KEY_PREVIOUS, which the index cannot
 *   compare.
 */
export async function storeMessage(fresh: NewMessage): Promise<SubmitResult | 'decide_again'> {
  const writers = writerHashes(fresh.message);
  const [writer = '', ...earlier] = writers;
  const now = new Date();
  const { message, deliveries, answer } = messageRows(fresh, writer, now);
  const [done] = await db().$queryRaw<{ isCurrent: boolean; isStored: boolean }[]>`
    ${prepared} with current as materialized (
      select where ${campaignMark} = ${fresh.campaign.mark}
    ), superseded as (
      update "Message" m set superseded = true from current
      where not ${message.superseded} and m."writerHash" in (${Prisma.join(writers)}) and not m.superseded
        and not ${stillCounts(now)}
      returning m.id
    ), message as (
      insert into "Message" (${columnsOf(message)})
      select ${columnsOf(message)}
      from current, jsonb_populate_record(null::"Message", ${JSON.stringify(message)}::jsonb)
      where (select count(*) from superseded) >= 0
        and (${message.superseded} or not ${hasWritten(earlier)})
      on conflict do nothing
      returning id
    ), deliveries as (
      insert into "Delivery" (id, "messageId", kind, notice, seat, bioguide, "officeName", chamber,
        channel, "channelReason", status, "holdReason", "statusSince", "dueAt", "createdAt")
      select d.id, "messageId", kind, notice, seat, bioguide, "officeName", chamber,
        channel, "channelReason", status, "holdReason", "statusSince", "dueAt", "createdAt"
      from message,
        jsonb_populate_recordset(null::"Delivery", ${JSON.stringify(deliveries)}::jsonb) d
    ), occurred as (
      select o.* from message, (${occurredRows(messageEvents(message))}) o
    ), ${eventCtes(now)}
    select exists (select from current) as "isCurrent", exists (select from message) as "isStored",
      ${addedJobs} as calls`;
  if (done?.isStored) {
    const receipt = receiptUrl(fresh.message.language, message.id);
    return {
      outcome: 'stored',
      answer: { ...answer, receiptUrl: receipt },
      messageId: message.id,
    };
  }
  if (!done?.isCurrent) return 'decide_again';
  return findConflict(writers, fresh);
}

/** Whether a message that is not superseded was written under one of these hashes. */
const hasWritten = (hashes: string[]) =>
  hashes.length === 0
    ? Prisma.sql`false`
    : Prisma.sql`exists (
        select from "Message" m where m."writerHash" in (${Prisma.join(hashes)})
          and not m.superseded and m.id not in (select s.id from superseded s))`;

/** Columns named after the keys of our own row; an omitted column gets its default. */
const columnsOf = (row: object) =>
  Prisma.raw(
    Object.entries(row)
      .flatMap(([column, value]) => (value === undefined ? [] : `"${column}"`))
      .join(', '),
  );

/**
 * Why nothing was inserted: the same request, or another message of the same writer, was stored
 * first.
 */
async function findConflict(
  writers: string[],
  { keys }: NewMessage,
): Promise<SubmitResult | 'decide_again'> {
  // The same request may have arrived twice at once.
  const same = keys && (await findAnswer(keys));
  if (same) return same;
  const where = { writerHash: { in: writers }, superseded: false };
  const wrote = await db().message.findFirst({ where, select: { id: true } });
  // Otherwise a reference was generated twice, which happens once in hundreds of billions.
  return wrote ? { outcome: 'already_written' } : 'decide_again';
}

/**
 * The response given earlier under this key, or a problem if the key now comes with a different
 * body. Where confirmation is required, an API client's key with a different body is a new message:
 * the problem would tell a stranger that the person wrote. The setting is read again for that, because
 * nothing compares a remembered campaign here.
 */
export async function findAnswer(keys: Idempotency): Promise<SubmitResult | undefined> {
  const { idempotencyHash, hashWithRequest = idempotencyHash, requestHash, earlier } = keys;
  const hashes = [idempotencyHash, hashWithRequest, ...earlier.idempotencyHashes];
  const found = db().message.findMany({
    where: { idempotencyHash: { in: hashes } },
    select: {
      id: true,
      language: true,
      receiptHash: true,
      receiptSealed: true,
      requestHash: true,
      answer: true,
    },
  });
  const rows = await within(WRITER_WAIT_MS, found);
  const requests = [requestHash, ...earlier.requestHashes];
  const row = rows.find((each) => requests.includes(each.requestHash ?? ''));
  if (row) {
    const answer = { ...keptAnswer.parse(row.answer), receiptUrl: receiptUrl(row.language, row) };
    return { outcome: 'stored', answer, messageId: row.id };
  }
  if (rows.length === 0 || confirmationKeyHash(keys, await readCampaignRow())) return undefined;
  return { outcome: 'problems', problems: { idempotencyKey: 'used' } };
}

const receiptUrl = (language: Language, message: string | StoredReceipt) =>
  env().SITE_URL + receiptPath(language, message);
