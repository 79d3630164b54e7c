import { type DistrictId, readDistrict } from '@/lib/lookup/district';
import { readState } from '@/lib/lookup/read-state';
import { hasSenators, houseSeatsOf, isStateCode } from '@/lib/lookup/states';
import { withoutAccents } from '@/lib/platform/text';

/** Words around the state and the number: "Rep. NY-3", "3rd District of New York". */
const WORDS =
  /\b(?:congressional|district|dist|distrito(?: congresional)?|cd|house|representative|rep|delegate|del|h|of|the|de|el)\b\.?/g;
const AT_LARGE = /\b(?:at[\s-]*large|a\.?l\.?)\W*$/;
const NUMBER = /(?<!\d|\bs)(\d{1,3})(?:st|nd|rd|th|o|er|ra|ro)?(?![\d])/g;
/** District number of delegates in the tables of the Census Bureau. */
const DELEGATE = 98;

/**
 * House seat in any spelling with its state: "NY 3", "New York's 3rd", "AK at large", "Puerto Rico".
 * A state with senators needs the number or "at large", because its name alone may mean them.
 */
export function readTypedSeat(typed: string): DistrictId | undefined {
  const text = withoutAccents(typed)
    .replace(/['’]s\b/g, '')
    .replace(/\p{Pd}|\u2212/gu, '-');
  const isAtLarge = AT_LARGE.test(text);
  const numbers = [...text.matchAll(NUMBER)].map(([, digits]) => Number(digits));
  const place = text.replace(isAtLarge ? AT_LARGE : NUMBER, ' ').replace(WORDS, ' ');
  const state = readState(place);
  if (!state || !isStateCode(state) || numbers.length > 1) return undefined;
  const isOnly = houseSeatsOf(state) === 1;
  if (numbers.length === 0 && !isAtLarge && hasSenators(state)) return undefined;
  const [number = 0] = numbers;
  return readDistrict(`${state}-${isOnly && [1, DELEGATE].includes(number) ? 0 : number}`);
}
