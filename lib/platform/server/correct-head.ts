import type { IncomingMessage, ServerResponse } from 'node:http';
import { RETRY_SECONDS } from './refuse';

/** Responses for API clients, for which a shared cache may otherwise guess a lifetime. */
const IS_DATA = /^\/(?:api|healthz|readyz|metrics)(?:[/?]|$)/;

/**
 * Sets headers that the framework omits: a 405 names the methods of the route (RFC 9110, 15.5.6), a
 * missing page is not cached for a year, no cache guesses the lifetime of a response for API
 * clients, a temporary refusal has a `Retry-After`, and a redirect fits into the head.
 */
export function correctHead(req: IncomingMessage, res: ServerResponse) {
  const { writeHead } = res;
  res.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    if (status === 405) res.setHeader('allow', req.method === 'POST' ? 'GET, HEAD' : 'POST');
    const isData = IS_DATA.test(req.url ?? '') && !namesHeader(res, rest, 'cache-control');
    if (status === 404 || isData) res.setHeader('cache-control', 'no-store');
    if ((status === 429 || status === 503) && !namesHeader(res, rest, 'retry-after')) {
      res.setHeader('retry-after', RETRY_SECONDS[status]);
    }
    if (status === 308) shortenRedirect(res);
    return Reflect.apply(writeHead, res, [status, ...rest]);
  } as typeof res.writeHead;
}

function namesHeader(res: ServerResponse, rest: unknown[], header: string) {
  const headers = rest.find((part) => typeof part === 'object') ?? {};
  const names = Object.keys(headers as object).map((name) => name.toLowerCase());
  return res.hasHeader(header) || names.includes(header);
}

/** Clients accept 16 kB of headers in all (Node.js), or less. */
const MAX_LOCATION = 8_000;

/**
 * The framework repeats a redirect in a second header for very old browsers, and writes each space
 * of a query as three characters. A query that is too long for the head is left out.
 */
function shortenRedirect(res: ServerResponse) {
  res.removeHeader('refresh');
  const location = String(res.getHeader('location') ?? '');
  if (location.length > MAX_LOCATION) res.setHeader('location', location.split('?', 1)[0] ?? '/');
}
