import { z } from 'zod';
import { db } from '@/lib/platform/db';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';
import { HOUR_MS } from '@/lib/platform/time';
import type { Query } from '@/lib/staff/forms/form-problems';
import { type InboxFilters, isSeat, readFilters } from './inbox-filters';

/**
 * What staff type into the search may name a supporter, so it stands in no address and no history
 * of a browser: it is posted, and kept sealed under a key that only its session can use.
 */
const words = z.object({
  q: z.string().optional(),
  office: z.string().optional(),
  tag: z.string().optional(),
});

/** Lifetime of a search: that of a session at most. */
const MAX_AGE_MS = 12 * HOUR_MS;
const key = () => keyFor('inbox search');

/** Keeps the words of these filters. @returns the filters with the key that an address may hold */
export async function keepWords(filters: InboxFilters, sessionId: string): Promise<InboxFilters> {
  const { find: _old, ...given } = filters;
  const { q, office, tag } = given;
  const isTyped = q || tag || (office && !isSeat(office));
  if (!isTyped) return given;
  const sealed = new Uint8Array(seal(JSON.stringify({ q, office, tag }), key()));
  const { id } = await db().inboxSearch.create({
    data: { sessionId, sealed },
    select: { id: true },
  });
  return { ...given, find: id };
}

/**
 * Filters of an address: words come from the kept search alone, never from the address itself.
 * `isGone`: the key is another session's, or too old.
 */
export async function readInboxAddress(
  query: Query,
  sessionId: string,
  now = new Date(),
): Promise<{ filters: InboxFilters; isGone: boolean }> {
  const { q: _q, tag: _tag, office, find, ...rest } = readFilters(query);
  const filters = { ...rest, ...(office && isSeat(office) && { office }) };
  if (!find) return { filters, isGone: false };
  const search = await db().inboxSearch.findFirst({
    where: { id: find, sessionId, createdAt: { gt: new Date(now.getTime() - MAX_AGE_MS) } },
  });
  const plain = search && unseal(search.sealed, key());
  if (!plain) return { filters, isGone: true };
  return { filters: { ...filters, ...words.parse(JSON.parse(plain)), find }, isGone: false };
}

/** Posted filters, without the one that a button takes off. */
export function postedFilters(form: Record<string, string>): InboxFilters {
  const { before: _page, find: _key, ...filters } = readFilters(form);
  return form.without ? { ...filters, [form.without]: undefined } : filters;
}
