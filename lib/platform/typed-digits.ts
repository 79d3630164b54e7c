/**
 * Converts digits as people type them to ASCII: full-width ones (１２) and those of other scripts
 * (١٢). The rest of the text gets its compatibility form, in which a no-break space is a space.
 */
export function plainDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Unicode lists the ten digits of a script in order, from zero. */
function digitValue(digit: string): number {
  let before = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

/**
 * Separator between two digits: anything except letters, digits, and characters with their own
 * meaning.
 */
const APART = String.raw`[^\p{L}\p{N}+#]*`;
const digits = (count: number) => Array(count).fill(String.raw`(\d)`).join(APART);

/**
 * Phone number of the North American plan, from its start: an optional word ("Cell:", "tel:"), the
 * country code, ten digits, and then an extension after a word or character, or another word.
 */
const PHONE = new RegExp(
  String.raw`^(?:\p{L}[\p{L}\s./()-]*[\s:.)])?${APART}` +
    String.raw`(?:(?:\+${APART}|0${APART}(?:0|1${APART}1)${APART})?1${APART})?` +
    `${digits(10)}${APART}` +
    String.raw`(?:(?<=[,;]${APART})\d{1,8}#?${APART}|[\p{L}#][\p{L}.]*${APART}#?\d{1,8}#?${APART}` +
    String.raw`|(?<=[\s(,;/-])\p{L}[\p{L}\s]*${APART})?$`,
  'u',
);

/** Parameters of a "tel:" address other than the extension (RFC 3966). */
const PARAMETERS = /;(?!ext=)[\w-]+=[^;]*/giu;

/**
 * Phone number in the United States as "202-555-0100", from any usual spelling; the extension is
 * dropped, because the offices' forms have no field for it. Undefined if the text is not such a
 * number.
 */
export function readPhoneNumber(typed: string): string | undefined {
  const text = plainDigits(typed)
    .replace(PARAMETERS, '')
    .replace(/\u00AD/g, '')
    .trim();
  const found = PHONE.exec(text)?.slice(1, 11).join('') ?? '';
  const [, area, exchange, line] = /^([2-9]\d\d)(\d{3})(\d{4})$/.exec(found) ?? [];
  return area ? `${area}-${exchange}-${line}` : undefined;
}

/** Five digits of a ZIP code; a four-digit suffix is dropped. */
export function readZip(typed: string): string | undefined {
  const plain = plainDigits(typed).replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
  return /^(\d{5})(?:\d{4})?$/.exec(plain)?.[1];
}
