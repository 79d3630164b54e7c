import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { errorName } from '@/lib/platform/log';
import { isPublicAddress } from '@/lib/platform/network';
import { webhookUrlProblem } from './webhook-url';

/** From the name to the status of the answer. Standard Webhooks advises 15 to 30 s at most. */
export const POST_LIMIT_MS = 10_000;
/** Nobody reads the answer; so much of it is taken in, so that the receiver can finish. */
const DRAINED_BYTES = 64_000;

/** The status of the answer, or one word for why there was none. */
export type PostResult = { status: number } | { failure: string };

type Post = {
  url: string;
  /** GET sends no body. */
  method?: 'GET' | 'POST';
  headers: Record<string, string>;
  body: string;
  /** The operator lets webhooks go to this machine and its network. */
  toPrivate: boolean;
  limitMs?: number;
};

/**
 * Posts JSON to an address that staff typed. It goes to public addresses only, each time anew, by a
 * line of its own; follows no redirect, which could lead anywhere; and throws the answer away.
 */
export function postEvent({
  limitMs = POST_LIMIT_MS,
  method = 'POST',
  ...post
}: Post): Promise<PostResult> {
  const { url, headers, body, toPrivate } = post;
  const problem = webhookUrlProblem(url, toPrivate);
  if (problem) {
    return Promise.resolve({ failure: problem === 'private' ? 'private_address' : 'bad_url' });
  }
  const limit = AbortSignal.timeout(limitMs);
  return new Promise((resolve) => {
    const send = url.startsWith('https:') ? https.request : http.request;
    const request = send(url, {
      method,
      agent: false,
      signal: limit,
      lookup: toPrivate ? undefined : checkedLookup,
      headers: {
        'content-type': 'application/json',
        ...(method === 'POST' && { 'content-length': Buffer.byteLength(body) }),
        'user-agent': 'campaign-webhooks',
        ...headers,
      },
    });
    request.on('error', (thrown) => resolve({ failure: failureOf(thrown, limit) }));
    request.on('response', (response) => {
      let bytes = 0;
      response.on('error', () => {});
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > DRAINED_BYTES) response.destroy();
      });
      resolve({ status: response.statusCode ?? 0 });
    });
    request.end(method === 'POST' ? body : undefined);
  });
}

function failureOf(thrown: Error, limit: AbortSignal): string {
  if (limit.aborted) return 'timeout';
  const code = errorName(thrown);
  if (code === 'private_address') return code;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no_such_host';
  return /CERT|TLS|SSL|SELF_SIGNED|ALTNAME/.test(code) ? 'certificate' : 'unavailable';
}

/** A name that leads to this machine or its network; the code is what a failed call is called by. */
export class PrivateAddress extends Error {
  code = 'private_address';
}

type LookupCallback = (
  problem: Error | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/**
 * Finds the addresses of a name as `net.connect` asks for them, at the moment of connecting: only
 * what was checked is connected to, whatever the name leads to a moment later. One address that is
 * not public spoils them all.
 */
export function checkedLookup(
  hostname: string,
  options: LookupOptions,
  done: LookupCallback,
): void {
  lookup(hostname, { ...options, all: true }, (problem, addresses) => {
    if (problem) return done(problem, []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return done(new PrivateAddress('not a public address'), []);
    }
    if (options.all) return done(null, addresses);
    const [first] = addresses;
    return done(null, first?.address ?? '', first?.family);
  });
}
