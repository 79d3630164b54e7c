import type { PrintedLetter } from './printed-letter';

/**
 * Capacity of one page of Letter paper (8.5 × 11 in, margins of 0.8 in) in a book typeface. The
 * line height is 1.3 times the type size. The character width is 0.45 times the type size, a tenth
 * more than the average, so that ragged lines fit too. Type below ten points is hard to read.
 * `components/self-send/self-send.css` sets the same sizes, and the page passes them to
 * `public/self-send.js`.
 */
export const typeSizes = [
  { points: 12, lines: 43, letters: 92 },
  { points: 11, lines: 47, letters: 100 },
  { points: 10, lines: 52, letters: 110 },
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
