/**
 * Text normalizers, one for each purpose: a typed single-line field, a typed multi-line text, a
 * comparison key, and text for XML or email. U+0085 is a line break here, as in Unicode, although
 * JavaScript's `\s` does not match it: removing it would join two words.
 */

const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Lone surrogates and noncharacters: pasted text contains them, and XML 1.0 forbids them. */
const NO_CHARACTER = /[\p{Cs}\uFFFE\uFFFF]/gu;
const CONTROLS_BUT_TAB_AND_BREAK = /[^\P{Cc}\n\t]/gu;
/** Control characters, line separators, and marks that reverse the direction of adjacent text. */
const LINE_BREAKERS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** Replaces every run of white space, including line breaks, with one space. */
export function collapseSpaces(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ');
}

/**
 * Single-line field as typed: composed letters, single spaces, no invisible characters. Line breaks
 * and tabs come from pasting and become spaces.
 */
export function fieldLine(typed: string): string {
  return collapseSpaces(typed.normalize('NFC').replace(/\p{Cf}/gu, '')).trim();
}

/**
 * Multi-line text as typed. Control characters and lone surrogates come from pasting, are
 * invisible, and are forbidden in XML, so they are removed. Direction marks and joiners stay,
 * because scripts and emoji need them.
 */
export function fieldText(typed: string): string {
  return outgoingText(typed.normalize('NFC'));
}

/**
 * Comparison key of a line, independent of composition, case, width, and spacing. Punctuation
 * counts: "1-2 Main St" is not "1/2 Main St".
 */
export function comparisonLine(text: string): string {
  return fieldLine(text.normalize('NFKC')).toLowerCase();
}

/**
 * Comparison key of letters and digits alone, independent of punctuation and spacing.
 * @param between replaces everything else between two of them.
 */
export function comparisonLetters(text: string, between: '' | ' ' = ''): string {
  const letters = text.normalize('NFKC').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, between).trim();
}

/** Comparison key that ignores accents and case: "Muñoz" is "munoz", "Groß" is "gross". */
export function withoutAccents(text: string): string {
  // Upper case first: ß becomes SS, and a dotless i becomes I.
  const letters = text.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  return letters.replace(/\p{M}/gu, '');
}

/** Comparison key of an email address, because providers ignore case. */
export function emailKey(address: string): string {
  return address.trim().toLowerCase();
}

/** Single-line text for XML, a header, or an envelope; it cannot start another line. */
export function outgoingLine(text: string): string {
  const line = text.replace(NO_CHARACTER, '').replace(LINE_BREAKERS, ' ');
  return line.replace(/ {2,}/g, ' ').trim();
}

/**
 * Multi-line text for XML or email; line breaks and tabs stay, other control characters are
 * removed.
 */
export function outgoingText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(NO_CHARACTER, '')
    .replace(CONTROLS_BUT_TAB_AND_BREAK, '')
    .trim();
}

/** One line per text; empty texts are skipped. */
export function presentLines(texts: (string | null | undefined)[]): string[] {
  return texts.map((text) => outgoingLine(text ?? '')).filter(Boolean);
}

const named: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => named[mark] ?? mark);
}

/** Percent-encoded characters of a link as themselves; what is no character stays. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** Whether a text is one plain address for an envelope, without a list, comment, or quoted part. */
export function isPlainAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(text)
  );
}

/**
 * Text without its byte order mark. UTF-16 without one is recognized by its zero bytes; text that
 * is not UTF-8 is in the encoding of older Windows programs.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [one, two, three, four] = bytes;
  const isLittle = (one === 0xff && two === 0xfe) || (one !== 0 && two === 0 && four === 0);
  const isBig = (one === 0xfe && two === 0xff) || (one === 0 && two !== 0 && three === 0);
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return encoding === 'utf-8' ? decodeWindows(bytes) : undefined;
  }
}

/** Characters of Windows-1252 from 0x80, which some versions of Node.js decode as control codes. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodeWindows = (bytes: Uint8Array) =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (one) => WINDOWS[one.charCodeAt(0) - 0x80] ?? one);

/** Whether the two differ by one letter: omitted, added, changed, or swapped with the next. */
export function isOneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const [rest, wanted] = [typed.slice(start), meant.slice(start)];
  const [first = '', second = ''] = rest;
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest !== wanted && rest.slice(1) === wanted.slice(1)) ||
    second + first + rest.slice(2) === wanted
  );
}
