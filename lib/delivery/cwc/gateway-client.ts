import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { TryAgainLater } from '@/lib/delivery/channel';
import { type GatewaySettings, isPinned } from '@/lib/platform/gateway-settings';
import { errorName } from '@/lib/platform/log';
import { HOUR_MS } from '@/lib/platform/time';

/** Maximum response size; the longest office list is a few dozen kilobytes. */
const MAX_BYTES = 256 * 1024;

export type GatewayAnswer = {
  outcome: 'answered';
  status: number;
  /** Content type, in lower case. */
  type: string;
  text: string;
  /** False when the response was truncated, too long, or never ended; the text is then empty. */
  whole: boolean;
  retryAfterMs?: number;
};

/** No response; `left` means the gateway may still have received the entire request. */
type Silence = { outcome: 'silent'; left: boolean; timedOut: boolean; why: string };

export type Exchange = GatewayAnswer | Silence;

type Question = {
  method: 'GET' | 'POST';
  /** Relative to the configured URL. */
  path: string;
  body?: Buffer;
  /** Time limit of the entire exchange, including reading. */
  limitMs: number;
};

/**
 * Sends a request to a gateway on its own connection. The key is part of the URL, so no part of the
 * URL is returned, and redirects are not followed: they would pass the key to another server.
 * @throws TryAgainLater when the address does not belong to the chamber's gateway.
 */
export async function askGateway(settings: GatewaySettings, question: Question): Promise<Exchange> {
  const { url, key, chamber } = settings;
  if (!isPinned(url, `${chamber}.gov`)) {
    const stopReason = `The address is not at ${chamber}.gov.`;
    throw new TryAgainLater('configuration', stopReason, { stopsChannel: true, stopReason });
  }
  const target = new URL(url + question.path);
  target.searchParams.set('apikey', key);
  return exchange(target, question);
}

function exchange(target: URL, { method, body, limitMs }: Question): Promise<Exchange> {
  return new Promise((resolve) => {
    const secure = target.protocol === 'https:';
    const headers = {
      accept: 'application/xml, application/json, text/plain',
      'user-agent': 'relief-act-campaign',
      ...(body && { 'content-type': 'application/xml' }),
    };
    const started = { left: false, timedOut: false };
    // No keep-alive: a connection that the gateway has just closed looks the same as one that
    // accepted the letter.
    const asked = (secure ? overHttps : overHttp)(target, { method, headers, agent: false });
    const limit = setTimeout(() => {
      started.timedOut = true;
      asked.destroy();
    }, limitMs);
    const done = (how: Exchange) => {
      clearTimeout(limit);
      asked.destroy();
      resolve(how);
    };
    asked.once('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        started.left = true;
      });
    });
    asked.on('error', (problem) => {
      done({ outcome: 'silent', ...started, why: errorName(problem) });
    });
    asked.once('response', (response) => void readAnswer(response).then(done));
    asked.end(body);
  });
}

async function readAnswer(response: IncomingMessage): Promise<GatewayAnswer> {
  const { statusCode: status = 0, headers } = response;
  const type = (headers['content-type'] ?? '').toLowerCase();
  const head = { outcome: 'answered', status, type } as const;
  const answer = { ...head, retryAfterMs: retryAfterMs(headers['retry-after'], new Date()) };
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) return { ...answer, text: '', whole: false };
      chunks.push(chunk);
    }
  } catch {
    return { ...answer, text: '', whole: false };
  }
  return { ...answer, text: Buffer.concat(chunks).toString('utf8'), whole: true };
}

/** Maximum wait: no server can close a channel for longer. */
const MAX_MS = HOUR_MS;

/**
 * Parses a `Retry-After` header, in seconds or as a date.
 * @returns milliseconds from now; undefined when it cannot be parsed.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : dateOf(text) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_MS);
}

/** HTTP dates begin with a weekday; Date.parse alone would accept almost anything. */
function dateOf(text: string) {
  return /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
}

const named: Record<string, string> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

/** Replacement for a key; contains no part of it. */
const GONE = '***';

/**
 * Removes a key from text written by another server. The key is in the URL of every request, and
 * servers quote URLs: plain, URL-encoded, or escaped for XML, HTML, or JSON.
 */
export function redact(text: string, key: string): string {
  return text
    .replace(new RegExp([...key].map(anyFormOf).join(''), 'giu'), GONE)
    .replace(/(api-?_?key(?:=|%3D))[^&\s"'<>]+/gi, `$1${GONE}`);
}

function anyFormOf(sign: string) {
  const hex = (sign.codePointAt(0) ?? 0).toString(16);
  const bytes = [...Buffer.from(sign, 'utf8')].map((byte) => byte.toString(16).padStart(2, '0'));
  const inJson = [...sign.split('')].map((unit) =>
    unit.charCodeAt(0).toString(16).padStart(4, '0'),
  );
  return `(?:${[
    literal(sign),
    // A URL quoted inside another URL: %2541.
    bytes.map((byte) => `%(?:25)*${byte}`).join(''),
    `&#x0*${hex};?`,
    `&#0*${sign.codePointAt(0)};?`,
    ...(named[sign] ? [`&${named[sign]};`] : []),
    inJson.map((unit) => `\\\\u${unit}`).join(''),
    ...(sign === ' ' ? ['\\+'] : []),
    ...(/[/"\\]/.test(sign) ? [`\\\\${literal(sign)}`] : []),
  ].join('|')})`;
}

function literal(sign: string) {
  return sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
