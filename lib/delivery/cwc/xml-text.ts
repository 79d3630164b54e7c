import { oneLine, plainText } from '../letters/clean-text';

/** All that XML 1.0 forbids, lone surrogates among it: pasted text brings such characters along. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text of several lines as it may stand in a document. */
export function xmlText(text: string | null | undefined): string {
  return plainText((text ?? '').replace(FORBIDDEN, ''));
}

/** The same for a field of one line. */
export function xmlLine(text: string | null | undefined): string {
  return oneLine((text ?? '').replace(FORBIDDEN, ''));
}
