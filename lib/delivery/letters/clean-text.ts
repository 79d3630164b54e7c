/** Line and paragraph separators, and marks that make text run backwards over its neighbours. */
const LINE_BREAKERS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;
const CONTROLS_BUT_TAB_AND_BREAK = /[^\P{Cc}\n\t]/gu;

/** Text for one line of a header or an envelope: nothing in it can begin another line. */
export function oneLine(text: string): string {
  return text.replace(LINE_BREAKERS, ' ').replace(/ {2,}/g, ' ').trim();
}

/** One line of each text; what is empty has none. */
export function presentLines(texts: (string | null | undefined)[]): string[] {
  return texts.map((text) => oneLine(text ?? '')).filter(Boolean);
}

/** Text of a letter: breaks and tabs stay, every other control character goes. */
export function plainText(text: string): string {
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

/** One plain address, as it may stand in an envelope: no list, no comment, no quoted part. */
export function isPlainAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(text)
  );
}
