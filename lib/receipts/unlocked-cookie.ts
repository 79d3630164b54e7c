import { z } from 'zod';
import { readCookie, setCookie } from '@/lib/platform/cookies';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';

/** Long enough to fill in three offices' forms by hand; also ends on exit and with erasing. */
export const UNLOCKED_SECONDS = 900;

export const UNLOCKED_COOKIE = 'unlocked';

const content = z.object({ messageId: z.string(), until: z.number() });

/** Opens what is held of one message for this browser alone; a later one takes its place. */
export function unlockedCookie(messageId: string, now = Date.now()): string {
  const plain = JSON.stringify({ messageId, until: now + UNLOCKED_SECONDS * 1000 });
  const sealed = seal(plain, keyFor('unlocked')).toString('base64url');
  return setCookie(UNLOCKED_COOKIE, sealed, UNLOCKED_SECONDS);
}

/** The message that this browser may read; its time is ours to tell, not the browser's. */
export function unlockedMessageId(headers: Headers, now = Date.now()): string | undefined {
  const sealed = readCookie(headers, UNLOCKED_COOKIE);
  const plain = sealed && unseal(Buffer.from(sealed, 'base64url'), keyFor('unlocked'));
  if (!plain) return undefined;
  const { messageId, until } = content.parse(JSON.parse(plain));
  return until > now ? messageId : undefined;
}
