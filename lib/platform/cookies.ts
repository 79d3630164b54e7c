import { env } from './env';

/**
 * A cookie of ours under its full name: `__Host-` binds it to this very host, but browsers take
 * that prefix only over https.
 */
export function cookieName(name: string): string {
  return isHttps() ? `__Host-${name}` : name;
}

const isHttps = () => env().SITE_URL.startsWith('https:');

/** The Set-Cookie header for a cookie that scripts cannot read and other sites do not send. */
export function setCookie(name: string, value: string, maxAgeSeconds: number): string {
  const secure = isHttps() ? '; Secure' : '';
  return `${cookieName(name)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

export const clearCookie = (name: string) => setCookie(name, '', 0);

/** One of our cookies out of a request's Cookie header. */
export function readCookie(headers: Headers, name: string): string | undefined {
  const wanted = `${cookieName(name)}=`;
  const part = (headers.get('cookie') ?? '')
    .split(';')
    .map((piece) => piece.trim())
    .find((piece) => piece.startsWith(wanted));
  return part?.slice(wanted.length) || undefined;
}
