import type { IncomingHttpHeaders } from 'node:http';

/**
 * Maximum body of a write route: a text that is too long must be returned with its error. A bounce
 * may contain a whole letter.
 */
export const WRITE_BODY_BYTES = 512_000;
/**
 * Maximum body of an upload: the two files about the members of Congress take 2 MB, and a workbook
 * of addresses may hold pictures.
 */
export const UPLOAD_BODY_BYTES = 8_000_000;
const TAKES_FILES = /^\/staff\/(?:roster\/upload|offices\/import\/check)$/;
/** Maximum body of all other requests. */
export const BODY_BYTES = 64_000;

const TAKES_LONG_TEXTS =
  /^\/(?:api\/(?:messages|receipts$)|staff\/(?:campaign\/(?:words\/[^/]+\/save|logo\/upload))$)/;

/**
 * Paths that accept posts. Other methods to pages or files are refused, because the framework
 * breaks on some of them.
 */
const ACCEPTS_POSTS = /^\/(?:api\/|staff(?:\/|$)|exit$)/;

export type Refusal = {
  status: 403 | 405 | 413;
  key: 'cross_site' | 'method' | 'too_large';
  /** Supported methods, if the path alone does not determine them. */
  allow?: string;
};

/**
 * Number of Host headers: HTTP/1.1 requires one (RFC 9112, 3.2). Node keeps the first of several, and
 * a proxy in front may have decided by another.
 */
export function countHosts(rawHeaders: readonly string[]): number {
  return rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;
}

type GuardedRequest = {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** From the settings; the Host header is never trusted. */
  siteOrigin: string;
};

/**
 * Refuses requests before any page or route sees them: posts from other sites, posts to pages,
 * unsupported methods, and bodies whose stated length is too large; bodies without a length are
 * counted while they are read.
 */
export function refusal({
  method,
  path,
  headers,
  siteOrigin,
}: GuardedRequest): Refusal | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (isCrossSite(headers, siteOrigin)) return { status: 403, key: 'cross_site' };
  const answered = method === 'POST' || method === 'OPTIONS';
  if (!answered || !ACCEPTS_POSTS.test(path)) return { status: 405, key: 'method' };
  if (Number(headers['content-length'] ?? 0) > maxBodyBytes(path))
    return { status: 413, key: 'too_large' };
  return undefined;
}

/** Refuses other methods than GET and HEAD at staff pages; only the routes below them accept posts. */
export function postToStaffPage(
  method: string,
  path: string,
  acceptsPosts: (path: string) => boolean,
): Refusal | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (!/^\/staff(?:\/|$)/.test(path) || acceptsPosts(path)) return undefined;
  return { status: 405, key: 'method', allow: 'GET, HEAD' };
}

/** Value of the `Allow` header for a refused method. */
export function allowedMethods(path: string): string {
  return ACCEPTS_POSTS.test(path) ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD';
}

/**
 * Whether this is an upload of someone who surely is not signed in; a cookie of that name may still
 * be invalid. Such a body is not read, and the route shows the sign-in page.
 */
export function isUploadOfStranger(path: string, headers: IncomingHttpHeaders): boolean {
  return TAKES_FILES.test(path) && !SESSION_COOKIE.test(headers.cookie ?? '');
}

export function maxBodyBytes(path: string): number {
  if (TAKES_FILES.test(path)) return UPLOAD_BODY_BYTES;
  return TAKES_LONG_TEXTS.test(path) ? WRITE_BODY_BYTES : BODY_BYTES;
}

const SESSION_COOKIE = /(?:^|[;\s])(?:__Host-)?staff\.session_token=/;
const STAFF_COOKIE = /(?:^|[;\s])(?:__(?:Host|Secure)-)?staff\./;

/**
 * Browsers send the origin of a request; a request without one is from an API client. API clients
 * have no staff session: a request with one is from a browser too old to send the origin.
 */
function isCrossSite(headers: IncomingHttpHeaders, siteOrigin: string) {
  const site = headers['sec-fetch-site'];
  if (site) return site !== 'same-origin' && site !== 'none';
  if (headers.origin !== undefined) return headers.origin !== siteOrigin;
  return STAFF_COOKIE.test(headers.cookie ?? '');
}
