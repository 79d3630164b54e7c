import { findPhoneNumbersInText } from 'libphonenumber-js';
import { plainDigits } from './typed-digits';

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
    String.raw`(?:(?:\+${APART}|0${APART}(?:0|1${APART}1)${APART})?1${APART}(?:\(0\)${APART})?)?` +
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
  const found = PHONE.exec(text)?.slice(1, 11).join('') ?? spelledDigits(text);
  const [, area, exchange, line] = /^([2-9]\d\d)(\d{3})(\d{4})$/.exec(found ?? '') ?? [];
  return area ? `${area}-${exchange}-${line}` : firstNumberIn(text);
}

/** Digits on the keys of a phone for A to Z. */
const KEYS = '22233344455566677778889999';

/** Ten digits of a number that ends in letters: "202-555-HELP", "1-800-FLOWERS". */
function spelledDigits(text: string): string | undefined {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  if (!/^1?\d{3}[A-Z\d]{7}$/.test(letters) || !/[A-Z]{3}/.test(letters)) return undefined;
  const digits = letters.replace(/[A-Z]/g, (letter) => KEYS[letter.charCodeAt(0) - 65] ?? '');
  return digits.slice(-10);
}

/** First number of the North American plan in a sentence, or of several numbers. */
function firstNumberIn(text: string): string | undefined {
  const found = findPhoneNumbersInText(text, 'US').find(
    ({ number }) => number.countryCallingCode === '1',
  );
  return found?.number.nationalNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
}
