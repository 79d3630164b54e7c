import { z } from 'zod';
import { addressLimits } from '@/lib/lookup/address';
import type { DistrictId, SeatId } from '@/lib/lookup/district';
import { sealedCookie } from '@/lib/platform/sealed-cookie';
import { nearestOf } from '../local-phones';
import { type AnyOffice, isVacantOffice } from '../offices';

/** As long as what was typed: time for a few calls. Also ends on exit. */
const KEPT_SECONDS = 600;

export const CALLER_COOKIE = 'caller';

/** What a page with numbers to call may know of who calls: no street and no point. */
export type Caller = {
  /** Where the caller lives, to be said on the telephone. */
  town?: string;
  /** Seat → its phones outside Washington, the nearest to the caller first. */
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
  /** Near a boundary: the visitor may yet say that it is another one. */
  districts?: DistrictId[];
  offices: AnyOffice[];
  town?: string;
  /** As typed, to fill in the writing form. */
  zip?: string;
};

/** More than a ZIP code may have; the rest of an endless one is not kept. */
const MAX_ZIP = 12;

/**
 * Keeps the caller's town and the order of the phones for the page that follows a lookup: sealed,
 * since it tells roughly where the caller lives. Only the order is kept, not the distances.
 */
export function callerCookie(found: CallerLocation, now?: number): string {
  const { district, districts = [district], offices, town, zip } = found;
  const order = phoneOrder(offices) as Record<string, string[]>;
  const place = { town: town?.slice(0, addressLimits.city), zip: zip?.slice(0, MAX_ZIP) };
  return cookie.set({ districts, ...place, order }, now);
}

/** Seat → its phones as they stand, where they stand by distance. */
export function phoneOrder(offices: AnyOffice[]): Caller['order'] {
  const sorted = offices.flatMap((office) =>
    !isVacantOffice(office) && nearestOf(office.localPhones)
      ? [[office.seat, office.localPhones.map(({ phone }) => phone)]]
      : [],
  );
  return Object.fromEntries(sorted);
}

/** The ZIP code of the last lookup. */
export function readCallerZip(headers: Headers, now?: number): string | undefined {
  return cookie.read(headers, now)?.zip;
}

/** What the last lookup said about the caller, if it was about this district. */
export function readCaller(
  headers: Headers,
  district: DistrictId,
  now?: number,
): Caller | undefined {
  const known = cookie.read(headers, now);
  if (!known?.districts.includes(district)) return undefined;
  return { town: known.town, order: known.order };
}
