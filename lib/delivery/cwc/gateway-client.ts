import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { TryAgainLater } from '@/lib/delivery/channel';
import { type GatewaySettings, isPinned } from '@/lib/platform/gateway-settings';
import { errorName } from '@/lib/platform/log';
import { HOUR_MS } from '@/lib/platform/time';

/** Of an answer; the longest list of offices has a few tens of kilobytes. */
const MAX_BYTES = 256 * 1024;

export type GatewayAnswer = {
  outcome: 'answered';
  status: number;
  /** The content type, in lower case. */
  type: string;
  text: string;
  /** False when it broke off, was too long or never ended; the text is empty then. */
  whole: boolean;
  retryAfterMs?: number;
};

/** Nobody answered; `left` says that the gateway may nevertheless have all that was sent. */
export type Silence = { outcome: 'silent'; left: boolean; timedOut: boolean; why: string };

export type Exchange = GatewayAnswer | Silence;

type Question = {
  method: 'GET' | 'POST';
  /** Behind the settings' url. */
  path: string;
  body?: Buffer;
  /** For all of it, the reading included. */
  limitMs: number;
};

/**
 * Asks a gateway, on a line of its own. The key stands in the address, so nothing of the address
 * is in what comes back, and no redirection is followed: it would carry the key to a stranger.
 * @throws TryAgainLater when the address is not one of the gateway's chamber.
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
    // No line is kept for the next letter: one that the other side has just closed cannot be told
    // from one that took the letter.
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

/** A stranger does not close a channel for longer. */
const MAX_MS = HOUR_MS;

/**
 * What a `Retry-After` header asks for, in seconds or as a date.
 * @returns milliseconds from now; undefined when it says nothing that can be read.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : dateOf(text) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_MS);
}

/** Dates of HTTP begin with a day of the week; Date.parse would take almost anything. */
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

/** What stands where a key stood; no key is part of it. */
const GONE = '***';

/**
 * Takes a key out of a text that a stranger wrote. It stands in the address of every request, and
 * servers quote addresses: as they are, encoded for an address, for XML, HTML or JSON.
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
    // An address that was itself quoted in an address: %2541.
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
