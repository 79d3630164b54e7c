import { lookupSchema, problemsOf } from '@/lib/lookup/address';
import { congressOn } from '@/lib/lookup/congress';
import type { Geocoder } from '@/lib/lookup/geocoder';
import { hasMap } from '@/lib/lookup/map/district-map';
import type { Resolution } from '@/lib/lookup/resolution';
import { completeAddress } from '@/lib/lookup/typed-address';
import { findZipPlace } from '@/lib/lookup/zips/zip-districts';
import { zipCentre, zipPlaces } from '@/lib/lookup/zips/zip-places';
import { resolveAddress } from './resolve-address';
import { pointSchema, resolvePoint } from './resolve-point';

export type LookupOptions = {
  /** If omitted, only the tables and the map are used. */
  geocoder?: Geocoder;
  now?: Date;
};

/**
 * Finds the district of a ZIP code, an address, or a point.
 * @param input `{zip}`, or `{street, city, state, zip}`, and the visitor's own choice as
 * `district`; or `{latitude, longitude}` in degrees, and `accuracy` in meters. Any value is
 * accepted and checked.
 */
export async function resolveLookup(
  input: unknown,
  options: LookupOptions = {},
): Promise<Resolution> {
  const fields = isRecord(input) ? completeAddress(input) : {};
  // A point is more exact than a ZIP code, so it is used if both are given.
  const hasPoint = isGiven(fields.latitude) || isGiven(fields.longitude);
  const read = hasPoint ? pointSchema.safeParse(fields) : lookupSchema.safeParse(fields);
  if (!read.success) return { outcome: 'problem', problems: problemsOf(read.error) };
  if ('latitude' in read.data) return resolvePoint(read.data, options);
  const { district: choice, ...address } = read.data;
  const resolution = await resolveAddress(address, { ...options, choice });
  if (resolution.outcome !== 'found') return resolution;
  // The middle of the ZIP code is close enough to sort offices by distance.
  return { ...resolution, near: resolution.near ?? zipCentre(address.zip) };
}

function isGiven(value: unknown) {
  return value !== undefined && value !== null && value !== '';
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** Loads the large tables before the first visitor arrives: together about a tenth of a second. */
export function preloadTables(): void {
  const congress = congressOn(new Date());
  findZipPlace('20515', congress);
  hasMap(congress);
  zipPlaces();
}
