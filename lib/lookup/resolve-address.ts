import type { PartialAddress, Problems } from './address';
import { congressOn } from './congress';
import { type DistrictId, districtsOfState, stateOfDistrict } from './district';
import type { AddressMatch, Geocoder } from './geocoder';
import { awayStates, isAwayState, type PostalState, type StateCode } from './states';
import { findZipPlace, type ZipPlace } from './zip-districts';

/** How sure a district is, and by what. */
export const certainties = ['zip', 'address', 'location', 'chosen', 'near_boundary'] as const;

export type Certainty = (typeof certainties)[number];

export type Resolution =
  | { outcome: 'found'; district: DistrictId; certainty: Certainty }
  | { outcome: 'choose'; districts: DistrictId[] }
  /** Only the state is sure: its whole list of districts is open. */
  | { outcome: 'state_only'; state: StateCode }
  | { outcome: 'not_represented'; reason: 'military' | 'freely_associated' }
  | { outcome: 'problem'; problems: Problems };

export type ResolveOptions = {
  /** Without one, only the tables answer. */
  geocoder?: Geocoder;
  /** The visitor's own choice; it only narrows what we would offer. */
  choice?: DistrictId;
  now?: Date;
};

/**
 * Finds the district of an address. The tables answer first; the geocoder is asked only when there
 * is a street and the ZIP code leaves more than one district.
 */
export async function resolveAddress(
  address: PartialAddress,
  { geocoder, choice, now = new Date() }: ResolveOptions = {},
): Promise<Resolution> {
  const place = findZipPlace(address.zip);
  if (!place) return { outcome: 'problem', problems: { zip: 'unknown' } };
  // Before the states are compared: who is posted abroad may well choose the state at home.
  if (place.kind === 'away') return { outcome: 'not_represented', reason: place.reason };
  if (!agrees(place, address)) return { outcome: 'problem', problems: { state: 'mismatch' } };
  const narrowed = needsGeocoder(address)
    ? await askGeocoder(address, place, geocoder, now)
    : undefined;
  return choose(narrowed ?? fromTables(place), choice);
}

/**
 * The district of somebody whose address belongs to a confidentiality program: it says only the
 * state, and every district of it is theirs to choose.
 */
export function resolveProgram(state: PostalState, choice?: DistrictId): Resolution {
  if (isAwayState(state)) return { outcome: 'not_represented', reason: awayStates[state] };
  return choose({ outcome: 'state_only', state }, choice);
}

/** Whether the tables leave more than one district and the address has a street to ask about. */
export function needsGeocoder(
  address: PartialAddress,
): address is PartialAddress & { street: string } {
  const place = findZipPlace(address.zip);
  if (!address.street || !place || !agrees(place, address)) return false;
  return place.kind === 'state' || (place.kind === 'districts' && place.districts.length > 1);
}

/** 137 ZIP codes cross a state line: the state of any of their districts is right. */
function agrees(place: ZipPlace, { state }: PartialAddress) {
  if (!state) return true;
  return statesOf(place).includes(state);
}

function statesOf(place: ZipPlace): PostalState[] {
  return place.kind === 'districts' ? place.districts.map(stateOfDistrict) : [place.state];
}

type Represented = Exclude<ZipPlace, { kind: 'away' }>;

function fromTables(place: Represented): Resolution {
  if (place.kind === 'state') return { outcome: 'state_only', state: place.state };
  return fromDistricts(place.districts, 'zip');
}

function fromDistricts(districts: DistrictId[], certainty: Certainty): Resolution {
  const [only] = districts;
  if (only && districts.length === 1) return { outcome: 'found', district: only, certainty };
  return { outcome: 'choose', districts };
}

async function askGeocoder(
  address: PartialAddress & { street: string },
  place: Represented,
  geocoder: Geocoder | undefined,
  now: Date,
) {
  const answer = await geocoder?.locate(address, congressOn(now));
  if (answer?.status !== 'matched') return undefined;
  const believed = new Set(
    answer.matches.filter((match) => believable(match, address, place)).map(districtOf),
  );
  const named = new Set(answer.matches.map(districtOf));
  // Matches that disagree are a question for the visitor, even where we believe only one of them.
  if (named.size > 1 && believed.size < 2) return undefined;
  return believed.size > 0 ? fromDistricts([...believed], 'address') : undefined;
}

const districtOf = (match: AddressMatch) => match.district;

/**
 * The geocoder may take an address for one in another town. Its answer counts only in the state
 * that was typed, and only for a district of this ZIP code: one that our tables list, or one that
 * the geocoder itself places in the same ZIP code, since tables are drawn from areas that follow
 * the postal routes only roughly.
 */
function believable(match: AddressMatch, { state, zip }: PartialAddress, place: Represented) {
  const matchState = stateOfDistrict(match.district);
  if (state ? state !== matchState : !statesOf(place).includes(matchState)) return false;
  return candidatesOf(place).includes(match.district) || match.zip === zip;
}

function candidatesOf(place: Represented) {
  return place.kind === 'districts' ? place.districts : districtsOfState(place.state);
}

/** A choice is taken only among what we would offer anyway. */
function choose(open: Resolution, choice: DistrictId | undefined): Resolution {
  if (!choice || open.outcome === 'problem' || open.outcome === 'not_represented') return open;
  if (!offered(open).includes(choice)) {
    return { outcome: 'problem', problems: { district: 'choose' } };
  }
  if (open.outcome === 'found') return open;
  return { outcome: 'found', district: choice, certainty: 'chosen' };
}

function offered(open: Exclude<Resolution, { outcome: 'problem' | 'not_represented' }>) {
  if (open.outcome === 'found') return [open.district];
  return open.outcome === 'choose' ? open.districts : districtsOfState(open.state);
}
