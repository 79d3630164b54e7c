import { headers } from 'next/headers';
import { undelivered } from '@/lib/delivery/status';
import { readDistrict } from '@/lib/lookup/district';
import { type AnyOffice, isVacantOffice, officesOfDistrict } from '@/lib/offices/offices';
import { postalAddress, readPostalAddresses } from '@/lib/offices/postal-address';
import type { DeliveryStatus } from '@/lib/platform/db';
import type { PersonalDataMessage } from '@/lib/receipts/personal-data';
import {
  type Erasure,
  erasureOf,
  isRejected,
  type ReceiptLine,
  readReceipt,
} from '@/lib/receipts/receipts';
import { unlockedMessage } from '@/lib/receipts/unlock';
import { type PrintedLetter, printedLetter } from './printed-letter';

/** One office to which the writer sends, or has sent, the message themselves. */
export type SelfSendLine = {
  line: ReceiptLine;
  /** `warn`: an earlier attempt may have arrived. `done`: the supporter said that they sent it. */
  offer: 'offer' | 'warn' | 'done';
  canReportSelfSent: boolean;
  /** The seat's current member; undefined if the district no longer exists. */
  office: AnyOffice | undefined;
  /** The printed letter, only in a browser that may read the message. */
  letter?: { letter: PrintedLetter; hasRoom: boolean };
};

export type SelfSend = {
  lines: SelfSendLine[];
  erased: Erasure;
  /** The edition whose request the message makes. */
  edition: string;
  /** The message, only in a browser that may read it. */
  unlocked?: PersonalDataMessage;
};

/** What a writer needs in order to send their message to the offices that we did not reach. */
export async function readSelfSend(token: string): Promise<SelfSend | 'unknown' | 'unavailable'> {
  const receipt = await readReceipt(token);
  if (typeof receipt === 'string') return receipt;
  const district = readDistrict(receipt.district);
  const offices = district ? await officesOfDistrict(district) : [];
  // The page shows the text to copy, so a rejected message has none of its offices here.
  const sendable = isRejected(receipt) ? [] : receipt.lines;
  const lines = sendable.flatMap((line): SelfSendLine[] => {
    const offer = line.status === 'self_sent' ? 'done' : offersSelfSend(line, receipt);
    if (!offer || !line.seat) return [];
    const office = offices.find(({ seat }) => seat === line.seat);
    return [{ line, offer, office, canReportSelfSent: canReportSelfSent(line.status) }];
  });
  const { edition } = receipt;
  const selfSend = { lines, edition, erased: erasureOf(receipt) };
  const unlocked = lines.length > 0 && (await unlockedMessage(await headers(), token));
  return unlocked ? { ...selfSend, lines: await withLetters(lines, unlocked), unlocked } : selfSend;
}

async function withLetters(lines: SelfSendLine[], message: PersonalDataMessage) {
  const { language, subject, body } = message;
  const addresses = await readPostalAddresses(lines.flatMap(({ office }) => office?.seat ?? []));
  return lines.map((each): SelfSendLine => {
    const { office } = each;
    if (!office || isVacantOffice(office)) return each;
    const address = addresses.get(office.seat) ?? postalAddress(office.chamber, null);
    const text = { language, subject, body };
    const letter = printedLetter({ office, address: address.lines, writer: message, ...text });
    return { ...each, letter: { letter, hasRoom: Boolean(address.building) } };
  });
}

type Line = { status: DeliveryStatus; failure?: string | null };
/** The deletion time of the message, whether its ask is over, and all of its deliveries. */
type OfMessage = { erasedAt?: Date | null; askEnded?: boolean; lines?: Line[] };

/** Statuses from which a supporter can mark a delivery as sent. */
const reportable = ['self_send', ...undelivered] as const;

/**
 * Whether self-send is offered: `warn` if the delivery may have arrived. It is not offered if the
 * district was redrawn, since the recipient is unknown, if staff rejected the message, or if the
 * ask is over. An expired delivery may still be sent as long as its text is stored.
 */
export function offersSelfSend(
  { status, failure }: Line,
  { erasedAt, askEnded, lines = [] }: OfMessage = {},
): 'offer' | 'warn' | undefined {
  if (askEnded || isRejected({ lines })) return undefined;
  if (status === 'unconfirmed') return 'warn';
  if (failure === 'new_map' && (status === 'self_send' || status === 'expired')) return undefined;
  if (status === 'expired') return erasedAt ? undefined : 'offer';
  return canReportSelfSent(status) ? 'offer' : undefined;
}

/** Whether the supporter can mark a delivery with this status as sent. */
export function canReportSelfSent(status: DeliveryStatus): status is (typeof reportable)[number] {
  return (reportable as readonly DeliveryStatus[]).includes(status);
}
