import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { z } from 'zod';
import type { Delivery, Message, OutwardEvent, PrismaClient, Webhook } from '@/lib/platform/db';
import { errorName } from '@/lib/platform/log';
import { isPublicAddress } from '@/lib/platform/network';
import { DAY_MS } from '@/lib/platform/time';
import { personSignUp } from './action-network';
import { webhookUrlProblem } from './webhook-url';

/** Kind of the test event that an admin sends to check a webhook. */
export const TEST_EVENT = 'test';

type Db = Pick<PrismaClient, 'message' | 'delivery'>;
type Data = Record<string, string | boolean | null>;

/**
 * The body of a call, created when it is sent, so that nothing is sent about a person whose data
 * was deleted in the meantime.
 * @returns undefined if the message was deleted.
 */
export async function eventBody(
  db: Db,
  event: OutwardEvent,
  { format, tags }: Pick<Webhook, 'format' | 'tags'>,
): Promise<string | undefined> {
  if (format === 'action_network' && event.kind !== TEST_EVENT) {
    const person = await db.message.findUnique({ where: { id: event.messageId ?? '' } });
    return person ? personSignUp(person, tags) : undefined;
  }
  const data = await dataOf(db, event);
  if (!data) return undefined;
  return JSON.stringify({ type: event.kind, timestamp: event.createdAt.toISOString(), data });
}

async function dataOf(db: Db, event: OutwardEvent): Promise<Data | undefined> {
  if (event.kind === TEST_EVENT) return { test: true };
  const message = await db.message.findUnique({ where: { id: event.messageId ?? '' } });
  if (!message) return undefined;
  if (event.kind === 'newsletter.opted_in') return optIn(message);
  if (event.kind === 'message.received') return received(message);
  const delivery = await db.delivery.findUnique({ where: { id: event.deliveryId ?? '' } });
  return delivery ? ended(message, delivery, event.status) : undefined;
}

/** Contains no personal data and nothing that the supporter wrote. */
function received({ reference, state, district, language, edition, ownWords }: Message): Data {
  return { reference, state, district, language, edition, ownWords };
}

function ended({ reference }: Message, delivery: Delivery, status: string | null): Data {
  const { seat, chamber, channel } = delivery;
  // A delivery that was saved to a file on this server or accepted by a test endpoint reached no
  // office.
  const testMode = delivery.testMode || channel === 'capture';
  return { reference, seat, chamber, channel, status, testMode };
}

/** The opt-in; deleting the personal data also removes it. */
function optIn({ newsletter, email, firstName, lastName, zip, language }: Message) {
  return newsletter && email ? { email, firstName, lastName, zip, language } : undefined;
}

/** The supporter whom an event is about, if they opted in and their data was not deleted. */
export async function optedIn(db: Pick<PrismaClient, 'message'>, { messageId }: OutwardEvent) {
  const message = await db.message.findUnique({ where: { id: messageId ?? '' } });
  return message ? optIn(message) : undefined;
}

const KEPT_MS = 30 * DAY_MS;
/** Maximum number of rows per run; the next run follows a minute later. */
const BATCH_SIZE = 10_000;

/** Deletes events after 30 days, with the log of their calls. */
export async function deleteOldEvents(db: Pick<PrismaClient, '$executeRaw'>, now: Date) {
  const before = new Date(now.getTime() - KEPT_MS).toISOString();
  await db.$executeRaw`
    delete from "OutwardEvent" where id in (
      select id from "OutwardEvent" where "createdAt" < ${before}::timestamp limit ${BATCH_SIZE})`;
}

/**
 * Time limit from the name lookup to the response status. Standard Webhooks recommends at most 15
 * to 30 s.
 */
const POST_LIMIT_MS = 10_000;
/** Response bytes that are read, so that the receiver can finish sending. */
const MAX_ANSWER_BYTES = 64_000;

/** Why a call failed: `WebhookDelivery.failure`. */
export const callFailure = z.enum([
  'refused',
  'redirected',
  'timeout',
  'unavailable',
  'no_such_host',
  'certificate',
  'private_address',
  'bad_url',
  /** The other system does not accept the API key. */
  'bad_key',
  /** What answered is not the API of CiviCRM. */
  'not_civicrm',
  /** CiviCRM has no group with the given ID. */
  'no_such_group',
  /** The receiver says that no call will be accepted again (410). */
  'gone',
  'secret_unreadable',
  /** The site was restored from a backup while the call was queued; the receiver may have it. */
  'restored',
  'unknown',
]);

export type CallFailure = z.infer<typeof callFailure>;

/**
 * The response status, or a code for why there was none.
 * `text` is the response body, if it was wanted.
 */
export type PostResult = { status: number; text?: string } | { failure: CallFailure };

type Post = {
  url: string;
  /** GET sends no body. */
  method?: 'GET' | 'POST';
  headers: Record<string, string>;
  body: string;
  /** The operator allows webhooks to this server and its network. */
  toPrivate: boolean;
  limitMs?: number;
  /** Whether the response body is returned; otherwise it is discarded. */
  readsAnswer?: boolean;
};

/**
 * Posts JSON to a URL that staff entered. Every request resolves the host name again, uses its own
 * connection, and goes to public addresses only. Redirects are not followed, since they could lead
 * anywhere.
 */
export function postEvent({
  limitMs = POST_LIMIT_MS,
  method = 'POST',
  readsAnswer = false,
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
      const status = response.statusCode ?? 0;
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('error', (thrown) => resolve({ failure: failureOf(thrown, limit) }));
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MAX_ANSWER_BYTES) response.destroy();
        else if (readsAnswer) chunks.push(chunk);
      });
      response.on('close', () => resolve({ status, text: Buffer.concat(chunks).toString() }));
      if (!readsAnswer) resolve({ status });
    });
    request.end(method === 'POST' ? body : undefined);
  });
}

function failureOf(thrown: Error, limit: AbortSignal): CallFailure {
  if (limit.aborted) return 'timeout';
  const code = errorName(thrown);
  if (code === 'private_address') return code;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no_such_host';
  return /CERT|TLS|SSL|SELF_SIGNED|ALTNAME/.test(code) ? 'certificate' : 'unavailable';
}

/**
 * Error for a host name that resolves to this server or its network; the code is stored as the
 * failure of the call.
 */
class PrivateAddress extends Error {
  code = 'private_address';
}

type LookupCallback = (
  problem: Error | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/**
 * Resolves a host name for `net.connect` at the time of the connection, so that the checked address
 * is the one that is used, even if the name resolves differently a moment later. If one of the
 * addresses is not public, all are refused.
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
