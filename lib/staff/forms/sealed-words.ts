import { db } from '@/lib/platform/db';
import { sealFor, unsealFor } from '@/lib/platform/secrets';
import { HOUR_MS } from '@/lib/platform/time';

/**
 * What staff type into a search may name a person, so it stands in no address and no history of a
 * browser: it is posted, and kept sealed under a key that only its session can use.
 */

/** Lifetime of a search: that of a session at most. */
const MAX_AGE_MS = 12 * HOUR_MS;
const PURPOSE = 'inbox search';

/** Keeps what was typed. @returns the key that an address may hold */
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

/** What was typed, as JSON; undefined if the key is another session's, or too old. */
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
