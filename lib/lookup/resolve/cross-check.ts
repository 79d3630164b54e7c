import type { PartialAddress } from '@/lib/lookup/address';
import type { Congress } from '@/lib/lookup/congress';
import { type DistrictId, districtsOfState, stateOfDistrict } from '@/lib/lookup/district';
import type { AddressMatch } from '@/lib/lookup/geocoder';
import { findLocalPlace } from '@/lib/lookup/map/local-map';
import { statesOf, type ZipPlace } from '@/lib/lookup/zips/zip-districts';

/** Place that has members in Congress. */
export type RepresentedPlace = Exclude<ZipPlace, { kind: 'away' }>;

export type CheckedAddress = {
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
export function crossCheck(
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
