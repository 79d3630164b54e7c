import { findZipPlace, statesOf } from '@/lib/lookup/zips/zip-districts';
import { townOfZip } from '@/lib/lookup/zips/zip-places';
import { plainDigits, readZip } from '@/lib/platform/typed-digits';
import { readMistypedState, readState } from './read-state';
import { isAwayState, isStateCode, type PostalState } from './states';

/** Coordinates in degrees as maps write them: "30.2672,-97.7431", "(30.2672° N, 97.7431° W)". */
const POINT =
  /^(?:geo:|[\s(])*(?<north>[+-]?\d+(?:\.\d+)?)[\s°]*(?<south>[NS]?)(?:\s*[,;]\s*|(?<=[.°].*)\s+(?=.*[.°]))(?<east>[+-]?\d+(?:\.\d+)?)[\s°]*(?<west>[EWO]?)(?:\?.*|[\s)]*)$/i;

const COUNTRY =
  /(?:^|[\s,(]+)(?:(?:the\s)?u\.?\s?s\.?(?:\s?a\.?)?|(?:the\s)?united\sstates(?:\sof\samerica)?|america|estados\sunidos(?:\sde\sam[eé]rica)?|ee\.?\s?uu\.?(?:\s?a\.?|\sde\sam[eé]rica)?|e\.\s?u\.(?:\s?a\.)?)[\s).]*$/iu;
