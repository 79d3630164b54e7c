/**
 * The secret of a link that came by email. Mail programs, word processors, and people lengthen
 * links: with the period or bracket after them, a space, a soft line break of quoted-printable
 * ("=" at the end of a line), or its "=3D" for "=". None of these characters is part of a token.
 * @param length of the whole token, in characters; a shorter one was cut off and stays as it is
 */
export function readLinkToken(typed: string, length: number): string {
  const plain = decodedTwice(typed).replace(/[^\w-]/g, '');
  const isQuoted = plain.startsWith('3D') && plain.length >= length + 2;
  return (isQuoted ? plain.slice(2) : plain).slice(0, length);
}

/** A link that was copied in its encoded form is encoded once more by the browser. */
function decodedTwice(text: string): string {
  const decode = (encoded: string) =>
    encoded.replace(/%(?:([0-7][0-9a-f])|[89a-f][0-9a-f])/gi, (_, ascii?: string) =>
      ascii ? String.fromCharCode(Number.parseInt(ascii, 16)) : ' ',
    );
  return decode(decode(text));
}
