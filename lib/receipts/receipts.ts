import type { Language } from '@/lib/campaign/languages';
import { receiptHash } from '@/lib/messages/receipt-token';
import { type ChannelName, type DeliveryStatus, db, type HoldReason } from '@/lib/platform/db';

export type ReceiptLine = {
  id: string;
  seat: string | null;
  bioguide: string | null;
  officeName: string;
  chamber: 'house' | 'senate';
  channel: ChannelName;
  status: DeliveryStatus;
  statusSince: Date;
  heldFor: HoldReason | null;
  failure: string | null;
  providerId: string | null;
  /** SHA-256 of what was sent, in hex. */
  sentHash: string | null;
  attempts: number;
  /** When it is tried next, while it waits. */
  dueAt: Date;
  /** Taken by a test gateway, which passes nothing on. */
  rehearsal: boolean;
};

export type Receipt = {
  messageId: string;
  reference: string;
  language: Language;
  district: string;
  createdAt: Date;
  heldFor: HoldReason | null;
  confirmedAt: Date | null;
  /** A word of lib/campaign/rejection-codes.ts; older rows have only the words of staff. */
  rejectedCode: string | null;
  rejectedReason: string | null;
  erasedAt: Date | null;
  /** Alone, without `erasedAt`: asked for while a letter was in hand, and done within minutes. */
  erasedBy: string | null;
  mailChanges: boolean;
  lines: ReceiptLine[];
};

/** What became of a message, as its rows say; no text of it and no name. */
export async function findReceipt(token: string): Promise<Receipt | undefined> {
  const row = await db().message.findUnique({
    where: { receiptHash: receiptHash(token) },
    include: {
      deliveries: { where: { kind: 'letter' }, orderBy: [{ chamber: 'asc' }, { id: 'asc' }] },
    },
  });
  if (!row) return undefined;
  const { id: messageId, reference, language, district, createdAt } = row;
  const { heldFor, confirmedAt, rejectedCode, rejectedReason } = row;
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
    heldFor: delivery.heldFor,
    failure: delivery.failure,
    providerId: delivery.providerId,
    sentHash: delivery.sentHash,
    attempts: delivery.attempts,
    dueAt: delivery.dueAt,
    rehearsal: delivery.rehearsal,
  }));
  const about = { messageId, reference, language, district, createdAt };
  const ends = { rejectedCode, rejectedReason, erasedAt, erasedBy, mailChanges };
  return { ...about, heldFor, confirmedAt, ...ends, lines };
}

/** Letters are held for the writer's own word: not those withdrawn or too old meanwhile. */
export function waitsForWriter({ heldFor, lines }: Pick<Receipt, 'heldFor' | 'lines'>) {
  return heldFor === 'confirmation' && lines.some(({ status }) => status === 'held');
}

type Shown = Pick<ReceiptLine, 'status' | 'channel'> &
  Partial<Pick<ReceiptLine, 'heldFor' | 'failure' | 'rehearsal'>>;

/**
 * Names of states for the supporter: what was captured or taken by a test gateway was not sent, and
 * why a letter is held.
 */
export function shownState(
  { status, channel, heldFor: own, failure, rehearsal }: Shown,
  heldFor: HoldReason | null,
) {
  if (status === 'accepted' && channel === 'capture') return 'captured';
  if (status === 'accepted' && rehearsal) return 'rehearsed';
  if (status === 'held' && own === 'new_congress') return 'held_for_new_congress';
  if (status === 'your_turn' && failure === 'new_map') return 'new_map';
  if (status === 'held' && heldFor === 'confirmation') return 'held_for_confirmation';
  return status;
}
