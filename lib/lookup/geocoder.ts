import type { PartialAddress } from './address';
import type { Congress } from './congress';
import type { DistrictId } from './district';
import type { Point } from './point';

export type StreetAddress = PartialAddress & { street: string };

/** One place that the geocoder takes the address for. */
export type AddressMatch = {
  district: DistrictId;
  /** The ZIP code the geocoder would write, which may differ from the one typed. */
  zip?: string;
  /** Where it lies, if the geocoder says so: to be checked against our own map, and forgotten. */
  point?: Point;
};

/**
 * `matched` lists every match, so that the caller sees when they disagree. `unavailable` stands for
 * every failure and for every answer that is not exactly what was asked for.
 */
export type GeocoderAnswer =
  | { status: 'matched'; matches: AddressMatch[] }
  | { status: 'no_match' }
  | { status: 'unavailable' };

/**
 * Finds the district of a street address, or of a point, on the map of a Congress. Never throws,
 * never waits long, and never keeps or logs the place.
 */
export type Geocoder = {
  locate(address: StreetAddress, congress: Congress): Promise<GeocoderAnswer>;
  /** `no_match` where the point lies in no district. */
  locatePoint(point: Point, congress: Congress): Promise<GeocoderAnswer>;
};
