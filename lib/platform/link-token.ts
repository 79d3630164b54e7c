/**
 * Secret from an emailed link. Email programs, word processors, and people append characters to
 * links: the period or bracket that follows, a space, a soft line break of quoted-printable ("=" at
 * the end of a line), its "=3D" for "=", or HTML. None of these characters is part of a token.
 * @param length of the whole token, in characters; a shorter, truncated token is returned unchanged
 */
export function readLinkToken(typed: string, length: number): string {
  const text = decodedTwice(typed).replace(HTML, ' ');
  const whole = tokenIn(text.replace(QUOTED_PRINTABLE, ' '));
  // A soft line break may also stand before such a pair of the token's own characters.
  const plain = whole.length < length ? tokenIn(text) : whole;
  const start = /^(?:3D)+/i.exec(plain)?.[0].length ?? 0;
  const extra = Math.min(start, 2 * Math.floor(Math.max(0, plain.length - length) / 2));
  return plain.slice(extra, extra + length);
}

/** An element or a named character, such as a soft hyphen, within or after a link. */
const HTML = /<\/?[a-z]{1,6}>|&#?\w{1,8};|%u[\da-f]{4}/gi;
/** Line breaks, spaces, and "=" as quoted-printable writes them. */
const QUOTED_PRINTABLE = /=(?:0A|0D|09|20|3D)/gi;

const tokenIn = (text: string) => text.replace(/[^\w-]/g, '');

/**
 * Decodes once more: a link that was copied in its encoded form is encoded again by the browser.
 */
function decodedTwice(text: string): string {
  const decode = (encoded: string) =>
    encoded.replace(/%(?:([0-7][0-9a-f])|[89a-f][0-9a-f])/gi, (_, ascii?: string) =>
      ascii ? String.fromCharCode(Number.parseInt(ascii, 16)) : ' ',
    );
  return decode(decode(text));
}
