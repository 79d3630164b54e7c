import { z } from 'zod';
import { clearCookie, cookieName, readCookie, setCookie } from './answers';
import { sealFor, unsealFor } from './secrets';
import { SECOND_MS } from './time';

/**
 * Sealed cookie, whose content only this site can read and write (AES-256-GCM). It expires by its
 * own timestamp as well as in the browser; a cookie that is foreign, expired, or of another shape
 * reads as undefined.
 * @param options.purpose name of the key, so that no cookie can pass as another
 * @param options.schema shape of the content
 * @param options.seconds lifetime
 */
export function sealedCookie<Content>(options: {
  name: string;
  purpose: string;
  schema: z.ZodType<Content>;
  seconds: number;
}) {
  const { name, purpose, schema, seconds } = options;
  const envelope = z.object({ until: z.number(), content: schema });

  function open(sealed: string | undefined, now: number): Content | undefined {
    const plain = sealed && unsealFor(purpose, Buffer.from(sealed, 'base64url'));
    if (!plain) return undefined;
    const read = envelope.safeParse(JSON.parse(plain));
    return read.success && read.data.until > now ? read.data.content : undefined;
  }

  return {
    /** `Set-Cookie` value that stores the content. */
    set(content: Content, now = Date.now()): string {
      const plain = JSON.stringify({ until: now + seconds * SECOND_MS, content });
      return setCookie(name, sealFor(purpose, plain).toString('base64url'), seconds);
    },
    read: (headers: Headers, now = Date.now()) => open(readCookie(headers, name), now),
    /**
     * Reads the content where a page reads its cookies.
     * @param cookieOf returns a cookie by its name
     */
    readFrom: (cookieOf: (name: string) => string | undefined) =>
      open(cookieOf(cookieName(name)), Date.now()),
    /** `Set-Cookie` value that deletes the cookie. */
    clear: () => clearCookie(name),
  };
}
