import { z } from 'zod';
import { addressLimits } from '@/lib/lookup/address';
import type { DistrictId, SeatId } from '@/lib/lookup/district';
import { sealedCookie } from '@/lib/platform/sealed-cookie';
import { nearestOf } from '../local-phones';
import { type AnyOffice, isVacantOffice } from '../offices';

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
  /** ZIP code as typed, to fill in the writing form. */
  zip?: string;
};

/** Maximum length of a ZIP code as typed; the rest of a longer one is not stored. */
const MAX_ZIP = 12;

/**
 * Stores the caller's town and the order of the phones for the page that follows a lookup: sealed,
 * because it shows roughly where the caller lives. Only the order is stored, not the distances.
 */
export function callerCookie(found: CallerLocation, now?: number): string {
  const { district, districts = [district], offices, town, zip } = found;
  const order = phoneOrder(offices) as Record<string, string[]>;
  const place = { town: town?.slice(0, addressLimits.city), zip: zip?.slice(0, MAX_ZIP) };
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