/** A ZIP code at the end, perhaps after its label or joined to the state: "TX-78701". */
const ZIP =
  /(?:^|[\s,.(]+|(?<=(?:^|[\s,])\p{L}{2})-?)(?:(?:zip(?:\scode)?|c\.?\s?p\.?|c[oó]digo\spostal)[\s:.#]*)?(\p{Nd}{5}(?:[\s\p{Pd}\u2212]*\p{Nd}{4})?)\)?$/iu;
/** A ZIP code before its city or state: "100 Sample Lane, 78701 Austin, TX". */
const ZIP_FIRST = /^(.*\d.*,\s)(\d{5}(?:-\d{4})?),?\s(\D+)$/;
const END = /(?:[\s,.;]|[^\p{L}\p{M}\p{N})])+$/u;
/** A label, quotes, or a symbol before an address. */
const START = /^(?:\p{L}[\p{L}\s]{1,20}:|[^\p{L}\p{N}#(])+/u;
/** A remark after an address: "(home)". */
const REMARK = /(?<=\d\s*)\([^()\d]*\)$/u;
const UNIT = /^(?:#|(?:apt|apartment|unit|suite|ste|room|rm|floor|fl|apto?|piso)\b)/i;

/** Maximum length that is parsed; longer than any address. */
const MAX_LENGTH = 400;

export type AddressParts = Record<'street' | 'street2' | 'city' | 'state' | 'zip', string>;

/**
 * Splits an address that was written on one line: "street, city, ST zip", a ZIP code alone, or
 * "latitude,longitude". Parts that cannot be separated are left to the checks of each field.
 */
export function readAddressLine(line: string): Record<string, string> {
  const { north, south, east, west } = POINT.exec(line)?.groups ?? {};
  if (north && east)
    return { latitude: signed(north, /s/i, south), longitude: signed(east, /[wo]/i, west) };
  const parts = addressParts(line);
  const { street, zip, state } = parts;
  // A text with neither a street nor a ZIP code is read as a ZIP code, and refused as such.
  if (!zip && (!state || readZip(street)) && !street.includes(',') && !parts.city)
    return { ...parts, street: '', zip: street };
  return parts;
}

/** Degrees with a minus sign where a letter says south or west. */
const signed = (degrees: string, negative: RegExp, letter = '') =>
  negative.test(letter) ? `-${degrees}` : degrees;

/** Parts of an address as maps, phones, and address books write it, with or without commas. */
export function addressParts(line: string): AddressParts {
  if (line.length > MAX_LENGTH) return { street: line, street2: '', city: '', state: '', zip: '' };
  const lines = line
    .split(/[\r\n;|•·,，、]|\s[/–—-]\s/u)
    .map((part) => part.trim().replace(/\s+/gu, ' '));
  const bare = lines.filter(Boolean).join(', ').replace(START, '').replace(END, '');
  const whole = bare.replace(REMARK, '').replace(END, '').replace(ZIP_FIRST, '$1$3 $2');
  const [inland] = cutEnd(whole, COUNTRY);
  const [beforeZip, typedZip] = cutEnd(inland, ZIP);
  const zip = plainDigits(typedZip);
  const [located] = cutEnd(beforeZip, COUNTRY);
  const [place, state] = cutState(located, zip);
  return { ...streetAndCity(place, { zip, state }), state, zip };
}

/** @returns the text without the match at its end, and the match's group */
function cutEnd(text: string, end: RegExp): [string, string] {
  const found = end.exec(text);
  if (!found) return [text, ''];
  return [text.slice(0, found.index).replace(END, ''), found[1] ?? ''];
}

/** Maximum number of words in the name of a state. */
const MAX_WORDS = 6;

function cutState(text: string, zip: string): [string, string] {
  const comma = text.lastIndexOf(',') + 1;
  const words = [...text.slice(comma).matchAll(/\S+/gu)];
  for (const word of words.slice(-MAX_WORDS)) {
    const start = comma + word.index;
    const name = text.slice(start);
    const place = findZipPlace(zip.slice(0, 5));
    const isApart = word === words[0];
    const isIn = (code: PostalState) =>
      !!place && isStateCode(code) && statesOf(place).includes(code);
    const mistyped = isApart ? readMistypedState(name) : undefined;
    const state = readState(name) ?? (mistyped && isIn(mistyped) ? mistyped : undefined);
    // "Washington, DC": the District's name contains its city.
    if (!state || /^wash(?:ington|\.)?,?\s/i.test(name)) continue;
    // "5 Sample Ct 78704" does not end in a state: that ZIP code is not in Connecticut.
    if (isApart || (place ? comma > 0 || isIn(state) : isAwayState(state)))
      return [text.slice(0, start).replace(END, ''), mistyped ?? name.replace(END, '')];
  }
  return [text, ''];
}

/** Counties are not part of an address, but some maps write them. */
const COUNTY = /\s(?:county|parish)$/i;

function streetAndCity(place: string, { zip, state }: { zip: string; state: string }) {
  const parts = place
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length > 2 && COUNTY.test(parts.at(-1) ?? '')) parts.pop();
  // "100, Sample Lane": some maps separate the house number.
  if (parts.length > 1 && /^\d+[a-z]?$/i.test(parts[0] ?? ''))
    parts.splice(0, 2, `${parts[0]} ${parts[1]}`);
  // Name of a building, or an apartment, before its street.
  const isBefore = UNIT.test(parts[0] ?? '') || !/\d/.test(parts[0] ?? '');
  if (parts.length > 2 && isBefore && /^\d/.test(parts[1] ?? ''))
    parts.splice(0, 2, parts[1] ?? '', parts[0] ?? '');
  const [first = ''] = parts;
  if (parts.length !== 1) {
    const city = parts.length > 1 ? (parts.pop() ?? '') : '';
    return { street: first, street2: parts.slice(1).join(', '), city };
  }
  if (state && !/\d|\bbox\b/i.test(first)) return { street: '', street2: '', city: first };
  return { street2: '', ...withoutTown(first, townOfZip(zip.slice(0, 5))) };
}

/** Removes the ZIP code's town from a street: "100 Sample Lane Austin". */
function withoutTown(street: string, town: string | undefined) {
  const before = street.length - (town?.length ?? 0);
  const end = street.slice(before);
  const isTown = town && before > 0 && end.toLowerCase() === town.toLowerCase();
  if (!isTown || street[before - 1] !== ' ') return { street, city: '' };
  return { street: street.slice(0, before).trim(), city: end };
}

const fields = ['street', 'street2', 'city', 'state', 'zip'] as const;

/**
 * Distributes a whole address that was pasted into one field to the empty fields. Values typed into
 * other fields stay; if a pasted ZIP code or state contradicts them, nothing is changed.
 */
export function completeAddress<T extends Record<string, unknown>>(input: T): T {
  const field = (['street', 'city', 'zip'] as const).find((name) => pastedIn(input, name));
  const pasted = field && pastedIn(input, field);
  if (!field || !pasted) return input;
  const given = Object.fromEntries(
    fields.map((name) => [name, name === field ? '' : textOf(input[name])]),
  ) as AddressParts;
  if (contradicts(given, pasted)) return input;
  const street2 =
    given.street2 && given.street2 !== pasted.street2
      ? [pasted.street2, given.street2].filter(Boolean).join(', ')
      : pasted.street2;
  const parts = { ...pasted, street2, state: readState(pasted.state) ?? '' };
  const filled = fields
    .filter((name) => parts[name] && (!given[name] || name === 'street2'))
    .map((name) => [name, parts[name]]);
  return { ...input, ...Object.fromEntries(filled) };
}

/** Address pasted into a field, if it contains more than the field needs. */
function pastedIn(input: Record<string, unknown>, field: 'street' | 'city' | 'zip') {
  const text = textOf(input[field]);
  if (!text) return undefined;
  const parts = addressParts(text);
  const { street, city, state, zip } = parts;
  if (field === 'zip') return zip && !readZip(text) ? parts : undefined;
  if (field === 'city') return readState(state) && city && !street ? parts : undefined;
  return street && (readState(state) ? zip || city : zip && city) ? parts : undefined;
}

function contradicts(given: AddressParts, pasted: AddressParts): boolean {
  const zips = [given.zip, pasted.zip].map((zip) => zip && (readZip(zip) ?? zip));
  const states = [given.state, pasted.state].map((state) => state && (readState(state) ?? state));
  return [zips, states].some(([one, other]) => one && other && one !== other);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
