import { z } from 'zod';
import { isSeat, readDistrict } from '@/lib/lookup/district';
import type { Query } from '@/lib/staff/forms/form-problems';
import { sealWords, unsealWords } from '@/lib/staff/forms/sealed-words';
import { type InboxFilters, readFilters } from './inbox-filters';

/** Search fields that may name a supporter (forms/sealed-words.ts). */
const words = z.object({
  q: z.string().optional(),
  office: z.string().optional(),
  tag: z.string().optional(),
});

/**
 * Stores the search words of these filters.
 * @returns the filters with the key that may appear in an address
 */
export async function storeSearchWords(
  filters: InboxFilters,
  sessionId: string,
): Promise<InboxFilters> {
  const { find: _old, ...given } = filters;
  const { q, office, tag } = given;
  const isTyped = q || tag || (office && !isSeat(office));
  if (!isTyped) return given;
  return { ...given, find: await sealWords({ q, office, tag }, sessionId) };
}

/**
 * Filters of an address. Search words come only from the stored search, never from the address
 * itself. `isGone` means that the key belongs to another session or has expired.
 */
export async function readInboxAddress(
  query: Query,
  sessionId: string,
  now = new Date(),
): Promise<{ filters: InboxFilters; isGone: boolean }> {
  const { q: _q, tag: _tag, office, find, ...rest } = readFilters(query);
  const filters = { ...rest, ...(office && isSeat(office) && { office }) };
  if (!find) return { filters, isGone: false };
  const kept = words.safeParse(await unsealWords(find, sessionId, now));
  if (!kept.success) return { filters, isGone: true };
  return { filters: { ...filters, ...kept.data, find }, isGone: false };
}

/** Posted filters, without the one that a button removes. A district that is searched is a filter. */
export function postedFilters(form: Record<string, string>): InboxFilters {
  const { before: _page, find: _key, ...filters } = readFilters(form);
  if (form.without) return { ...filters, [form.without]: undefined };
  const district = readDistrict(filters.q?.replace(/^(\w\w)\s+/, '$1-') ?? '');
  return district && !filters.district ? { ...filters, q: undefined, district } : filters;
}
