import { z } from 'zod';
import { sealedCookie } from '@/lib/platform/sealed-cookie';
import { readZip } from '@/lib/platform/typed-digits';
import { addressLimits } from './address';

/**
 * Lifetime of the cookie: enough to correct a form or to find one's district on a map. An exit
 * or a sent message also ends it.
 */
const KEPT_SECONDS = 600;

export const TYPED_COOKIE = 'lookup';

/** Fields of the lookup form; the second address line is part of a pasted street. */
export const lookupFields = ['zip', 'street', 'street2', 'city', 'state'] as const;

export type TypedAddress = Partial<Record<(typeof lookupFields)[number], string>>;

/** Maximum stored length of each field; the rest of a longer one is dropped. */
const LONGEST_KEPT = 2 * addressLimits.street;

const cookie = sealedCookie({
  name: TYPED_COOKIE,
  purpose: 'lookup form',
  schema: z.partialRecord(z.enum(lookupFields), z.string()),
  seconds: KEPT_SECONDS,
});

/**
 * Stores the typed values for the next page: sealed, because they must not be in the address bar. A
 * ZIP code is stored as five digits, and as typed if it is none.
 */
export function typedAddressCookie(input: Record<string, unknown>, now?: number): string {
  const typed: TypedAddress = {};
  for (const field of lookupFields) {
    const value = input[field];
    if (typeof value !== 'string' || !value) continue;
    const text = (field === 'zip' && readZip(value)) || value;
    typed[field] = text.slice(0, LONGEST_KEPT);
  }
  return cookie.set(typed, now);
}

/** Previously typed values; empty if the cookie is missing, expired, or not ours. */
export function readTypedAddress(headers: Headers, now?: number): TypedAddress {
  return cookie.read(headers, now) ?? {};
}
