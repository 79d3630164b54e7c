import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import type { Writer } from '@/lib/delivery/channel';
import { type AddressedOffice, greetingOf, writerName } from '@/lib/delivery/letters/letter';
import type { DistrictId } from '@/lib/lookup/district';
import {
  isVacantOffice,
  type Office,
  officesOfDistrict,
  type VacantOffice,
} from '@/lib/offices/offices';
import {
  type PostalAddress,
  postalAddress,
  readPostalAddresses,
} from '@/lib/offices/postal-address';
import { outgoingLine, outgoingText, presentLines } from '@/lib/platform/text';
import { washingtonDay } from '@/lib/platform/time';

/** A letter as printed. Without a writer, it has blank lines for the date, name, and address. */
export type PrintedLetter = {
  writer?: {
    name: string;
    /** Street, unit, and city, each on its own line. */
    address: string[];
    /** Email and phone, if given. */
    contact: string[];
    date: string;
  };
  to: string[];
  subject: string;
  greeting: string;
  /** Paragraphs separated by an empty line. */
  body: string;
  closing: string;
};

type Parts = {
  language: Language;
  office: AddressedOffice;
  /** Lines below the member's name. */
  address: string[];
  writer?: Writer;
  subject: string;
  body: string;
  now?: Date;
};

/** The printed letter. Pure, like the letter that is sent; its date is the day of printing. */
export function printedLetter(parts: Parts): PrintedLetter {
  const { language, office, address, writer, subject, body, now = new Date() } = parts;
  const { closing } = copy(language).write;
  return {
    writer: writer && {
      name: writerName(writer),
      address: presentLines([
        writer.street,
        writer.street2,
        `${writer.city}, ${writer.state} ${writer.zip}`,
      ]),
      contact: presentLines([writer.email, writer.phone]),
      date: longDate(washingtonDay(now), language),
    },
    to: [`The Honorable ${outgoingLine(office.name)}`, ...address],
    subject: outgoingLine(subject),
    greeting: greetingOf(office, language),
    body: outgoingText(body),
    closing,
  };
}

type UnsignedLetter = { office: Office; address: PostalAddress; letter: PrintedLetter };

/** The offices of a district, each with a letter that has blank lines for the writer. */
export async function readUnsigned(
  language: Language,
  district: DistrictId,
  text: { subject: string; body: string },
): Promise<(UnsignedLetter | { office: VacantOffice })[]> {
  const offices = await officesOfDistrict(district);
  const addresses = await readPostalAddresses(offices.map(({ seat }) => seat));
  return offices.map((office) => {
    if (isVacantOffice(office)) return { office };
    const address = addresses.get(office.seat) ?? postalAddress(office.chamber, null);
    const letter = printedLetter({ language, office, address: address.lines, ...text });
    return { office, address, letter };
  });
}
