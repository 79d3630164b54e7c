import type { PrintedLetter } from './printed-letter';

/**
 * What fits on one page of Letter paper (8.5 × 11 in, margins of 0.8 in) in a book face: lines of
 * 1.3 times the type, and letters of 0.45 of it, a tenth wider than they are on average, so that
 * ragged lines fit too. Smaller than ten points is hard to read. `components/self-send/self-send.css`
 * sets the same sizes, and `public/self-send.js` is given them with the page.
 */
export const typeSizes = [
  { points: 12, lines: 43, letters: 92 },
  { points: 11, lines: 47, letters: 100 },
  { points: 10, lines: 52, letters: 110 },
] as const;

export type TypeSize = (typeof typeSizes)[number]['points'];

/** Above the name, to sign. */
const SIGNATURE = 3;
/** Between date, addresses, subject, greeting, text, closing and signature, a line each. */
const GAPS = 6;
/** Street, city, date and name, to be filled in by hand: wider apart. */
const BLANKS = 8;

/** Lines of everything but the body, on a page that is as wide as in the largest type. */
export function linesAround({ writer, to, subject }: PrintedLetter): number {
  const rows = [...(writer?.address ?? []), ...to, `Re: ${subject}`];
  const own = writer ? 2 + writer.contact.length : BLANKS;
  const greetingAndClosing = 2;
  return own + rowsOf(rows, typeSizes[0].letters) + greetingAndClosing + SIGNATURE + GAPS;
}

/**
 * The largest type in which a letter stays on one page; nothing where it takes more than one.
 * @param around lines of everything but the body
 */
export function sizeFor(body: string, around: number): TypeSize | undefined {
  const rows = body.split('\n');
  return typeSizes.find(({ lines, letters }) => around + rowsOf(rows, letters) <= lines)?.points;
}

function rowsOf(rows: string[], letters: number) {
  return rows.reduce((sum, row) => sum + Math.max(1, Math.ceil(widthOf(row) / letters)), 0);
}

/** In small letters: capitals are half as wide again, and the letters of many scripts twice. */
function widthOf(text: string) {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return text.length + 0.6 * capitals + 1.3 * wide;
}
