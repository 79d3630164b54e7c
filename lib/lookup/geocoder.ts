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
export type Failure =
  /** Time was up. */
  | 'slow'
  /** No connection, a broken one, or a failure of the service's own. */
  | 'down'
  /** An answer, but not exactly to what was asked. */
  | 'odd'
  /** The key is wrong, or the service wants to be left alone. */
  | 'barred'
  /** It is this one question that it does not take. */
  | 'question'
  /** This network has no turn left: nobody was asked. */
  | 'limited';

/**
 * `matched` lists every match, so that the caller sees when they disagree. `unavailable` stands for
 * every failure and for every answer that is not exactly what was asked for.
 */
export type GeocoderAnswer =
  | { status: 'matched'; matches: AddressMatch[] }
  | { status: 'no_match' }
  | { status: 'unavailable'; failure?: Failure };

export type Asking = {
  /** Ends the wait of a provider; a chain of them keeps its own time. */
  signal?: AbortSignal;
  /** Asked by a chain before a question leaves this machine; it stays here where the answer is no. */
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
