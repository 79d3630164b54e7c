import type { PartialAddress } from '@/lib/lookup/address';
import { type Congress, congressOn } from '@/lib/lookup/congress';
import { type DistrictId, districtsOfState, stateOfDistrict } from '@/lib/lookup/district';
import type { AddressMatch, Geocoder, StreetAddress } from '@/lib/lookup/geocoder';
import { findLocalPlace } from '@/lib/lookup/map/district-map';
import { fromDistricts, type Resolution, withChoice } from '@/lib/lookup/resolution';
import { awayStates, isAwayState, type PostalState } from '@/lib/lookup/states';
import { findZipPlace, statesOf, type ZipPlace } from '@/lib/lookup/zips/zip-districts';

type ResolveOptions = {
  /** If omitted, only the tables are used. */
  geocoder?: Geocoder;
  /** Visitor's own choice; it only narrows the districts that are offered. */
  choice?: DistrictId;
  now?: Date;
};

/**
 * Finds the district of an address. The tables are used first; the geocoder is asked only if there
 * is a street and the ZIP code leaves more than one district.
 */
export async function resolveAddress(
  address: PartialAddress,
  { geocoder, choice, now = new Date() }: ResolveOptions = {},
): Promise<Resolution> {
  const congress = congressOn(now);
  const place = findZipPlace(address.zip, congress);
  if (!place) return { outcome: 'problem', problems: { zip: 'unknown' } };
  // Checked before the states are compared: people posted abroad may select their home state.
  if (place.kind === 'away') return { outcome: 'not_represented', reason: place.reason };
  if (!agrees(place, address)) return { outcome: 'problem', problems: { state: 'mismatch' } };
  const narrowed =
    geocoder && leavesOpen(place) && isStreetAddress(address)
      ? await askGeocoder(geocoder, { address, place, congress })
      : undefined;
  return withChoice(narrowed ?? fromTables(place), choice);
}

/**
 * District of a writer whose address belongs to a confidentiality program: only the state is known,
 * and the writer may choose any district of it.
 */
export function resolveProgram(state: PostalState, choice?: DistrictId): Resolution {
  if (isAwayState(state)) return { outcome: 'not_represented', reason: awayStates[state] };
  return withChoice({ outcome: 'state_only', state }, choice);
}

function leavesOpen(place: RepresentedPlace) {
  return place.kind === 'state' || place.districts.length > 1;
}

/** The location of a post office box says nothing about a home. */
function isStreetAddress(address: PartialAddress): address is StreetAddress {
  return Boolean(address.street) && !isPoBox(address.street ?? '');
}

/** 137 ZIP codes cross a state line: the state of any of their districts is accepted. */
function agrees(place: ZipPlace, { state }: PartialAddress) {
  return !state || statesOf(place).includes(state);
}

function fromTables(place: RepresentedPlace): Resolution {
  if (place.kind === 'districts') return fromDistricts(place.districts, 'zip');
  const { state, newMap } = place;
  return newMap ? { outcome: 'state_only', state, newMap } : { outcome: 'state_only', state };
}

async function askGeocoder(
  geocoder: Geocoder,
  asked: CheckedAddress & { address: StreetAddress },
): Promise<Resolution | undefined> {
  const answer = await geocoder.locate(asked.address, asked.congress);
  if (answer.status !== 'matched') return undefined;
  const checked = crossCheck(answer.matches, asked);
  if (!checked) return undefined;
  const { districts, others } = checked;
  const [district, another] = districts;
  if (!district || another) return fromDistricts([...districts, ...others], 'address');
  const near = answer.matches.find((match) => match.district === district)?.point;
  if (others.length === 0) return { outcome: 'found', district, certainty: 'address', near };
  const open = [district, ...others];
  return { outcome: 'found', district, certainty: 'near_boundary', districts: open, near };
}

/**
 * Post office box: "PO Box A", "P.O. Box12", "PO-Box 12", "Post Office Box 12"; before a number
 * also "POB 12", "Apdo. 12", "Casilla 12", because "1 Apartado Ln" is a street. A street may follow
 * or precede.
 */
const BOX =
  /(?<![\p{L}\p{N}])(?:(?:p[.\s/-]*[o0][.\s/-]*|post(?:al)?\s+office\s+)box(?!\p{L})|(?:p[.\s/-]*[o0][.\s/-]*bx?|(?:apartado|apdo|aptdo|casilla)\.?(?:\s+(?:postal|de\s+correos?))?)[\s.,:#-]*(?:(?:no|n[uú]m|n[uú]mero)[\s.:#]*)?\p{Nd})/iu;

/**
 * Whether the line names a post office box: valid for postal mail, but not evidence of where the
 * writer lives.
 */
export function isPoBox(street: string): boolean {
  return BOX.test(street);
}

/** Place that has members in Congress. */
export type RepresentedPlace = Exclude<ZipPlace, { kind: 'away' }>;

type CheckedAddress = {
  address: PartialAddress;
  place: RepresentedPlace;
  congress: Congress;
};

type CheckedDistricts = {
  /** More than one if the matches disagree, in which case the visitor is asked. */
  districts: DistrictId[];
  /** Districts that our own map returns instead, or that are closer than its error. */
  others: DistrictId[];
};

/**
 * Districts of a geocoder's matches that we accept for an address, cross-checked with our own map
 * if the geocoder returns the location.
 */
function crossCheck(
  matches: AddressMatch[],
  { address, place, congress }: CheckedAddress,
): CheckedDistricts | undefined {
  const plausible = matches.filter((match) => isPlausible(match, address, place));
  const districts = [...new Set(plausible.map(({ district }) => district))];
  const named = new Set(matches.map(({ district }) => district));
  // Matches that disagree are a question for the visitor, even if we accept only one of them.
  if (districts.length === 0 || (named.size > 1 && districts.length < 2)) return undefined;
  const others = plausible.flatMap((match) => doubts(match, congress));
  return { districts, others: [...new Set(others)].filter((id) => !districts.includes(id)) };
}

/**
 * The geocoder may match an address in another town. Its answer counts only in the typed state, and
 * only for a district of this ZIP code: one that our tables list, or one that the geocoder itself
 * places in the same ZIP code, because the tables are based on areas that follow the postal routes
 * only roughly.
 */
function isPlausible(match: AddressMatch, { state, zip }: PartialAddress, place: RepresentedPlace) {
  const matchState = stateOfDistrict(match.district);
  if (state ? state !== matchState : !statesOf(place).includes(matchState)) return false;
  return candidatesOf(place).includes(match.district) || match.zip === zip;
}

function candidatesOf(place: RepresentedPlace) {
  return place.kind === 'districts' ? place.districts : districtsOfState(place.state);
}

function doubts({ district, point }: AddressMatch, congress: Congress): DistrictId[] {
  const own = point && findLocalPlace(point, congress);
  if (own?.kind !== 'district') return [];
  const state = stateOfDistrict(district);
  // Across a state line, our map says no more about the geocoder's state than that it begins there.
  const isNews = (id: DistrictId) =>
    id !== district && (stateOfDistrict(own.district) === state || stateOfDistrict(id) !== state);
  return [own.district, ...own.others].filter(isNews);
}
