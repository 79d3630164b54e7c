/** Line and paragraph separators, and marks that reverse the direction of adjacent text. */
const LINE_BREAKERS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;
const CONTROLS_BUT_TAB_AND_BREAK = /[^\P{Cc}\n\t]/gu;

/** Single-line text for a header or an envelope: nothing in it can start another line. */
export function oneLine(text: string): string {
  return text.replace(LINE_BREAKERS, ' ').replace(/ {2,}/g, ' ').trim();
}

/** One line per text; empty texts are skipped. */
export function presentLines(texts: (string | null | undefined)[]): string[] {
  return texts.map((text) => oneLine(text ?? '')).filter(Boolean);
}

/** Body text: line breaks and tabs stay, all other control characters are removed. */
export function bodyText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS_BUT_TAB_AND_BREAK, '')
    .trim();
}

const named: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => named[sign] ?? sign);
}

/** Whether a text is one plain address for an envelope: no list, comment, or quoted part. */
export function isPlainAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(text)
  );
}
