import { headers } from 'next/headers';
import { readDistrict } from '@/lib/lookup/district';
import { type AnyOffice, isVacantOffice, officesOfDistrict } from '@/lib/offices/offices';
import {
  type PostalAddress,
  postalAddress,
  readPostalAddresses,
} from '@/lib/offices/postal-address';
import type { DeliveryStatus } from '@/lib/platform/db';
import type { PersonalDataMessage } from '@/lib/receipts/personal-data';
import { readReceipt } from '@/lib/receipts/receipt-view';
import type { ReceiptLine } from '@/lib/receipts/receipts';
import { unlockedMessage } from '@/lib/receipts/unlock';
import { type PrintedLetter, printedLetter } from './printed-letter';

export type SelfSend = {
  line: ReceiptLine;
  /** `warn`: it may have arrived. `done`: the supporter said so. Nothing: there is no kit. */
  offer: 'offer' | 'warn' | 'done' | undefined;
  mayBeDone: boolean;
  /** Whoever holds the seat today; nothing where the district is not one any more. */
  office: AnyOffice | undefined;
  erased: boolean;
  /** Whose ask the message carries. */
  edition: string;
  /** Only in a browser that may read the message. */
  unlocked?: { message: PersonalDataMessage; letter: PrintedLetter; address: PostalAddress };
};

/** What a supporter needs to send the letter to one office themselves. */
export async function readSelfSend(token: string, seat: string) {
  const receipt = await readReceipt(token);
  if (typeof receipt === 'string') return receipt;
  const line = receipt.lines.find((each) => each.seat === seat);
  const district = readDistrict(receipt.district);
  if (!line || !district) return 'unknown';
  const office = (await officesOfDistrict(district)).find((each) => each.seat === seat);
  const offer = line.status === 'self_sent' ? 'done' : offersSelfSend(line, receipt);
  const selfSend: SelfSend = {
    line,
    offer,
    office,
    mayBeDone: mayBeDone(line.status),
    erased: receipt.erasedAt !== null,
    edition: receipt.edition,
  };
  const message = offer && (await unlockedMessage(await headers(), token));
  if (!message || !office || isVacantOffice(office)) return selfSend;
  const address =
    (await readPostalAddresses([office.seat])).get(office.seat) ??
    postalAddress(office.chamber, null);
  const { language, subject, body } = message;
  const text = { language, subject, body };
  const letter = printedLetter({ office, address: address.lines, writer: message, ...text });
  return { ...selfSend, unlocked: { message, letter, address } };
}

type Line = { status: DeliveryStatus; failure?: string | null };
/** Of the message. */
type Erasing = { erasedAt?: Date | null };

/** What did not arrive, and may be sent by the supporter's own hand. */
const undelivered = ['self_send', 'refused', 'failed', 'bounced'] as const;

/**
 * Whether the kit to send a letter oneself is offered: `warn` where the letter may have arrived all
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
