import { z } from 'zod';
import { sealedCookie } from '@/lib/platform/sealed-cookie';
import { addressLimits } from './address';

/** Long enough to correct a form or to find one's district on a map; also ends on exit. */
const KEPT_SECONDS = 600;

export const TYPED_COOKIE = 'lookup';

/** Fields of the lookup form. */
export const lookupFields = ['zip', 'street', 'city', 'state'] as const;

export type TypedAddress = Partial<Record<(typeof lookupFields)[number], string>>;

/** More than any of these lines may have; the rest of an endless one is not kept. */
const LONGEST_KEPT = 2 * addressLimits.street;

const cookie = sealedCookie({
  name: TYPED_COOKIE,
  purpose: 'lookup form',
  schema: z.partialRecord(z.enum(lookupFields), z.string()),
  seconds: KEPT_SECONDS,
});

/** Keeps what was typed for the next page: sealed, because it must not be in the address bar. */
export function typedAddressCookie(input: Record<string, unknown>, now?: number): string {
  const typed: TypedAddress = {};
  for (const field of lookupFields) {
    const value = input[field];
    if (typeof value === 'string' && value) typed[field] = value.slice(0, LONGEST_KEPT);
  }
  return cookie.set(typed, now);
}

/** What was typed before; empty when there is no cookie, it is too old, or not ours. */
export function readTypedAddress(headers: Headers, now?: number): TypedAddress {
  return cookie.read(headers, now) ?? {};
}
