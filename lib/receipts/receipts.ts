import { headers } from 'next/headers';
import { invitesMessages, isAskEnded, readCampaign, unsentEditions } from '@/lib/campaign/campaign';
import type { Language } from '@/lib/campaign/languages';
import { hasEnded, undelivered } from '@/lib/delivery/status';
import { receiptHash } from '@/lib/messages/receipt-token';
import {
  type ChannelName,
  type Delivery,
  db,
  type ErasedBy,
  type HoldReason,
} from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { DeliveryStatus } from '@/lib/platform/prisma-client/enums';
import { WRITER_WAIT_MS, within } from '@/lib/platform/time';
import { findPersonalData, type PersonalData } from './personal-data';
import { isClosedHere, unlockedMessage, unlockedMessageId } from './unlock';

export type ReceiptLine = {
  id: string;
  seat: string | null;
  bioguide: string | null;
  officeName: string;
  chamber: 'house' | 'senate';
  channel: ChannelName;
  status: DeliveryStatus;
  statusSince: Date;
  holdReason: HoldReason | null;
  failure: string | null;
  providerId: string | null;
  /** SHA-256 of the bytes sent, in hex. */
  sentHash: string | null;
  attempts: number;
  /** An attempt ended without an answer, so that the office may have it. */
  maybeAccepted: boolean;
  /** Time of the next attempt, while the delivery is queued. */
  dueAt: Date;
  /** Accepted by a test gateway, which forwards nothing. */
  testMode: boolean;
};

export type Receipt = {
  messageId: string;
  reference: string;
  /** The edition whose request the message makes. */
  edition: string;
  /** Whether that request is over, so that the writer takes it to no office. */
  askEnded: boolean;
  /** Whether the site itself no longer sends it for that reason; in test mode it still does. */
  isUnsent: boolean;
  /** Whether the campaign accepts new messages, and its ask is open. */
  mayWriteAgain: boolean;
  language: Language;
  district: string;
  createdAt: Date;
  holdReason: HoldReason | null;
  confirmedAt: Date | null;
  /** Whether the last email that asks to confirm did not reach the address, as after a typo. */
  isConfirmUndelivered: boolean;
  /** A code of lib/campaign/rejection-codes.ts; older rows have only staff's own text. */
  rejectedCode: string | null;
  rejectedReason: string | null;
  erasedAt: Date | null;
  /**
   * Set without `erasedAt`: the deletion was requested while a delivery was being sent, and follows
   * within minutes.
   */
  erasedBy: ErasedBy | null;
  mailChanges: boolean;
  lines: ReceiptLine[];
};

/** Status of a message and its deliveries, without its text or any name. */
export async function findReceipt(token: string): Promise<Receipt | undefined> {
  const found = db().message.findUnique({
    where: { receiptHash: receiptHash(token) },
    include: {
      deliveries: {
        where: { OR: [{ kind: 'letter' }, { notice: { in: ['confirm', 'reminder'] } }] },
        orderBy: [{ chamber: 'asc' }, { id: 'asc' }],
      },
    },
  });
  const row = await within(WRITER_WAIT_MS, found);
  if (!row) return undefined;
  const { id: messageId, reference, edition, language, district, createdAt } = row;
  const { holdReason, confirmedAt, rejectedCode, rejectedReason } = row;
  const { erasedAt, erasedBy, mailChanges } = row;
  const letters = row.deliveries.filter(({ kind }) => kind === 'letter');
  const lines = letters.map((delivery) => ({
    id: delivery.id,
    seat: delivery.seat,
    bioguide: delivery.bioguide,
    officeName: delivery.officeName ?? '',
    chamber: delivery.chamber ?? 'house',
    channel: delivery.channel,
    status: delivery.status,
    statusSince: delivery.statusSince,
    holdReason: delivery.holdReason,
    failure: delivery.failure,
    providerId: delivery.providerId,
    sentHash: delivery.sentHash,
    attempts: delivery.attempts,
    maybeAccepted: delivery.maybeAccepted,
    dueAt: delivery.dueAt,
    testMode: delivery.testMode,
  }));
  const campaign = await readCampaign();
  const askEnded = isAskEnded(edition, campaign);
  const isUnsent = unsentEditions(campaign).includes(edition);
  const ask = { edition, askEnded, isUnsent, mayWriteAgain: invitesMessages(campaign) };
  const about = { messageId, reference, ...ask, language, district, createdAt };
  const ends = { rejectedCode, rejectedReason, erasedAt, erasedBy, mailChanges };
  const isConfirmUndelivered = isNoneDelivered(row.deliveries);
  return { ...about, holdReason, confirmedAt, isConfirmUndelivered, ...ends, lines };
}

