import { findPhoneNumbersInText } from 'libphonenumber-js';

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
 * Five digits of a ZIP code, alone or beside words without digits: "ZIP: 10001", "10001 (home)",
 * "US-10001". Every field for a ZIP code is read by this function, so that no page refuses what
 * another one accepts.
 */
export function readZip(typed: string): string | undefined {
  return readBareZip(typed) ?? readBareZip(BESIDE_WORDS.exec(visible(typed))?.[1] ?? '');
}

const BESIDE_WORDS =
  /^(?:\P{Nd}*[^\p{L}\p{Nd}])?(\d{5}(?:[\p{Pd}\u2212]\d{4})?)(?:[^\p{L}\p{Nd}]\P{Nd}*)?$/u;

/**
 * Five digits of a ZIP code without words; a four-digit suffix is dropped, as are the decimals
 * ("10001.0") that spreadsheets add.
 */
export function readBareZip(typed: string): string | undefined {
  const plain = visible(typed)
    .replace(/\.0+$/, '')
    .replace(/[\s\p{P}\p{S}]/gu, '');
  return /^(\d{5})(?:\d{4})?$/.exec(plain)?.[1];
}

/** Plain digits without invisible characters, which come from pasting. */
const visible = (typed: string) => plainDigits(typed.replace(/\p{Cf}/gu, '')).trim();

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

/** Digits directly before a number, such as the code of another country: "(52) ", "0044-". */
const CODE_BEFORE = /(\d+)[\s\p{Pd}\p{Ps}\p{Pe}.·_~]*$/u;
const OWN_CODES = ['1', '001'];

/** First number of the North American plan in a sentence, or of several numbers. */
function firstNumberIn(text: string): string | undefined {
  const found = findPhoneNumbersInText(text, 'US').find(({ number, startsAt }) => {
    const [, code] = CODE_BEFORE.exec(text.slice(0, startsAt)) ?? [];
    return number.countryCallingCode === '1' && (!code || OWN_CODES.includes(code));
  });
  return found?.number.nationalNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
}
