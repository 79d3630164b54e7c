import { headers } from 'next/headers';
import { readDistrict } from '@/lib/lookup/district';
import { type AnyOffice, isVacantOffice, officesOfDistrict } from '@/lib/offices/offices';
import {
  type PostalAddress,
  postalAddress,
  readPostalAddresses,
} from '@/lib/offices/postal-address';
import type { PersonalDataMessage } from '@/lib/receipts/personal-data-message';
import type { ReceiptLine } from '@/lib/receipts/receipts';
import { mayBeDone, offersSelfSend } from '@/lib/receipts/self-send/offers-self-send';
import { type PrintedLetter, printedLetter } from '@/lib/receipts/self-send/printed-letter';
import { unlockedMessage } from '@/lib/receipts/unlock';
import { readReceipt } from './read-receipt';

export type SelfSend = {
  line: ReceiptLine;
  /** `warn`: it may have arrived. `done`: the supporter said so. Nothing: there is no kit. */
  offer: 'offer' | 'warn' | 'done' | undefined;
  mayBeDone: boolean;
  /** Whoever holds the seat today; nothing where the district is not one any more. */
  office: AnyOffice | undefined;
  erased: boolean;
  /** Only in a browser that may read the message. */
  unlocked?: { message: PersonalDataMessage; letter: PrintedLetter; address: PostalAddress };
};

/** What somebody needs to send the letter to one office of their message themselves. */
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
