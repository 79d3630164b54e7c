import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { CampaignState } from '@/lib/campaign/campaign';
import type { Language } from '@/lib/campaign/languages';
import type { Problems } from '@/lib/lookup/address';
import type { DeliveryStatus, HoldReason } from '@/lib/platform/db';
import { db, Prisma } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { firstLetter } from './first-letter';
import { noticeChannel } from './notice-channel';
import { splitOwnWords } from './own-words';
import type { Offered } from './own-words-of';
import { receiptHash, receiptPath, receiptToken } from './receipt-token';
import type { Recipients } from './recipients';
import { makeReference } from './reference';
import type { Assessed } from './review-flags/flag-message';
import type { MessageInput } from './schema';
import { writerHash } from './writer';

/** What is kept of the answer: the receipt's address is not, since it can be derived. */
const keptAnswer = z.object({
  reference: z.string(),
  deliveries: z.array(z.object({ bioguide: z.string(), channel: z.string(), status: z.string() })),
});

/** What the sender of a message is answered. */
export type Answer = z.infer<typeof keptAnswer> & { receiptUrl: string };

export type Submitted =
  /** Stored now, or stored before under the same Idempotency-Key. */
  | { outcome: 'stored'; answer: Answer; messageId: string }
  | { outcome: 'problems'; problems: Problems }
  /** The same person wrote within 72 hours. */
  | { outcome: 'already_written' }
  | { outcome: 'too_many'; retryAfterSeconds: number }
  | { outcome: 'closed' | 'outdated' };

/** Hashes of the sender's key and of the message that came with it. */
export type Idempotency = { idempotencyHash: string; requestHash: string };

const HOUR_MS = 3_600_000;
/** Offices take a second letter within three days for a repetition. */
const REPEAT_HOURS = 72;

type New = Recipients &
  Assessed & {
    message: MessageInput;
    campaign: CampaignState;
    offered: Offered;
    hold: HoldReason | undefined;
  } & Partial<Idempotency>;

/**
 * Stores a message and its deliveries in one transaction: neither exists without the other.
 * Writers are let in one at a time, each with a lock on their own hash, so that two presses at
 * once cannot both find that nothing was written yet.
 */
export async function storeMessage(fresh: New): Promise<Submitted> {
  const writer = writerHash(fresh.message);
  const { idempotencyHash, requestHash } = fresh;
  const keys = idempotencyHash && requestHash ? { idempotencyHash, requestHash } : undefined;
  try {
    return await db().$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${writer}, 0))`;
      if (await wroteRecently(tx, writer)) {
        // Perhaps by this very request, which came twice at once.
        const same = keys && (await findAnswer(keys, tx));
        return same ?? { outcome: 'already_written' };
      }
      const row = rowOf(fresh, writer);
      // Two plain inserts: a nested create reads the message back, one more way to the database.
      await tx.message.createMany({ data: row.message });
      await tx.delivery.createMany({ data: row.deliveries });
      return { outcome: 'stored', answer: row.answer, messageId: row.message.id };
    });
  } catch (problem) {
    const before = isDoubleKey(problem) && keys && (await findAnswer(keys));
    if (before) return before;
    throw problem;
  }
}

/** The answer given before under this key; a problem when the key now comes with another body. */
export async function findAnswer(
  keys: Idempotency,
  of: Pick<Prisma.TransactionClient, 'message'> = db(),
): Promise<Submitted | undefined> {
  const { idempotencyHash } = keys;
  const row = await of.message.findUnique({
    where: { idempotencyHash },
    select: { id: true, language: true, requestHash: true, answer: true },
  });
  if (!row) return undefined;
  if (row.requestHash !== keys.requestHash) {
    return { outcome: 'problems', problems: { idempotencyKey: 'used' } };
  }
  const { id: messageId, language } = row;
  const answer = { ...keptAnswer.parse(row.answer), receiptUrl: receiptUrl(language, messageId) };
  return { outcome: 'stored', answer, messageId };
}

const receiptUrl = (language: Language, messageId: string) =>
  env().SITE_URL + receiptPath(language, messageId);

function isDoubleKey(problem: unknown) {
  return problem instanceof Prisma.PrismaClientKnownRequestError && problem.code === 'P2002';
}

/** Such a letter does not count: whoever could not be heard may try again. */
const unheard: DeliveryStatus[] = [
  'canceled',
  'refused',
  'failed',
  'bounced',
  'rejected',
  'expired',
];

async function wroteRecently(tx: Prisma.TransactionClient, writer: string) {
  const since = new Date(Date.now() - REPEAT_HOURS * HOUR_MS);
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select m.id from "Message" m
    where m."writerHash" = ${writer} and m."createdAt" > ${since.toISOString()}::timestamp
      and exists (
        select from "Delivery" d where d."messageId" = m.id and d.kind = 'letter'
          and d.status::text <> all(${unheard}::text[]))
    limit 1`;
  return found !== undefined;
}

function rowOf(fresh: New, writer: string) {
  const { message, offices, district, certainty, campaign, offered, hold } = fresh;
  const { idempotencyHash, requestHash, reviewFlags, ownTextHash } = fresh;
  const id = uuidv7();
  const { language } = message;
  const letters = offices.map((office) => firstLetter(office, hold));
  // Where every letter is handed to the supporter there is nothing of ours to hold back.
  const isOnHold = letters.some(({ status, holdReason: own }) => status === 'on_hold' && !own);
  const holdReason = isOnHold ? hold : undefined;
  const reference = makeReference();
  const kept = {
    reference,
    deliveries: offices.map(({ bioguide, channel }, at) => ({
      bioguide,
      channel,
      status: letters[at]?.status ?? '',
    })),
  };
  const { message: body } = message;
  const split = splitOwnWords(body, offered.letters);
  const data = {
    ...personOf(message),
    idempotencyHash,
    requestHash,
    ...split,
    ownWords: split.ownText !== null,
    id,
    body,
    reference,
    receiptHash: receiptHash(receiptToken(id)),
    edition: campaign.edition,
    state: district.slice(0, 2),
    district,
    certainty,
    holdReason,
    writerHash: writer,
    reviewFlags,
    ownTextHash,
    answer: kept,
  };
  const deliveries = [...letters, noticeFor(holdReason)].map((row) => ({ ...row, messageId: id }));
  const answer: Answer = { ...kept, receiptUrl: receiptUrl(language, id) };
  return { message: data, deliveries, answer };
}

/** The columns that say who wrote; named one by one, since a spread would carry anything along. */
function personOf(message: MessageInput) {
  const { language, prefix, firstName, lastName, email, phone, newsletter } = message;
  const { street, street2, city, zip, subject } = message;
  const name = { prefix, firstName, lastName };
  return { language, ...name, email, phone, newsletter, street, street2, city, zip, subject };
}

/** The supporter's own mail goes through the same outbox as the letters. */
function noticeFor(hold: HoldReason | undefined) {
  return {
    kind: 'notice' as const,
    notice: hold === 'confirmation' ? 'confirm' : 'receipt',
    channel: noticeChannel(),
    status: 'queued' as const,
  };
}
