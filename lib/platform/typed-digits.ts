import { findPhoneNumbersInText } from 'libphonenumber-js';
import { decodePercent } from './text';

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
 * "US-10001". Not the number of a box, an apartment, or a house, which would be the ZIP code of
 * another place: "PO Box 12345", "12345 Sample Road". Every field for a ZIP code is read by this
 * function, so that no page refuses what another one accepts.
 */
export function readZip(typed: string): string | undefined {
  const bare = readBareZip(typed);
  if (bare) return bare;
  const [, before = '', digits = '', after = ''] = BESIDE_WORDS.exec(visible(typed)) ?? [];
  // Only the words next to the digits decide; a long text would take long to search.
  const label = before.slice(-MAX_LABEL);
  const isNumber = (NUMBERED.test(label) && !ZIP_NUMBER.test(label)) || STREET.test(after);
  return isNumber ? undefined : readBareZip(digits);
}

const BESIDE_WORDS =
  /^((?:\P{Nd}*[^\p{L}\p{Nd}])?)(\d{5}(?:[\p{Pd}\u2212]\d{4})?)((?:[^\p{L}\p{Nd}]\P{Nd}*)?)$/u;

const MAX_LABEL = 80;

/** Words whose number follows them and may look like a ZIP code: "HC 1 Box 12345", "Apt 12345". */
export const NUMBERED =
  /(?:#|(?<![\p{L}\p{N}])(?:p\.?\s?o\.?(?:\s?b)?|p\.?\s?m\.?\s?b|(?:mail)?box|bx|bz|buz[oó]n|apartado(?:\spostal)?|apdo|casilla|apt|apto|apartment|apartamento|unit|unidad|suite|ste|room|rm|bldg|edif|lot|lote|spc|sector|km|number|n[uú]m(?:ero)?|n[oº°]))[\s#.:]*$/iu;
/** Label after which the number is a ZIP code after all: "ZIP no. 12345". */
const ZIP_NUMBER =
  /(?:zip(?:\s?code)?|postal\s?code|c\.?\s?p\.?|c[oó]digo\spostal)[\s.:]*(?:#|number|n[uú]m(?:ero)?|no)[\s#.:]*$/iu;

/** Words for a kind of street that hardly any town's name contains. */
export const STREETS =
  'road|rd|street|avenue|ave|drive|dr|lane|ln|boulevard|blvd|highway|hwy|parkway|pkwy';
/** Street directly after its house number; "St" only at its end, because of "Port St Lucie". */
const STREET = new RegExp(
  String.raw`^\s+(?:(?:calle|avenida|ave\.?|camino|carretera|paseo)\s+\p{L}` +
    String.raw`|(?:[\p{L}\p{M}.'’-]+\s+){1,5}(?:(?:${STREETS})(?!\p{L})|st\.?\s*(?:,|$)))`,
  'iu',
);

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
 * country code with one of its prefixes ("+1", "001", "011 1", "+001"), ten digits, and then an
 * extension after a word or character, that word without its digits, or another word.
 */
const PHONE = new RegExp(
  String.raw`^(?:\p{L}[\p{L}\s./()-]*[\s:.)])?${APART}` +
    String.raw`(?:(?:\+${APART})*(?:0${APART}(?:0|1${APART}1)${APART})?1${APART}(?:\(0\)${APART})?)?` +
    `${digits(10)}${APART}` +
    String.raw`(?:(?<=[,;]${APART})\d{1,8}#?${APART}|[\p{L}#][\p{L}.]*${APART}#?\d{1,8}#?${APART}` +
    String.raw`|(?:[xX#]|[eE][xX][tT]\.?)${APART}|(?<=[\s(,;/-])\p{L}[\p{L}\s]*${APART})?$`,
  'u',
);

/** Parameters of a "tel:" address other than the extension (RFC 3966). */
const PARAMETERS = /;(?!ext=)[\w-]+=[^;]*/giu;

/**
 * Zero, or zero and country code, before the groups of such a number: "0-202-555-0100". Without the
 * groups, "020 7946 0958" and "0151 23456789" are numbers of other countries.
 */
const GAP = String.raw`[\s\p{Pd}\p{Ps}\p{Pe}\u2212./·]`;
const LEADING_ZERO = new RegExp(
  String.raw`^(\P{N}*)0(?:${GAP}*1)?${GAP}+(?=\d{3}${GAP}+\d{3}${GAP}+\d{4}(?!\d))`,
  'u',
);

/** Letters typed for zero and one, which form no words: "202-555-O1OO". */
const withoutLookAlikes = (text: string) =>
  text.replace(/(?<!\p{L})[oOIl]+(?!\p{L})/gu, (letters) =>
    letters.replace(/o/gi, '0').replace(/[Il]/g, '1'),
  );

/**
 * Phone number in the United States as "202-555-0100", from any usual spelling; the extension is
 * dropped, because the offices' forms have no field for it. Undefined if the text is not such a
 * number.
 */
export function readPhoneNumber(typed: string): string | undefined {
  const text = decodePercent(plainDigits(typed))
    .replace(PARAMETERS, '')
    .replace(/\u00AD/g, '')
    .trim()
    .replace(LEADING_ZERO, (_, before: string) => before.replace('+', ''));
  const phone = PHONE.exec(text) ?? PHONE.exec(withoutLookAlikes(text));
  const found = phone?.slice(1, 11).join('') ?? spelledDigits(text);
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
