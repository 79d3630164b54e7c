import { z } from 'zod';
import { readCookie, setCookie } from '@/lib/platform/answers';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';
import { addressLimits } from './address';

/** Long enough to mend a form or to find one's district on a map; also ends on exit. */
const KEPT_SECONDS = 600;

export const TYPED_COOKIE = 'lookup';

/** Fields of the lookup form. */
export const lookupFields = ['zip', 'street', 'city', 'state'] as const;

export type TypedAddress = Partial<Record<(typeof lookupFields)[number], string>>;

/** More than any of these lines may have; the rest of an endless one is not kept. */
const LONGEST_KEPT = 2 * addressLimits.street;

const kept = z.object({
  until: z.number(),
  typed: z.partialRecord(z.enum(lookupFields), z.string()),
});

/** Keeps what was typed for the page that follows: sealed, since it may stand in no address bar. */
export function typedAddressCookie(input: Record<string, unknown>, now = Date.now()): string {
  const typed: TypedAddress = {};
  for (const field of lookupFields) {
    const value = input[field];
    if (typeof value === 'string' && value) typed[field] = value.slice(0, LONGEST_KEPT);
  }
  const plain = JSON.stringify({ until: now + KEPT_SECONDS * 1000, typed });
  const sealed = seal(plain, keyFor('lookup form')).toString('base64url');
  return setCookie(TYPED_COOKIE, sealed, KEPT_SECONDS);
}

/** What was typed before, or nothing: when there is no cookie, it is too old, or not ours. */
export function readTypedAddress(headers: Headers, now = Date.now()): TypedAddress {
  const cookie = readCookie(headers, TYPED_COOKIE);
  const plain = cookie && unseal(Buffer.from(cookie, 'base64url'), keyFor('lookup form'));
  if (!plain) return {};
  const { until, typed } = kept.parse(JSON.parse(plain));
  return until > now ? typed : {};
}
