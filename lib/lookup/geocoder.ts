import type { PartialAddress } from './address';
import type { Congress } from './congress';
import type { DistrictId } from './district';
import type { Point } from './geometry';

export type StreetAddress = PartialAddress & { street: string };

/** One place that the geocoder takes the address for. */
export type AddressMatch = {
  district: DistrictId;
  /** The ZIP code the geocoder would write, which may differ from the one typed. */
  zip?: string;
  /** Where it lies, if the geocoder says so: to be checked against our own map, and forgotten. */
  point?: Point;
};

/** Why there is no answer, named by what follows from it. */
export type GeocoderFailure =
  /** Time was up. */
  | 'slow'
  /** No connection, a broken one, or a failure of the service's own. */
  | 'down'
  /** An answer, but not exactly to what was asked. */
  | 'odd'
  /** The key is wrong, or the service refuses us for now. */
  | 'barred'
  /** The service does not take this one question. */
  | 'question'
  /** This network is over its limit: no request was sent. */
  | 'limited';

/**
 * `matched` lists every match, so that the caller sees when they disagree. `unavailable` stands for
 * every failure and for every answer that is not exactly what was asked for.
 */
export type GeocoderAnswer =
  | { status: 'matched'; matches: AddressMatch[] }
  | { status: 'no_match' }
  | { status: 'unavailable'; failure?: GeocoderFailure };

export type Asking = {
  /** Ends the wait of a provider; a chain of them keeps its own time. */
  signal?: AbortSignal;
  /** Called by a chain before a request leaves this machine; without permission none does. */
  mayAsk?: () => Promise<boolean>;
};

/**
 * Finds the district of a street address, or of a point, on the map of a Congress. Never throws,
 * never waits long, and never keeps or logs the place.
 */
export type Geocoder = {
  locate(address: StreetAddress, congress: Congress, asking?: Asking): Promise<GeocoderAnswer>;
  /** `no_match` where the point lies in no district. */
  locatePoint(point: Point, congress: Congress, asking?: Asking): Promise<GeocoderAnswer>;
};
