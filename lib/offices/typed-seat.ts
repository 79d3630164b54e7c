import {
  type DistrictId,
  districtOfGeoid,
  readDistrict,
  type SeatId,
  senateSeatId,
} from '@/lib/lookup/district';
import { readState } from '@/lib/lookup/read-state';
import { hasSenators, houseSeatsOf, isStateCode } from '@/lib/lookup/states';
import { withoutAccents } from '@/lib/platform/text';

/** Words around the state and the number: "Rep. NY-3", "3rd District of New York". */
const WORDS =
  /\b(?:us|u\.s\.|congressional|congresional|congressman|district|dist|distrito|cd|house|representatives?|rep|resident commissioner|comisionad[oa] residente|delegate|delegad[oa]|del|state|number|num|no|h|of|for|from|por|member|the|de|el)\b\.?/g;
const AT_LARGE =
  /\b(?:at[\s-]*large|a\.?l\.?|unic[oa]|general)\b\.?(?=\W*(?:(?:congressional |congresional )?(?:district|distrito))?\W*$)/;
const NUMBER = /(?<!\d|\bs)(\d{1,3})(?:st|nd|rd|th|\.?[oa]|er|ra|ro)?(?![\da-z])/g;
/** District number of delegates in the tables of the Census Bureau. */
const DELEGATE = 98;

const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth'],
  ...['seventeenth', 'eighteenth', 'nineteenth'],
];
const TENS = ['twent', 'thirt', 'fort', 'fift'];
const ORDINAL = new RegExp(
  String.raw`\b(?:(${TENS.join('|')})(?:y[\s-]+(${ORDINALS.slice(0, 9).join('|')})|ieth)|(${ORDINALS.join('|')}))\b`,
  'g',
);

/** Ordinals of districts in digits: "Texas Thirty-Seventh" is "texas 37". */
const inDigits = (text: string) =>
  text.replace(ORDINAL, (_all, tens = '', ones = '', alone = '') =>
    String(
      (alone ? 0 : (TENS.indexOf(tens) + 2) * 10) +
        (alone || ones ? ORDINALS.indexOf(alone || ones) + 1 : 0),
    ),
  );

/** Text of a cell in lower case with plain hyphens, without the marks of a possessive. */
const plain = (typed: string) =>
  withoutAccents(typed)
    .replace(/['’]s\b|['’](?=\s)/g, '')
    .replace(/\p{Pd}|\u2212/gu, '-');

/**
 * House seat in any spelling with its state: "NY 3", "New York's 3rd", "AK at large", "Puerto Rico".
 * A state with senators needs the number or "at large", because its name alone may mean them.
 */
export function readTypedSeat(typed: string): DistrictId | undefined {
  const text = inDigits(plain(typed))
    // Codes of the Census Bureau, of the House, in tables, and of Open Civic Data: 4837, HTX37,
    // TXCD37, 37.0, ocd-division/country:us/state:tx/cd:37.
    .replace(/^ocd-division\/country:us\/[a-z]+:(?=[a-z]{2}(?:\/|$))/, '')
    .replace(/\.0+\b/, '')
    .replace(/^\W*h(?=[a-z]{2}\d{2}\W*$)/, '')
    .replace(/\b([a-z]{2})-?cd[\s-]*(?=\d)/, '$1 ');
  const geoid = /^\W*(\d{4})\W*$/.exec(text)?.[1];
  if (geoid) return districtOfGeoid(geoid);
  const isAtLarge = AT_LARGE.test(text);
  const numbers = [...text.matchAll(NUMBER)].map(([, digits]) => Number(digits));
  const place = text.replace(isAtLarge ? AT_LARGE : NUMBER, ' ');
  const state = readState(place) ?? readState(place.replace(WORDS, ' '));
  if (!state || !isStateCode(state) || numbers.length > 1) return undefined;
  const isOnly = houseSeatsOf(state) === 1;
  const isHouse = isOnly && /\b(?:house|representative)\b/.test(text);
  if (numbers.length === 0 && !isAtLarge && !isHouse && hasSenators(state)) return undefined;
  const [number = 0] = numbers;
  return readDistrict(`${state}-${isOnly && [1, DELEGATE].includes(number) ? 0 : number}`);
}

const SENATE_CODE = /^\W*(?:s([a-z]{2})0|([a-z]{2})[\s-]*s[\s-]?)([123])\W*$/;
const SENATE_CLASS = /^(.*?)\b(?:class|clase)\W*([123]|i{1,3})\b(.*)$/;
const SENATE_WORDS =
  /\b(?:us|u\.s\.|senate|senado|senator|senador|sen|seat|the|of|por|de|del)\b\.?/g;

/** Senate seat by its class: "TX Senate Class I", "TXS1", "TX S1", or the Senate's code STX01. */
export function readTypedSenateSeat(typed: string): SeatId | undefined {
  const text = plain(typed);
  const [, gateway, table, digit] = SENATE_CODE.exec(text) ?? [];
  const [, before = '', number = digit ?? '', after = ''] = SENATE_CLASS.exec(text) ?? [];
  const place = gateway ?? table ?? before + after;
  const state = readState(place.replace(SENATE_WORDS, ' '));
  if (!state || !isStateCode(state) || !hasSenators(state)) return undefined;
  return senateSeatId(state, Number(number) || number.length);
}

/** American Samoa's own letters belong to a committee. */
const houseStates: Record<string, string> = { AS: 'AQ' };

/**
 * Code by which the congressional gateways identify an office: `HTX37` for a district, `HAK00` for
 * at-large seats and delegates, `STX01` for a Senate seat, whose number is its class.
 * @param seat "TX-37", "AK-AL", or "TX-S1"; anything else has no code.
 */
export function officeCode(seat: SeatId | string): string | undefined {
  const [, state = '', senateClass, district] =
    /^([A-Z]{2})-(?:S([123])|(\d\d|AL))$/.exec(seat) ?? [];
  if (!state) return undefined;
  if (senateClass) return `S${state}0${senateClass}`;
  return `H${houseStates[state] ?? state}${district === 'AL' ? '00' : district}`;
}
