import type { IncomingHttpHeaders } from 'node:http';

/**
 * Largest body of a write route: a text that is too long must come back with its error. Mail that
 * came back may hold a whole letter, and a table of addresses every office.
 */
export const WRITE_BODY_BYTES = 512_000;
/** Largest body of everything else. */
export const BODY_BYTES = 64_000;

const TAKES_LONG_TEXTS =
  /^\/(?:api\/(?:messages|receipts$)|staff\/(?:offices\/import\/check|campaign\/words\/[^/]+\/save)$)/;

/** Whatever else is sent to a page or a file is refused: the framework breaks over some of it. */
const TAKES_POSTS = /^\/(?:api\/|staff(?:\/|$)|exit$)/;

export type Refusal = {
  status: 403 | 405 | 411 | 413;
  key: 'cross_site' | 'method' | 'length_required' | 'too_large';
};

/**
 * What is refused before any page or route sees it: posts from other sites, posts to pages, methods
 * that nothing here answers, and bodies that are too large. `siteOrigin` is ours by setting; the
 * Host header is never believed.
 */
export function refusal(
  method: string,
  path: string,
  headers: IncomingHttpHeaders,
  siteOrigin: string,
): Refusal | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (isCrossSite(headers, siteOrigin)) return { status: 403, key: 'cross_site' };
  const answered = method === 'POST' || method === 'OPTIONS';
  if (!answered || !TAKES_POSTS.test(path)) return { status: 405, key: 'method' };
  if (headers['transfer-encoding']) return { status: 411, key: 'length_required' };
  const most = TAKES_LONG_TEXTS.test(path) ? WRITE_BODY_BYTES : BODY_BYTES;
  if (Number(headers['content-length'] ?? 0) > most) return { status: 413, key: 'too_large' };
  return undefined;
}

/** Browsers say where a request comes from; a request that says nothing is a program. */
function isCrossSite(headers: IncomingHttpHeaders, siteOrigin: string) {
  const site = headers['sec-fetch-site'];
  if (site) return site !== 'same-origin' && site !== 'none';
  return headers.origin !== undefined && headers.origin !== siteOrigin;
}
