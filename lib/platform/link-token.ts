/**
 * Secret from an emailed link. Email programs, word processors, and people append characters to
 * links: the period or bracket that follows, a space, a soft line break of quoted-printable ("=" at
 * the end of a line), or its "=3D" for "=". None of these characters is part of a token.
 * @param length of the whole token, in characters; a shorter, truncated token is returned unchanged
 */
export function readLinkToken(typed: string, length: number): string {
  const plain = decodedTwice(typed).replace(/[^\w-]/g, '');
  const isQuoted = plain.startsWith('3D') && plain.length >= length + 2;
  return (isQuoted ? plain.slice(2) : plain).slice(0, length);
}

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
