import type { PartialAddress } from './address';
import type { Congress } from './congress';
import type { DistrictId } from './district';
import type { Point } from './geometry';

export type StreetAddress = PartialAddress & { street: string };

/** One possible location of the address. */
export type AddressMatch = {
  district: DistrictId;
  /** ZIP code according to the geocoder, which may differ from the typed one. */
  zip?: string;
  /** Location, if the geocoder returns one: compared with our own map, then discarded. */
  point?: Point;
};

/** Reason why there is no answer, named by its consequence. */
export type GeocoderFailure =
  /** The time limit was exceeded. */
  | 'slow'
  /** No connection, a broken connection, or an error of the service itself. */
  | 'down'
  /** The answer does not match the question exactly. */
  | 'odd'
  /** The key is wrong, or the service temporarily refuses us. */
  | 'barred'
  /** The service rejects this one question. */
  | 'question'
  /** This network is over its limit; no request was sent. */
  | 'limited';

/**
 * `matched` lists every match, so that the caller sees when they disagree. `unavailable` stands for
 * every failure and for every answer that does not match the question exactly.
 */
export type GeocoderAnswer =
  | { status: 'matched'; matches: AddressMatch[] }
  | { status: 'no_match' }
  | { status: 'unavailable'; failure?: GeocoderFailure };

export type Asking = {
  /** Aborts the wait for a provider; a chain of providers has its own time limit. */
  signal?: AbortSignal;
  /** Called by a chain before a request leaves this server; without permission none does. */
  mayAsk?: () => Promise<boolean>;
};

/**
 * Finds the district of a street address or a point on the map of a Congress. It never throws,
 * never waits long, and never stores or logs the place.
 */
export type Geocoder = {
  locate(address: StreetAddress, congress: Congress, asking?: Asking): Promise<GeocoderAnswer>;
  /** `no_match` if the point lies in no district. */
  locatePoint(point: Point, congress: Congress, asking?: Asking): Promise<GeocoderAnswer>;
};
