import { copy } from '@/lib/campaign/copy';
import { type Language, longDate } from '@/lib/campaign/languages';
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

/**
 * Capacity of one page of Letter paper (8.5 × 11 in, margins of 0.8 in) in a book typeface. The
 * line height is 1.3 times the type size. The character width is 0.52 times the type size, as in the
 * widest typeface that a computer may use here, with ragged lines. Type below ten points is hard to
 * read.
 * `components/self-send/self-send.css` sets the same sizes, and the page passes them to
 * `public/self-send.js`.
 */
export const typeSizes = [
  { points: 12, lines: 43, letters: 80 },
  { points: 11, lines: 47, letters: 87 },
  { points: 10, lines: 52, letters: 96 },
] as const;

type TypeSize = (typeof typeSizes)[number]['points'];

/** Lines above the name, for the signature. */
const SIGNATURE = 3;
/** One empty line each between date, addresses, subject, greeting, text, closing, and signature. */
const GAPS = 6;
/** Lines for street, city, date, and name when they are filled in by hand, with wider spacing. */
const BLANKS = 8;

/** Number of lines besides the body, on a page that is as wide as in the largest type. */
export function linesAround({ writer, to, subject }: PrintedLetter): number {
  const rows = [...(writer?.address ?? []), ...to, `Re: ${subject}`];
  const own = writer ? 2 + writer.contact.length : BLANKS;
  const greetingAndClosing = 2;
  return own + rowsOf(rows, typeSizes[0].letters) + greetingAndClosing + SIGNATURE + GAPS;
}

/**
 * The largest type size that fits a letter on one page; undefined if it needs more than one.
 * @param around number of lines besides the body.
 */
export function sizeFor(body: string, around: number): TypeSize | undefined {
  const rows = body.split('\n');
  return typeSizes.find(({ lines, letters }) => around + rowsOf(rows, letters) <= lines)?.points;
}

function rowsOf(rows: string[], letters: number) {
  return rows.reduce((sum, row) => sum + Math.max(1, Math.ceil(widthOf(row) / letters)), 0);
}

/**
 * Width in lower-case characters. Capitals are about half again as wide, and characters of many
 * other scripts about twice as wide.
 */
function widthOf(text: string) {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return text.length + 0.6 * capitals + 1.3 * wide;
}
