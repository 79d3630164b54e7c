import type { PartialAddress } from '@/lib/lookup/address';
import { congressOn } from '@/lib/lookup/congress';
import type { DistrictId } from '@/lib/lookup/district';
import type { Geocoder, StreetAddress } from '@/lib/lookup/geocoder';
import { fromDistricts, type Resolution, withChoice } from '@/lib/lookup/resolution';
import { awayStates, isAwayState, type PostalState } from '@/lib/lookup/states';
import { findZipPlace, statesOf, type ZipPlace } from '@/lib/lookup/zips/zip-districts';
import { type CheckedAddress, crossCheck, type RepresentedPlace } from './cross-check';

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
 * Post office box: "PO Box 12", "P.O. Box 12", "Post Office Box 12", "Apartado 12"; a street may
 * follow or precede.
 */
const BOX = /\b(p\.?\s*o\.?\s*box|post\s+office\s+box|apartado(\s+postal)?)\b/i;

/**
 * Whether the line names a post office box: valid for postal mail, but not evidence of where the
 * writer lives.
 */
export function isPoBox(street: string): boolean {
  return BOX.test(street);
}
