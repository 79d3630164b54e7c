import { findZipPlace, statesOf } from '@/lib/lookup/zips/zip-districts';
import { townOfZip, zipCentre, zipsAround } from '@/lib/lookup/zips/zip-places';
import { comparisonLetters } from '@/lib/platform/text';
import { NUMBERED, plainDigits, readBareZip, readZip, STREETS } from '@/lib/platform/typed-digits';
import { COUNTRY_END, readMistypedState, readState } from './read-state';
import { isAwayState, type PostalState } from './states';

/** Coordinates in degrees as maps write them: "30.2672,-97.7431", "(30.2672° N, 97.7431° W)". */
const POINT =
  /^(?:geo:|[\s(])*(?<north>[+-]?\d+(?:\.\d+)?)[\s°]*(?<south>[NS]?)(?:\s*[,;]\s*|(?<=[.°].*)\s+(?=.*[.°]))(?<east>[+-]?\d+(?:\.\d+)?)[\s°]*(?<west>[EWO]?)(?:\?.*|[\s)]*)$/i;

/** A ZIP code at the end, perhaps after its label or joined to the state: "TX-78701", "Texas78701". */
const ZIP =
  /(?:^|[\s,.(]+|(?<=(?:^|[\s,])\p{L}{2}|\p{L}{3})-?)(?:(?:zip(?:\scode)?|c\.?\s?p\.?|c[oó]digo\spostal)[\s:.#]*)?(\p{Nd}{5}(?:[\s\p{Pd}\u2212]*\p{Nd}{4})?)\)?$/iu;
/** A text whose last number may be a ZIP code before its town or state. */
const NUMBER_FIRST = /^(.*\p{Nd})(\P{Nd}+)$/u;
/** The capital behind its state: "DC Washington 20500". */
const CAPITAL = /(?<!\p{L})(d\.?\s?c\.?),?\s(washington)(?=[\s,]*(?:\p{Nd}{5}|$))/iu;
/**
 * A road or a part of a building whose number follows it: "County Road 12345", "100 NE Loop 12345",
 * "123 PR 12345", "Building 12345".
 */
const ROAD =
  /(?:(?<!\p{L})(?:(?:county|co|cty|state|ranch|farm|township|twp|rural|private|pvt|forest|park|bia)\.?\s(?:road|rd)|highway|hwy|route|rte|ruta|carr|carretera|[cfrs][mr]|building|space|floor|penthouse|ph|trlr|trailer|slip|tower)|(?:^|,\s)(?:\d+\s)?(?:[ns]?[ew]?\.?\s)?(?:road|rd|avenue|ave|street|loop|spur)|(?:^|,\s)\d+\s(?:old\s)?(?:pr|us)|(?:^|,\s)mm)[\s.#-]*$/iu;
const END = /(?:[\s,.;]|[^\p{L}\p{M}\p{N})])+$/u;
/** A label, quotes, or a symbol before an address. */
const START = /^(?:\p{L}[\p{L}\s]{1,20}:|[^\p{L}\p{N}#(])+/u;
/** A remark after an address: "(home)". */
const REMARK = /(?<=\d\s*)\([^()\d]*\)$/u;
/** Part of a building, a company, or a person, which no town is named after. */
const UNIT =
  /^(?:#|c\/o\s|(?:(?:apt|apartment|apto?|apartamento|unit|suite|room|rm|floor|piso|bldg|building|edif|edificio|penthouse|basement|bsmt|attn)(?![\p{L}\p{N}])|(?:ste|fl|lot|lote|spc?|space|trailer|trlr|flat|tower|torre|wing|ph)\.?\s\p{L}$|(?:rear|front|upper|lower|upstairs|downstairs|lobby|fl|ph)$))|(?<!\p{L})(?:floor|piso|nivel)$/iu;
/** Community, building, or ward of Puerto Rico, written as a line of its own. */
const AREA =
  /^(?:urb|urbanizaci[oó]n|cond|condominio|bo|barrio|bda|barriada|sect|sector|res|residencial|ext|extensi[oó]n|parc|parcelas|com|comunidad|repto|reparto|alts|qtas)(?![\p{L}\p{N}])/iu;
/** House number before the name of a street: "100 Main St", "12-B Calle 3", "123½ Elm St". */
export const HOUSE_NUMBER = /^#?\d+(?:-?\p{L}|-\d+|\s?[½¼¾]|\s\d\/\d)?\s+[\p{L}\d].*\p{L}\p{L}/u;
/** Street of Puerto Rico, its number after the name: "Calle A #150", "B-12 Calle 3". */
const CALLE =
  /^(?:[a-z]{1,2}-?\d+\s)?(?:calle|ave|avenida|carr|carretera|camino|paseo|hc|rr)(?![\p{L}\p{N}]).*\d/iu;

/** Whether a part can be the name of a town: "Austin", but not "Apt 4", "B", or "Urb. Sample". */
const isTown = (part: string) =>
  /\p{L}.*\p{L}/u.test(part) && !/\p{N}/u.test(part) && !UNIT.test(part) && !AREA.test(part);
const isStreet = (part: string) =>
  !UNIT.test(part) && (HOUSE_NUMBER.test(part) || CALLE.test(part));

/** Maximum length that is parsed; longer than any address. */
export const MAX_LINE_LENGTH = 400;

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
  const isAlone = !street.includes(',') && !parts.street2 && !parts.city;
  if (!zip && (!state || readBareZip(street)) && isAlone)
    return { ...parts, street: '', zip: street };
  return parts;
}

/** Degrees with a minus sign where a letter says south or west. */
const signed = (degrees: string, negative: RegExp, letter = '') =>
  negative.test(letter) ? `-${degrees}` : degrees;

/**
 * Parts of an address as maps, phones, and address books write it, with or without commas.
 * @param given values of the other fields, which decide whether "Washington" is a state or a town
 */
export function addressParts(line: string, given: Partial<AddressParts> = {}): AddressParts {
  if (line.length > MAX_LINE_LENGTH)
    return { street: line, street2: '', city: '', state: '', zip: '' };
  const lines = line
    .normalize('NFC')
    .split(/[\r\n;|•·,，、]|\s[/–—-]\s/u)
    .map((part) => part.trim().replace(/\s+/gu, ' '));
  const bare = lines.filter(Boolean).join(', ').replace(START, '').replace(END, '');
  const whole = bare.replace(REMARK, '').replace(END, '').replace(CAPITAL, '$2 $1');
  const [beforeZip, typedZip] = cutZip(zipLast(cutEnd(whole, COUNTRY_END)[0]));
  const zip = plainDigits(typedZip);
  const [located] = cutEnd(beforeZip, COUNTRY_END);
  const [named, state] = cutState(located, { ...given, ownZip: zip });
  const place = withoutRepeated(state, named, zip);
  const town = townOfZip(zip.slice(0, 5) || (readZip(given.zip ?? '') ?? ''));
  return { ...streetAndCity(place, { town, state, zip, given }), state, zip };
}

function cutZip(text: string): [string, string] {
  const [before, zip] = cutEnd(text, ZIP);
  return NUMBERED.test(text.slice(0, ZIP.exec(text)?.index)) ? [text, ''] : [before, zip];
}

/** "San Juan 00907, Puerto Rico" and "78701 TX": puts a ZIP code behind its town and state. */
function zipLast(text: string): string {
  const [, head = '', end = ''] = NUMBER_FIRST.exec(text) ?? [];
  const [before, zip] = cutZip(head);
  const place = end.replace(/^[^\p{L}]+/u, '');
  const isPart = /,\s*\(?$/.test(head.slice(0, head.lastIndexOf(zip)));
  if (!zip || !isPlaceOf(plainDigits(zip), { before, isPart, end, place })) return text;
  const [own, other] = [cutState(before, { ownZip: zip })[1], cutState(place, { ownZip: zip })[1]];
  if (isCode(own) && readState(other) && readState(own) !== readState(other)) return text;
  // "TX 78701, Austin": a state may also stand before its town.
  const isTownLast = !readState(place) || sameName(place, townOfZip(zip.slice(0, 5)));
  const [line, state] = isTownLast ? cutState(before, { ownZip: zip }) : [before, ''];
  return `${[line, place, state].filter(Boolean).join(', ')} ${zip}`;
}

/** Text around a number, which may be a part between commas, and the place named after it. */
type Surroundings = { before: string; isPart: boolean; end: string; place: string };

/**
 * Whether a number is the ZIP code of the place after it, and not that of a house ("10001 Broadway,
 * New York, NY") or a road.
 */
function isPlaceOf(zip: string, { before, isPart, end, place }: Surroundings): boolean {
  if (ROAD.test(before)) return false;
  const states = statesNear({ ownZip: zip });
  const includes = (name: string) => states.some((code) => code === readState(name));
  const lines = before.split(',').map((line) => line.trim());
  const isAfterStreet = lines.some(isStreet);
  if (isPart && isAfterStreet && includes(cutState(before, { ownZip: zip })[1])) return true;
  if (!readZip(`${zip} ${place}`)) return false;
  const [named, stated] = cutState(place, { ownZip: zip });
  const [town = ''] = (named || place).split(',');
  if (sameName(town, townOfZip(zip.slice(0, 5)))) return true;
  const isIn = includes(place) || includes(stated);
  if (readState(place)) return isIn || isAfterStreet || isTown(lines.at(-1) ?? '');
  if (isAfterStreet && isPart) return true;
  // "10001 Broadway, NY" begins with a house number, "78746 West Lake Hills, TX" may too.
  const isFirst = (isPart || !before) && !end.startsWith(',');
  return isIn && (!isFirst || isNear(town, zip.slice(0, 5)));
}

/** Whether a town is that of one of 40 ZIP codes around, or a military post office. */
function isNear(town: string, zip: string): boolean {
  const middle = zipCentre(zip);
  return middle
    ? zipsAround(middle, 40).some((near) => sameName(town, near.town))
    : /^[afd]po$/i.test(town);
}

const isCode = (state: string) => state.replace(/\P{L}/gu, '').length === 2;
const sameName = (one: string, other = '') =>
  Boolean(other) && comparisonLetters(one, ' ') === comparisonLetters(other, ' ');

/** @returns the text without the match at its end, and the match's group */
export function cutEnd(text: string, end: RegExp): [string, string] {
  const found = end.exec(text);
  if (!found) return [text, ''];
  return [text.slice(0, found.index).replace(END, ''), found[1] ?? ''];
}

/** Maximum number of words in the name of a state. */
const MAX_WORDS = 6;

type Known = Partial<AddressParts> & { ownZip: string };

function cutState(text: string, known: Known): [string, string] {
  const comma = text.lastIndexOf(',') + 1;
  const words = [...text.slice(comma).matchAll(/\S+/gu)];
  const place = findZipPlace(known.ownZip.slice(0, 5));
  const nearby = statesNear(known);
  for (const word of words.slice(-MAX_WORDS)) {
    const start = comma + word.index;
    const name = text.slice(start);
    const isApart = word === words[0];
    const isIn = (code: PostalState) => nearby.includes(code);
    const exact = /\p{Nd}/u.test(name) ? undefined : readState(name);
    const mistyped = isApart && !exact ? readMistypedState(name) : undefined;
    const state = exact ?? (mistyped && isIn(mistyped) ? mistyped : undefined);
    // "Washington, DC" and "New York NY" contain the town.
    if (!state || (state === 'DC' && /^wash/i.test(name)) || /^new\syork\sn/i.test(name)) continue;
    // "Apt 4, Washington" and "Apt 4, California" are towns if the ZIP code is in DC or Maryland.
    if (nearby.length > 0 && !isIn(state) && isTownInstead(name, text.slice(0, start))) continue;
    // "5 Sample Ct 78704" does not end in a state: that ZIP code is not in Connecticut.
    const before = text.slice(comma, start).replace(END, '').trim();
    const isAfterTown = comma > 0 && isTown(before);
    const isAfterOwn = isIn(state) && sameName(before, known.city || townOfZip(known.zip ?? ''));
    if (isApart || isAfterOwn || (place ? isAfterTown || isIn(state) : isAwayState(state)))
      return [text.slice(0, start).replace(END, ''), mistyped ?? name.replace(END, '')];
  }
  return [text, ''];
}

/** "Hagåtña, GU, Guam": a state that stands twice, except where its name is also the town's. */
function withoutRepeated(state: string, place: string, zip: string): string {
  const [before, again] = cutState(place, { ownZip: zip });
  const code = readState(again);
  const last = before.split(',').at(-1)?.trim() ?? '';
  if (!code || code !== readState(state) || !isTown(last)) return place;
  const town = townOfZip(zip.slice(0, 5)) ?? 'New York';
  const isWhole = isCode(again) || place.lastIndexOf(',') >= before.length;
  return isWhole && (readState(town) !== code || sameName(last, town)) ? before : place;
}

/** States of the ZIP code in the text, or else of the one in its field, or else the state typed. */
function statesNear({ ownZip, zip = '', state = '' }: Known): PostalState[] {
  const place = findZipPlace(ownZip.slice(0, 5) || (readZip(zip) ?? ''));
  if (place) return statesOf(place);
  const given = readState(state);
  return given ? [given] : [];
}

/** Whether a state's full name stands where the town is still missing. */
function isTownInstead(name: string, before: string) {
  const part = before.replace(END, '').split(',').at(-1)?.trim() ?? '';
  return name.replace(/\P{L}/gu, '').length > 2 && !isTown(part);
}

/** Counties are not part of an address, but some maps write them. */
const COUNTY = /\s(?:county|parish)$/i;

/** ZIP code's town, the state and ZIP code in the text, and the values of the other fields. */
type Context = { town?: string; state: string; zip: string; given: Partial<AddressParts> };

function streetAndCity(place: string, context: Context) {
  const parts = place
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const [last = '', previous = ''] = [...parts].reverse();
  if (parts.length > 2 && COUNTY.test(last) && isTown(previous)) parts.pop();
  // "100, Sample Lane": some maps separate the house number.
  const isBefore = UNIT.test(parts[0] ?? '') || !/\d/.test(parts[0] ?? '');
  const at = isBefore && parts.length > 3 ? 1 : 0;
  if (parts.length > 1 && /^\d+[a-z]?$/i.test(parts[at] ?? ''))
    parts.splice(at, 2, `${parts[at]} ${parts[at + 1]}`);
  const [first = ''] = parts;
  if (parts.length > 1) {
    const { rest, city } = cutTown(parts, context);
    return { ...streetFirst(rest), city };
  }
  if (context.state && isTown(first) && !/\bbox\b/i.test(first))
    return { street: '', street2: '', city: first };
  const { street, city } = withoutTown(first, context);
  return { street, street2: '', city };
}

/** Splits off the town: the last part, or the end of it in "Apt 4 Austin". */
function cutTown(parts: string[], context: Context) {
  const last = parts.at(-1) ?? '';
  if (isTown(last)) return { rest: parts.slice(0, -1), city: last };
  const { street, city } = withoutTown(last, context);
  return { rest: [...parts.slice(0, -1), street].filter(Boolean), city };
}

/** The street may follow its unit, community, or post office box: "Lot 12, 100 Main St". */
function streetFirst(parts: string[]) {
  const at = Math.max(parts.findIndex(isStreet), 0);
  return { street: parts[at] ?? '', street2: parts.filter((_, index) => index !== at).join(', ') };
}

/**
 * Removes the ZIP code's town from the end of a street without a comma: "100 Sample Lane Austin".
 * Many streets are named after their town: what remains must be a whole street or unit, and if the
 * town is also in its own field, a state or ZIP code must follow it.
 */
function withoutTown(street: string, { town = '', state, zip, given }: Context) {
  const [rest, city] = [street.slice(0, -town.length), street.slice(-town.length)];
  const isTownEnd = town !== '' && city.toLowerCase() === town.toLowerCase();
  const isTyped = Boolean(given.city && !state && !zip);
  const isRest = !rest || (/\s$/.test(rest) && isWholeStreet(rest.trim(), Boolean(state && zip)));
  return isTownEnd && !isTyped && isRest ? { street: rest.trim(), city } : { street, city: '' };
}

/** Type of a street, which is not its name. */
const TYPE = new RegExp(
  `^(?:${STREETS}|st|str|av|court|ct|circle|cir|place|pl|way|terrace|ter|trail|trl|loop|alley|square|sq|plaza|plz|turnpike|tpke|pike|route|rte|cove|crossing|calle|cll|avenida|camino|carretera|carr|paseo|pasaje|callej[oó]n|v[ií]a|rue)$`,
  'iu',
);
/** Words that are not a street's name either, and no street ends in them: "Calle de", "12 Old". */
const PARTICLE = /^(?:the|of|and|old|new|county|de|del|la|el|las|los|y|viej[oa]|nuev[oa])$/iu;
const DIRECTION =
  /^(?:[nsewo]|[ns][ewo]|north|south|east|west|(?:north|south)(?:east|west)|norte|sur|este|oeste)$/i;
/** Number or letter of a unit: "Apt 4", "Apt C", "HC 1 Box 12345". */
const UNIT_NUMBER = /(?<=^|[\s#])(?:\p{N}\S*|\p{L})$/u;
const FLOOR = /^\p{N}\S*\s(?:floor|fl|piso|nivel)\.?$/iu;

/**
 * Whether nothing is missing from a street or unit: a house number and a name, or the unit's number.
 * @param isLocated whether its state and ZIP code follow; otherwise the type of street is required
 */
function isWholeStreet(text: string, isLocated: boolean) {
  const number = UNIT_NUMBER.exec(text);
  if (number && (UNIT.test(text) || NUMBERED.test(text.slice(0, number.index)))) return true;
  const words = text.split(/[\s.]+/).filter(Boolean);
  const afterHouse = words.slice(/\p{N}/u.test(words[0] ?? '') ? 1 : 0);
  const isName = (word: string) => ![TYPE, PARTICLE, DIRECTION].some((each) => each.test(word));
  const isStreetNamed = afterHouse.some(isName) && !PARTICLE.test(words.at(-1) ?? '');
  const hasType = isLocated || afterHouse.some((word) => TYPE.test(word));
  return FLOOR.test(text) || (/\p{N}/u.test(text) && isStreetNamed && hasType);
}
