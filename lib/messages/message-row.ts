import { randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { CampaignState } from '@/lib/campaign/campaign';
import { beginsCongress } from '@/lib/lookup/congress';
import type { ReviewAssessment } from '@/lib/messages/review-flags/flag-message';
import { printChannel } from '@/lib/offices/choose-channel';
import type { ChosenOffice } from '@/lib/offices/office-channels';
import { type ChannelName, type HoldReason, Prisma } from '@/lib/platform/db';
import { mailMode } from '@/lib/platform/env';
import { type OfferedText, splitOwnWords } from './own-words';
import { receiptHash, receiptToken } from './receipt-token';
import type { MessageRecipients } from './resolve-writer';
import type { MessageInput } from './schema';

/** Hashes of the sender's key and of the message that came with it. */
export type Idempotency = {
  idempotencyHash: string;
  /**
   * Hash of an API client's key and the message together, stored instead where confirmation is
   * required: a stranger who guesses a key must not learn from a refusal that it was used.
   */
  hashWithRequest?: string;
  requestHash: string;
  /** The same with SECRET_KEY_PREVIOUS. */
  earlier: { idempotencyHashes: string[]; requestHashes: string[] };
};

export type NewMessage = MessageRecipients &
  ReviewAssessment & {
    message: MessageInput;
    campaign: CampaignState;
    offered: OfferedText;
    hold: HoldReason | undefined;
    keys: Idempotency | undefined;
  };

type MessageRow = Prisma.MessageUncheckedCreateInput & { id: string; superseded: boolean };
type DeliveryRow = Prisma.DeliveryCreateManyInput & { id: string };

/** The rows of a new message, its deliveries, and its first notice; `answer` is part of the row. */
export function messageRows(fresh: NewMessage, writer: string, now: Date) {
  const { message, offices, district, certainty, campaign, offered, hold, keys } = fresh;
  const id = uuidv7();
  const letters = offices.map((office) => firstLetter(office, hold));
  // If every delivery is self-send, there is nothing of ours to put on hold.
  const isOnHold = letters.some(({ status, holdReason: own }) => status === 'on_hold' && !own);
  const holdReason = isOnHold ? hold : undefined;
  const reference = makeReference();
  const answer = {
    reference,
    deliveries: letters.map(({ bioguide, channel, status }) => ({
      bioguide,
      channel: printChannel(channel),
      status,
    })),
  };
  const split = splitOwnWords(message.message, offered.letters);
  const row: MessageRow = {
    ...personOf(message),
    id,
    reference,
    receiptHash: receiptHash(receiptToken(id)),
    edition: campaign.edition,
    state: district.slice(0, 2),
    district,
    certainty,
    body: message.message,
    templateText: split.templateText,
    ownText: split.ownText,
    ownWords: split.ownText !== null,
    holdReason,
    writerHash: writer,
    // With confirmation, it counts as its writer's message only after they confirm it.
    superseded: campaign.confirmation === 'required',
    idempotencyHash: keys && (confirmationKeyHash(keys, campaign) ?? keys.idempotencyHash),
    requestHash: keys?.requestHash,
    reviewFlags: fresh.reviewFlags,
    ownTextHash: fresh.ownTextHash,
    answer,
    createdAt: now,
  };
  const deliveries = [...letters, firstNotice(holdReason)].map(
    (delivery): DeliveryRow => ({
      ...delivery,
      id: uuidv7(),
      messageId: id,
      statusSince: now,
      dueAt: now,
      createdAt: now,
    }),
  );
  return { message: row, deliveries, answer };
}

/** The key's hash where the answer may not tell that the key was used with another message. */
export const confirmationKeyHash = (
  { hashWithRequest }: Idempotency,
  { confirmation }: Pick<CampaignState, 'confirmation'>,
) => (confirmation === 'required' ? hashWithRequest : undefined);

/**
 * Columns about the writer, listed one by one, since a spread would also copy unexpected fields.
 */
function personOf(message: MessageInput) {
  return {
    language: message.language,
    prefix: message.prefix,
    firstName: message.firstName,
    lastName: message.lastName,
    email: message.email,
    phone: message.phone,
    newsletter: message.newsletter,
    street: message.street,
    street2: message.street2,
    city: message.city,
    zip: message.zip,
    subject: message.subject,
  };
}

/**
 * Contains no vowels, so that no words appear, and no 0, 1, I, or O, which are easily misheard and
 * misread.
 */
const REFERENCE_CHARACTERS = '23456789BCDFGHJKLMNPQRSTVWXZ';
const REFERENCE_LENGTH = 8;

/**
 * Creates a message's reference for people, like "K7RM-2XQD". 28^8, about 378 billion, are
 * possible.
 */
export function makeReference(): string {
  const character = () => REFERENCE_CHARACTERS[randomInt(REFERENCE_CHARACTERS.length)];
  const all = Array.from({ length: REFERENCE_LENGTH }, character).join('');
  return `${all.slice(0, 4)}-${all.slice(4)}`;
}

/**
 * The delivery to one office, stored with a new message. It has its first status; every later
 * change is a move in lib/delivery/status.ts.
 * @param hold hold reason of the whole message.
 */
function firstLetter(office: ChosenOffice, hold: HoldReason | undefined) {
  return {
    kind: 'letter' as const,
    seat: office.seat,
    bioguide: office.bioguide,
    officeName: office.name,
    chamber: office.chamber,
    channel: office.channel.replace('-', '_') as ChannelName,
    channelReason: office.reason,
    ...firstStatus(office, hold),
  };
}

function firstStatus({ channel, notConfirmedSince }: ChosenOffice, hold: HoldReason | undefined) {
  if (channel === 'self-send') return { status: 'self_send', holdReason: null } as const;
  // A hold of the whole message comes first; the seat's member is checked before sending.
  if (hold) return { status: 'on_hold', holdReason: null } as const;
  return notConfirmedSince && beginsCongress(notConfirmedSince)
    ? ({ status: 'on_hold', holdReason: 'new_congress' } as const)
    : ({ status: 'queued', holdReason: null } as const);
}

/** The email to the supporter uses the same outbox as the deliveries to offices. */
function firstNotice(hold: HoldReason | undefined) {
  return {
    kind: 'notice' as const,
    notice: hold === 'confirmation' ? ('confirm' as const) : ('receipt' as const),
    channel: noticeChannel(),
    status: 'queued' as const,
  };
}

/** The channel of emails to the supporter: email if sending is live, otherwise capture. */
export function noticeChannel(): ChannelName {
  return mailMode() === 'live' ? 'email' : 'capture';
}

/**
 * Channel of a later email about a stored message, in SQL: email if its first one was, so that it
 * waits while the site is back in test mode instead of ending in a file.
 * @param messageId column of the statement
 */
export const laterNoticeChannel = (messageId: Prisma.Sql) => Prisma.sql`
  case when exists (select from "Delivery" f
    where f."messageId" = ${messageId} and f.kind = 'notice' and f.channel = 'email')
  then 'email' else ${noticeChannel()} end::"ChannelName"`;
