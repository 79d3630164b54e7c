import { headers } from 'next/headers';
import { readDistrict } from '@/lib/lookup/district';
import { type AnyOffice, isVacantOffice, officesOfDistrict } from '@/lib/offices/offices';
import { postalAddress, readPostalAddresses } from '@/lib/offices/postal-address';
import type { DeliveryStatus } from '@/lib/platform/db';
import type { PersonalDataMessage } from '@/lib/receipts/personal-data';
import { readReceipt } from '@/lib/receipts/receipt-view';
import type { ReceiptLine } from '@/lib/receipts/receipts';
import { unlockedMessage } from '@/lib/receipts/unlock';
import { type PrintedLetter, printedLetter } from './printed-letter';

/** One office of the message that its writer sends to, or sent to, themselves. */
export type SelfSendLine = {
  line: ReceiptLine;
  /** `warn`: it may have arrived. `done`: the supporter said so. */
  offer: 'offer' | 'warn' | 'done';
  mayBeDone: boolean;
  /** Whoever holds the seat today; nothing where the district is not one any more. */
  office: AnyOffice | undefined;
  /** On paper; only in a browser that may read the message. */
  letter?: { letter: PrintedLetter; hasRoom: boolean };
};

export type SelfSend = {
  lines: SelfSendLine[];
  erased: boolean;
  /** Whose ask the message carries. */
  edition: string;
  /** Only in a browser that may read the message. */
  unlocked?: PersonalDataMessage;
};

/** What a writer needs to send their message themselves to the offices that we did not reach. */
export async function readSelfSend(token: string): Promise<SelfSend | 'unknown' | 'unavailable'> {
  const receipt = await readReceipt(token);
  if (typeof receipt === 'string') return receipt;
  const district = readDistrict(receipt.district);
  const offices = district ? await officesOfDistrict(district) : [];
  const lines = receipt.lines.flatMap((line): SelfSendLine[] => {
    const offer = line.status === 'self_sent' ? 'done' : offersSelfSend(line, receipt);
    if (!offer || !line.seat) return [];
    const office = offices.find(({ seat }) => seat === line.seat);
    return [{ line, offer, office, mayBeDone: mayBeDone(line.status) }];
  });
  const { edition } = receipt;
  const selfSend = { lines, edition, erased: receipt.erasedAt !== null };
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
/** Of the message. */
type Erasing = { erasedAt?: Date | null };

/** What did not arrive, and may be sent by the supporter's own hand. */
const undelivered = ['self_send', 'refused', 'failed', 'bounced'] as const;

/**
 * Whether sending it oneself is offered: `warn` where the letter may have arrived all
 * the same. Not where the district was drawn anew: nobody knows whose letter it is. What ran out may
 * still be sent while there is a text of it.
 */
export function offersSelfSend(
  { status, failure }: Line,
  { erasedAt }: Erasing = {},
): 'offer' | 'warn' | undefined {
  if (status === 'unconfirmed') return 'warn';
  if (failure === 'new_map' && (status === 'self_send' || status === 'expired')) return undefined;
  if (status === 'expired') return erasedAt ? undefined : 'offer';
  return mayBeDone(status) ? 'offer' : undefined;
}

/** Whether "I have done it" may be said of it. */
export function mayBeDone(status: DeliveryStatus): status is (typeof undelivered)[number] {
  return (undelivered as readonly DeliveryStatus[]).includes(status);
}
