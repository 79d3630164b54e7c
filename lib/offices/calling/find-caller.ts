import { type DistrictId, districtsOfState, stateOfDistrict } from '@/lib/lookup/district';
import type { StateCode } from '@/lib/lookup/states';
import type { TypedAddress } from '@/lib/lookup/typed-address';
import { findZipPlace, type ZipPlace } from '@/lib/lookup/zips/zip-districts';
import { townOfZip, zipCentre } from '@/lib/lookup/zips/zip-places';
import { fieldLine } from '@/lib/platform/text';
import { readZip } from '@/lib/platform/typed-digits';
import type { LookupView } from '../lookup-query';
import { officesOfDistrict } from '../offices';
import { type Caller, phoneOrder, readCaller } from './caller';

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
