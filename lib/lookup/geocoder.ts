import type { PartialAddress } from './address';
import type { DistrictId } from './district';

/** One place that the geocoder takes the address for. */
export type AddressMatch = {
  district: DistrictId;
  /** The ZIP code the geocoder would write, which may differ from the one typed. */
  zip?: string;
};

/**
 * `matched` lists every match, so that the caller sees when they disagree. `unavailable` stands for
 * every failure and for every answer that is not exactly what was asked for.
 */
export type GeocoderAnswer =
  | { status: 'matched'; matches: AddressMatch[] }
  | { status: 'no_match' }
  | { status: 'unavailable' };

/** Finds the district of a street address. Never throws, and never keeps or logs the address. */
export type Geocoder = {
  locate(address: PartialAddress & { street: string }): Promise<GeocoderAnswer>;
};