/**
 * Whether a notice did not arrive, and none did: the link in any of them works. One on its way changes
 * nothing.
 */
function isNoneDelivered(deliveries: Pick<Delivery, 'kind' | 'status'>[]): boolean {
  const ended = deliveries.filter(({ kind, status }) => kind === 'notice' && hasEnded(status));
  return (
    ended.length > 0 &&
    ended.every(({ status }) => (undelivered as readonly DeliveryStatus[]).includes(status))
  );
}

/**
 * Whether deliveries wait for the writer's confirmation; canceled and expired ones do not, and none
 * once the ask is over.
 */
export function awaitsWriter({
  holdReason,
  isUnsent,
  lines,
}: Pick<Receipt, 'holdReason' | 'isUnsent' | 'lines'>) {
  const isOnHold = lines.some(({ status }) => status === 'on_hold');
  return holdReason === 'confirmation' && isOnHold && !isUnsent;
}

/** Whether staff rejected the message: the writer is then asked to send it to no office at all. */
export function isRejected({ lines }: { lines: Pick<ReceiptLine, 'status'>[] }): boolean {
  return lines.some(({ status }) => status === 'rejected');
}

/** Every status that a receipt can show. */
export const shownStates = [
  ...Object.values(DeliveryStatus),
  'captured',
  'test_mode',
  'on_hold_for_new_congress',
  'on_hold_for_confirmation',
  'new_map',
  'ask_ended',
] as const;

type LineStatus = Pick<ReceiptLine, 'status' | 'channel'> &
  Partial<Pick<ReceiptLine, 'holdReason' | 'failure' | 'testMode' | 'maybeAccepted'>>;

/** What decides, besides the line itself, which status a receipt shows. */
type ShownOf = Pick<Receipt, 'holdReason' | 'askEnded' | 'isUnsent'> &
  Parameters<typeof isRejected>[0];

/**
 * Status shown to the supporter. A captured message, or one accepted by a test gateway, is not called
 * sent, and a delivery on hold is named with its reason. Once staff rejected the message or the ask is
 * over, no status directs the writer to an office.
 */
export function shownState(
  { status, channel, holdReason: own, failure, testMode, maybeAccepted }: LineStatus,
  { holdReason, askEnded, isUnsent, lines }: ShownOf,
): (typeof shownStates)[number] {
  if (status === 'accepted' && channel === 'capture') return 'captured';
  if (status === 'accepted' && testMode) return 'test_mode';
  const waits = status === 'on_hold' || status === 'queued';
  if (waits && isUnsent && channel !== 'capture') {
    return maybeAccepted ? 'unconfirmed' : 'ask_ended';
  }
  if (status === 'on_hold' && own === 'new_congress') return 'on_hold_for_new_congress';
  if (status === 'on_hold' && holdReason === 'confirmation') return 'on_hold_for_confirmation';
  if (status !== 'self_send') return status;
  if (isRejected({ lines })) return 'rejected';
  if (askEnded) return 'ask_ended';
  return failure === 'new_map' ? 'new_map' : status;
}

/** The receipt, or the reason why it cannot be shown. */
export async function readReceipt(token: string): Promise<Receipt | 'unknown' | 'unavailable'> {
  try {
    return (await findReceipt(token)) ?? 'unknown';
  } catch (problem) {
    log.error('receipt_not_read', { error: errorName(problem) });
    return 'unavailable';
  }
}

/** Whether this browser may read the receipt's message without further proof. */
export async function opensHere({ messageId }: Receipt): Promise<boolean> {
  return unlockedMessageId(await headers()) === messageId;
}

/** Whether the receipt was closed in this browser and has not been unlocked since. */
export async function isClosed({ messageId }: Receipt, token: string): Promise<boolean> {
  const of = await headers();
  return isClosedHere(of, token) && unlockedMessageId(of) !== messageId;
}

/** Whether the writer's data was deleted, or will be once a delivery is done. */
export type Erasure = 'soon' | 'done' | undefined;

export const erasureOf = ({
  erasedAt,
  erasedBy,
}: Pick<Receipt, 'erasedAt' | 'erasedBy'>): Erasure =>
  erasedAt ? 'done' : erasedBy ? 'soon' : undefined;

type PersonalDataView = { erased: Erasure; record: PersonalData | undefined };

/** The stored personal data, if this browser may see it, or the reason why there is no receipt. */
export async function readPersonalData(
  token: string,
): Promise<PersonalDataView | 'unknown' | 'unavailable'> {
  const receipt = await readReceipt(token);
  if (typeof receipt === 'string') return receipt;
  const message = await unlockedMessage(await headers(), token);
  const record = message && (await findPersonalData(message.messageId));
  return { erased: erasureOf(receipt), record };
}
