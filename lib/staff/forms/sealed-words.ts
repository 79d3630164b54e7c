import { db } from '@/lib/platform/db';
import { sealFor, unsealFor } from '@/lib/platform/secrets';
import { HOUR_MS } from '@/lib/platform/time';

/**
 * Search words of staff may name a person, so they must not be in any address or browser history.
 * They are posted, and stored sealed under a key that only the session can use.
 */

/** Lifetime of a stored search, equal to the longest session. */
const MAX_AGE_MS = 12 * HOUR_MS;
const PURPOSE = 'inbox search';

/**
 * Stores typed search words.
 * @returns the key that may appear in an address
 */
export async function sealWords(
  words: Record<string, string | undefined>,
  sessionId: string,
): Promise<string> {
  const sealed = new Uint8Array(sealFor(PURPOSE, JSON.stringify(words)));
  const { id } = await db().inboxSearch.create({
    data: { sessionId, sealed },
    select: { id: true },
  });
  return id;
}

/** Stored search words as JSON; undefined if the key belongs to another session or has expired. */
export async function unsealWords(
  id: string,
  sessionId: string,
  now = new Date(),
): Promise<unknown> {
  const search = await db().inboxSearch.findFirst({
    where: { id, sessionId, createdAt: { gt: new Date(now.getTime() - MAX_AGE_MS) } },
  });
  const plain = search && unsealFor(PURPOSE, search.sealed);
  return plain ? JSON.parse(plain) : undefined;
}
