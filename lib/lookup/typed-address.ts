import { z } from 'zod';
import { sealedCookie } from '@/lib/platform/sealed-cookie';
import { comparisonLetters } from '@/lib/platform/text';
import { readBareZip, readZip } from '@/lib/platform/typed-digits';
import { addressLimits } from './address';
import {
  type AddressParts,
  addressParts,
  cutEnd,
  HOUSE_NUMBER,
  MAX_LINE_LENGTH,
} from './address-line';
import { COUNTRY_END, readState } from './read-state';
import { townOfZip } from './zips/zip-places';

/**
 * Lifetime of the cookie: enough to correct a form or to find one's district on a map. An exit
 * or a sent message also ends it.
 */
const KEPT_SECONDS = 600;

export const TYPED_COOKIE = 'lookup';

/** Fields of the lookup form; the second address line is part of a pasted street. */
export const lookupFields = ['zip', 'street', 'street2', 'city', 'state'] as const;

export type TypedAddress = Partial<Record<(typeof lookupFields)[number], string>>;

/** Maximum stored length of each field; the rest of a longer one is dropped. */
const LONGEST_KEPT = 2 * addressLimits.street;

const cookie = sealedCookie({
  name: TYPED_COOKIE,
  purpose: 'lookup form',
  schema: z.partialRecord(z.enum(lookupFields), z.string()),
  seconds: KEPT_SECONDS,
});

/**
 * Stores the typed values for the next page: sealed, because they must not be in the address bar. A
 * ZIP code is stored as five digits, and as typed if it is none.
 */
export function typedAddressCookie(input: Record<string, unknown>, now?: number): string {
  const typed: TypedAddress = {};
  for (const field of lookupFields) {
    const value = input[field];
    if (typeof value !== 'string' || !value) continue;
    const text = (field === 'zip' && readZip(value)) || value;
    typed[field] = text.slice(0, LONGEST_KEPT);
  }
  return cookie.set(typed, now);
}

/** Previously typed values; empty if the cookie is missing, expired, or not ours. */
export function readTypedAddress(headers: Headers, now?: number): TypedAddress {
  return cookie.read(headers, now) ?? {};
}

const fields = ['street', 'street2', 'city', 'state', 'zip'] as const;

/**
 * Distributes a whole address that was pasted into one field to the empty fields; only the field's
 * own part stays in it. Values typed into other fields stay; if a pasted ZIP code or state
 * contradicts them, nothing is changed. No part of the address is dropped: what no other field
 * contains is added to the second line of the street. Only a country, a county, a label, and a
 * remark are left out, and the last four digits of a ZIP code beside a typed one.
 */
export function completeAddress<T extends Record<string, unknown>>(typed: T): T {
  const input = withoutCountries(typed);
  const field = (['street', 'city', 'zip'] as const).find((name) => pastedIn(input, name));
  const pasted = field && pastedIn(input, field);
  if (!field || !pasted) return input;
  const given = givenBeside(input, field);
  if (contradicts(given, pasted)) return input;
  const isHeld = (name: 'street' | 'city') => !given[name] || holds(given[name], pasted[name]);
  if (!isHeld('street') || (field !== 'street' && !isHeld('city'))) return input;
  const lines = [pasted.street2, isHeld('city') ? '' : pasted.city].filter(Boolean).join(', ');
  const street2 = holds(given.street2, lines)
    ? given.street2
    : [lines, holds(lines, given.street2) ? '' : given.street2].filter(Boolean).join(', ');
  const parts = { ...pasted, street2, state: readState(pasted.state) ?? '' };
  const filled = fields
    .filter((name) => parts[name] && (!given[name] || name === 'street2'))
    .map((name) => [name, parts[name]]);
  return { ...input, ...Object.fromEntries(filled) };
}

/** The only town whose name ends in a country is left alone: Kelly USA, Texas. */
function withoutCountries<T extends Record<string, unknown>>(input: T): T {
  const town = comparisonLetters(townOfZip(readZip(textOf(input.zip)) ?? '') ?? '', ' ');
  const lines = (['street', 'street2', 'city'] as const).flatMap((field) => {
    const text = textOf(input[field]);
    const isTown = town && comparisonLetters(text, ' ').endsWith(town);
    const rest = text && !isTown ? withoutCountry(text, field) : text;
    return rest === text ? [] : [[field, rest]];
  });
  return { ...input, ...Object.fromEntries(lines) };
}

/**
 * Text of a single field without the country: "100 Sample Lane, USA". Without a comma, it may be
 * part of a name: "1 Mall of America", "12 Calle Estados Unidos".
 */
function withoutCountry(text: string, field: string): string {
  const [rest] = text.length > MAX_LINE_LENGTH ? [text] : cutEnd(text, COUNTRY_END);
  if (rest === text) return text;
  // Towns are called "America" and "North America"; a name may end in "Us".
  if (!rest) return /^(?:north\s)?america$/i.test(text) ? text : '';
  const country = text.slice(rest.length);
  if (/^\P{L}*us\P{L}*$/iu.test(country) && !country.includes('US')) return text;
  const isApart = /^[^\p{L}\p{N}]*[,;(|/]|^\s\p{Pd}\s/u.test(country);
  const isPartOfName =
    field !== 'city' && !(/^\W*u\W?s\W?a\W*$/i.test(country) && HOUSE_NUMBER.test(rest));
  return isApart || !isPartOfName ? rest : text;
}

/** Whether a text contains another as whole words, in any case and punctuation. */
const holds = (text: string, part: string) =>
  !part || ` ${comparisonLetters(text, ' ')} `.includes(` ${comparisonLetters(part, ' ')} `);

const givenBeside = (input: Record<string, unknown>, field: string) =>
  Object.fromEntries(
    fields.map((name) => [name, name === field ? '' : textOf(input[name])]),
  ) as AddressParts;

/** Address pasted into a field, if it contains more than the field needs. */
function pastedIn(input: Record<string, unknown>, field: 'street' | 'city' | 'zip') {
  const text = textOf(input[field]);
  if (!text) return undefined;
  const given = givenBeside(input, field);
  const parts = addressParts(text, given);
  const { street, city, zip } = parts;
  const state = readState(parts.state);
  if (field === 'zip') return zip && !readBareZip(text) ? parts : undefined;
  if (field === 'city') return (state || zip) && city && !street ? parts : undefined;
  return street && isWhole(parts, given) ? parts : undefined;
}

/** Whether a street ends in its place: a state or town, of which a ZIP code or town is known. */
function isWhole({ street2, city, state, zip }: AddressParts, given: AddressParts): boolean {
  if (readState(state)) {
    // Without a ZIP code, "Apt 4, Washington" can be either place.
    const isState = given.zip || given.city || state.length === 2;
    return Boolean(zip || city || (street2 && isState));
  }
  if (zip) return Boolean(city || street2);
  const town = given.city || townOfZip(readZip(given.zip) ?? '');
  return Boolean(city && town && holds(town, city) && holds(city, town));
}

function contradicts(given: AddressParts, pasted: AddressParts): boolean {
  const zips = [given.zip, pasted.zip].map((zip) => zip && (readZip(zip) ?? zip));
  const states = [given.state, pasted.state].map((state) => state && (readState(state) ?? state));
  return [zips, states].some(([one, other]) => one && other && one !== other);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
