import type { Language } from '@/lib/campaign/languages';
import { receiptHash } from '@/lib/messages/receipt-token';
import { type ChannelName, db, type ErasedBy, type HoldReason } from '@/lib/platform/db';
import { DeliveryStatus } from '@/lib/platform/prisma-client/enums';

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
  /** SHA-256 of what was sent, in hex. */
  sentHash: string | null;
  attempts: number;
  /** When it is tried next, while it waits. */
  dueAt: Date;
  /** Taken by a test gateway, which passes nothing on. */
  testMode: boolean;
};

export type Receipt = {
  messageId: string;
  reference: string;
  /** Whose ask the message carries. */
  edition: string;
  language: Language;
  district: string;
  createdAt: Date;
  holdReason: HoldReason | null;
  confirmedAt: Date | null;
  /** A word of lib/campaign/rejection-codes.ts; older rows have only the words of staff. */
  rejectedCode: string | null;
  rejectedReason: string | null;
  erasedAt: Date | null;
  /** Alone, without `erasedAt`: asked for while a letter was in hand, and done within minutes. */
  erasedBy: ErasedBy | null;
  mailChanges: boolean;
  lines: ReceiptLine[];
};

/** Status of a message and its deliveries; without its text and without a name. */
export async function findReceipt(token: string): Promise<Receipt | undefined> {
  const row = await db().message.findUnique({
    where: { receiptHash: receiptHash(token) },
    include: {
      deliveries: { where: { kind: 'letter' }, orderBy: [{ chamber: 'asc' }, { id: 'asc' }] },
    },
  });
  if (!row) return undefined;
  const { id: messageId, reference, edition, language, district, createdAt } = row;
  const { holdReason, confirmedAt, rejectedCode, rejectedReason } = row;
  const { erasedAt, erasedBy, mailChanges } = row;
  const lines = row.deliveries.map((delivery) => ({
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
    dueAt: delivery.dueAt,
    testMode: delivery.testMode,
  }));
  const about = { messageId, reference, edition, language, district, createdAt };
  const ends = { rejectedCode, rejectedReason, erasedAt, erasedBy, mailChanges };
  return { ...about, holdReason, confirmedAt, ...ends, lines };
}

/** Whether letters wait for the writer's confirmation; canceled and expired ones do not. */
export function waitsForWriter({ holdReason, lines }: Pick<Receipt, 'holdReason' | 'lines'>) {
  return holdReason === 'confirmation' && lines.some(({ status }) => status === 'on_hold');
}

/** Every status that a receipt can show. */
export const shownStates = [
  ...Object.values(DeliveryStatus),
  'captured',
  'test_mode',
  'on_hold_for_new_congress',
  'on_hold_for_confirmation',
  'new_map',
] as const;

type LineStatus = Pick<ReceiptLine, 'status' | 'channel'> &
  Partial<Pick<ReceiptLine, 'holdReason' | 'failure' | 'testMode'>>;

/**
 * Names of states for the supporter: what was captured or taken by a test gateway was not sent, and
 * why a letter is held.
 */
export function shownState(
  { status, channel, holdReason: own, failure, testMode }: LineStatus,
  holdReason: HoldReason | null,
): (typeof shownStates)[number] {
  if (status === 'accepted' && channel === 'capture') return 'captured';
  if (status === 'accepted' && testMode) return 'test_mode';
  if (status === 'on_hold' && own === 'new_congress') return 'on_hold_for_new_congress';
  if (status === 'self_send' && failure === 'new_map') return 'new_map';
  if (status === 'on_hold' && holdReason === 'confirmation') return 'on_hold_for_confirmation';
  return status;
}
