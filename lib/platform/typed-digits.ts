/**
 * Digits as people type them, in ASCII: full-width ones (１２) and those of other scripts (١٢). The
 * rest of the text gets its compatibility form, so that a no-break space is a space.
 */
export function plainDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Unicode lists the ten digits of a script one after the other, from zero. */
function digitValue(digit: string): number {
  let before = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

/** Anything between two digits that is no letter, digit, or sign with a meaning of its own. */
const APART = String.raw`[^\p{L}\p{N}+#]*`;
const digits = (count: number) => Array(count).fill(String.raw`(\d)`).join(APART);

/**
 * A phone number of the North American plan, from its start: perhaps a word ("Cell:", "tel:"), the
 * country code, ten digits, and then an extension behind a word or sign, or another word.
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
 * "202-555-0100" from any usual spelling of a phone number in the United States; the extension is
 * dropped, since no office's form has a place for it. Nothing where it is no such number.
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

/** Five digits of a ZIP code; the four that may follow are dropped. */
export function readZip(typed: string): string | undefined {
  const plain = plainDigits(typed).replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
  return /^(\d{5})(?:\d{4})?$/.exec(plain)?.[1];
}
