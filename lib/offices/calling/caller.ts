import { z } from 'zod';
import { addressLimits } from '@/lib/lookup/address';
import {
  type DistrictId,
  districtsOfState,
  type SeatId,
  stateOfDistrict,
} from '@/lib/lookup/district';
import type { StateCode } from '@/lib/lookup/states';
import type { TypedAddress } from '@/lib/lookup/typed-address';
import { findZipPlace, type ZipPlace } from '@/lib/lookup/zips/zip-districts';
import { townOfZip, zipCentre } from '@/lib/lookup/zips/zip-places';
import type { LookupView } from '@/lib/offices/lookup-query';
import { type AnyOffice, isVacantOffice, officesOfDistrict } from '@/lib/offices/offices';
import { nearestOf } from '@/lib/offices/roster';
import { sealedCookie } from '@/lib/platform/sealed-cookie';
import { fieldLine } from '@/lib/platform/text';
import { readZip } from '@/lib/platform/typed-digits';

/**
 * Lifetime of the cookie, equal to that of the typed address: time for a few calls. An exit
 * or a sent message also ends it.
 */
const KEPT_SECONDS = 600;

export const CALLER_COOKIE = 'caller';

/** Data about the caller for a page with phone numbers: no street and no coordinates. */
export type Caller = {
  /** Caller's town, to say on the phone. */
  town?: string;
  /** Phones outside Washington by seat, the nearest to the caller first. */
  order: Partial<Record<SeatId, string[]>>;
};

const cookie = sealedCookie({
  name: CALLER_COOKIE,
  purpose: 'caller',
  schema: z.object({
    districts: z.array(z.string()),
    town: z.string().optional(),
    zip: z.string().optional(),
    order: z.record(z.string(), z.array(z.string())),
  }),
  seconds: KEPT_SECONDS,
});

type CallerLocation = {
  district: DistrictId;
  /** Candidate districts near a boundary, where the visitor may still choose another one. */
  districts?: DistrictId[];
  offices: AnyOffice[];
  town?: string;
  /** ZIP code as typed; its five digits fill in the writing form. */
  zip?: string;
};

/**
 * Stores the caller's town and the order of the phones for the page that follows a lookup: sealed,
 * because it shows roughly where the caller lives. Only the order is stored, not the distances.
 */
export function callerCookie(found: CallerLocation, now?: number): string {
  const { district, districts = [district], offices, town, zip } = found;
  const order = phoneOrder(offices) as Record<string, string[]>;
  const place = { town: town?.slice(0, addressLimits.city), zip: readZip(zip ?? '') };
  return cookie.set({ districts, ...place, order }, now);
}

/** Phones by seat in their current order, if they are sorted by distance. */
export function phoneOrder(offices: AnyOffice[]): Caller['order'] {
  const sorted = offices.flatMap((office) =>
    !isVacantOffice(office) && nearestOf(office.localPhones)
      ? [[office.seat, office.localPhones.map(({ phone }) => phone)]]
      : [],
  );
  return Object.fromEntries(sorted);
}

/** ZIP code of the last lookup. */
export function readCallerZip(headers: Headers, now?: number): string | undefined {
  return cookie.read(headers, now)?.zip;
}

/** Result of the last lookup about the caller, if it was for this district. */
export function readCaller(
  headers: Headers,
  district: DistrictId,
  now?: number,
): Caller | undefined {
  const known = cookie.read(headers, now);
  if (!known?.districts.includes(district)) return undefined;
  return { town: known.town, order: known.order };
}

/**
 * Data about the caller for a page with phone numbers: from the lookup that found this very
 * district, or from the address typed before the visitor chose. Only data that match the page are
 * used, because the visitor may have opened another district in between.
 */
export async function findCaller(
  view: LookupView,
  typed: TypedAddress,
  headers: Headers,
): Promise<Caller> {
  const found = view.outcome === 'found' && readCaller(headers, view.district);
  if (found) return found;
  const zip = readZip(typed.zip ?? '') ?? '';
  const place = findZipPlace(zip);
  if (!place || !fits(place, view)) return { order: {} };
  const near = zipCentre(zip);
  const district = oneOf(view);
  const offices = district && near ? await officesOfDistrict(district, { near }) : [];
  return { town: townOf(typed), order: phoneOrder(offices) };
}

/** Typed address, if it matches the page and may therefore be passed on to another page. */
export function typedForView(view: LookupView, typed: TypedAddress): TypedAddress {
  const place = findZipPlace(readZip(typed.zip ?? '') ?? '');
  return place && fits(place, view) ? typed : {};
}

/** If several districts lie in one state, any of them has the senators that the page shows. */
function oneOf(view: LookupView): DistrictId | undefined {
  if (view.outcome === 'found') return view.district;
  if (view.outcome === 'choose') return view.districts[0];
  return view.outcome === 'state_only' ? districtsOfState(view.state)[0] : undefined;
}

/** Town as typed, or as the postal service names it. */
export function townOf({ city, zip }: { city?: unknown; zip?: unknown }): string | undefined {
  const typed = typeof city === 'string' ? fieldLine(city) : '';
  return typed || townOfZip((typeof zip === 'string' && readZip(zip)) || '');
}

function fits(place: ZipPlace, view: LookupView) {
  if (view.outcome === 'found') return candidateOf(place, view.district);
  if (view.outcome === 'choose') return view.districts.every((one) => candidateOf(place, one));
  return view.outcome === 'state_only' && isIn(place, view.state);
}

function candidateOf(place: ZipPlace, district: DistrictId) {
  if (place.kind === 'districts') return place.districts.includes(district);
  return isIn(place, stateOfDistrict(district));
}

function isIn(place: ZipPlace, state: StateCode) {
  return place.kind === 'state' && place.state === state;
}
