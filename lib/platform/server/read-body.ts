import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { limitFactor } from '@/lib/platform/network';

/** Maximum size of all bodies that are being received, for all visitors together. */
const MAX_TOTAL_BYTES = 128_000_000;
/** Share of one network, so that no one alone can keep others from posting. */
const MAX_NETWORK_BYTES = MAX_TOTAL_BYTES / 4;
let totalBytes = 0;
const networkBytes = new Map<string, number>();

function count(network: string, bytes: number) {
  totalBytes += bytes;
  const own = (networkBytes.get(network) ?? 0) + bytes;
  if (own > 0) networkBytes.set(network, own);
  else networkBytes.delete(network);
  return totalBytes <= MAX_TOTAL_BYTES && own <= MAX_NETWORK_BYTES * limitFactor(network);
}

/**
 * Body of a request, counted while it is read, with or without a stated length.
 * @returns the problem, if there is one; undefined if the visitor disconnected
 */
export async function readBody(
  req: IncomingMessage,
  { maxBytes, network }: { maxBytes: number; network: string },
): Promise<Buffer | 'too_large' | 'unavailable' | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    // `destroyOnReturn` would close the connection before the page of a refusal is sent.
    for await (const part of req.iterator({ destroyOnReturn: false })) {
      length += part.length;
      const hasRoom = count(network, part.length);
      if (length > maxBytes) return 'too_large';
      if (!hasRoom) return 'unavailable';
      parts.push(part);
    }
    return Buffer.concat(parts, length);
  } catch {
    return undefined;
  } finally {
    count(network, -length);
  }
}

/**
 * Request with its complete body, detached from the connection: its reader never waits for the
 * visitor, and a body that is not read leaves nothing on the connection.
 */
export function withBody(req: IncomingMessage, body: Buffer): IncomingMessage {
  const whole = new IncomingMessage(new Socket());
  const { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = req;
  const { 'transfer-encoding': _, trailer: _trailer, ...headers } = req.headers;
  if (body.length > 0 || 'content-length' in headers) headers['content-length'] = `${body.length}`;
  Object.assign(whole, {
    method,
    url,
    rawHeaders,
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
  });
  Object.assign(whole, { headers, complete: true });
  whole.push(body);
  whole.push(null);
  return whole;
}
