import { z } from 'zod';
import { addressLimits } from '@/lib/lookup/address';
import type { DistrictId, SeatId } from '@/lib/lookup/district';
import { readCookie, setCookie } from '@/lib/platform/answers';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';
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

const kept = z.object({
  until: z.number(),
  districts: z.array(z.string()),
  town: z.string().optional(),
  order: z.record(z.string(), z.array(z.string())),
});

type Found = {
  district: DistrictId;
  /** Near a boundary: the visitor may yet say that it is another one. */
  districts?: DistrictId[];
  offices: AnyOffice[];
  town?: string;
};

/**
 * Keeps the caller's town and the order of the phones for the page that follows a lookup: sealed,
 * since it tells roughly where the caller lives. Only the order is kept, not the distances.
 */
export function callerCookie(found: Found, now = Date.now()): string {
  const { district, districts = [district], offices, town } = found;
  const plain = JSON.stringify({
    until: now + KEPT_SECONDS * 1000,
    districts,
    town: town?.slice(0, addressLimits.city),
    order: phoneOrder(offices),
  });
  const sealed = seal(plain, keyFor('caller')).toString('base64url');
  return setCookie(CALLER_COOKIE, sealed, KEPT_SECONDS);
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

/** What the last lookup told about the caller, if it was about this district; else nothing. */
export function readCaller(
  headers: Headers,
  district: DistrictId,
  now = Date.now(),
): Caller | undefined {
  const cookie = readCookie(headers, CALLER_COOKIE);
  const plain = cookie && unseal(Buffer.from(cookie, 'base64url'), keyFor('caller'));
  if (!plain) return undefined;
  const { until, districts, ...caller } = kept.parse(JSON.parse(plain));
  return until > now && districts.includes(district) ? caller : undefined;
}
