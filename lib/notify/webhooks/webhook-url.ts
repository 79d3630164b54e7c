import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { isLoopback, isPublicAddress } from '@/lib/platform/network';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';
import { DAY_MS } from '@/lib/platform/time';

export const MAX_WEBHOOK_URL = 2_000;

/**
 * What is wrong with an address for a webhook, or nothing. What a name leads to is looked at again
 * each time something is sent (post-event.ts): a name can lead elsewhere tomorrow.
 * @param toPrivate the operator lets webhooks go to this machine and its network
 */
export function webhookUrlProblem(
  typed: string,
  toPrivate: boolean,
): 'missing' | 'wrong' | 'long' | 'https' | 'login' | 'port' | 'private' | undefined {
  if (typed === '') return 'missing';
  if (typed.length > MAX_WEBHOOK_URL) return 'long';
  if (!URL.canParse(typed)) return 'wrong';
  const url = new URL(typed);
  const { protocol, hostname, username, password } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return 'wrong';
  if (username || password) return 'login';
  const toThisMachine = toPrivate && isLoopback(hostname);
  if (protocol === 'http:' && !toThisMachine) return 'https';
  if (toPrivate) return undefined;
  // Below 1024 other services listen (22, 25, 445), which a post could be made to disturb.
  if (url.port && Number(url.port) < 1_024) return 'port';
  // `URL` has turned 2130706433 and 0x7f.1 into dotted numbers already.
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) return isPublicAddress(host) ? undefined : 'private';
  return isLocalName(host) ? 'private' : undefined;
}

/** Names that no public server has (RFC 6761, RFC 6762, and names without a dot). */
function isLocalName(host: string) {
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || /\.(localhost|local|internal)$/i.test(name);
}

const secrets = z.object({
  current: z.string(),
  /** The previous one, valid until a moment (ISO 8601): receivers have time to change theirs. */
  before: z.object({ secret: z.string(), until: z.string() }).optional(),
});

/** What a webhook signs with. */
export type WebhookSecrets = z.infer<typeof secrets>;

const BOTH_VALID_MS = DAY_MS;

const key = () => keyFor('webhook secret');

/** A new secret of 256 bits, in the form that Standard Webhooks gives them. */
export const makeSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

export function sealSecrets(of: WebhookSecrets): Uint8Array<ArrayBuffer> {
  return new Uint8Array(seal(JSON.stringify(of), key()));
}

/** Nothing when SECRET_KEY is another than when they were sealed. */
export function readSecrets(sealed: Uint8Array): WebhookSecrets | undefined {
  const plain = unseal(sealed, key());
  return plain === undefined ? undefined : secrets.parse(JSON.parse(plain));
}

/** Replaces the secret; the old one stays valid for a day. */
export function renewed(of: WebhookSecrets | undefined, next: string, now: Date): WebhookSecrets {
  const until = new Date(now.getTime() + BOTH_VALID_MS).toISOString();
  return { current: next, before: of && { secret: of.current, until } };
}

/** The three headers of Standard Webhooks: https://www.standardwebhooks.com/ */
export function webhookHeaders(of: WebhookSecrets, id: string, body: string, now: Date) {
  const { current, before } = of;
  const valid = before && now.toISOString() < before.until ? [current, before.secret] : [current];
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': valid.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  };
}
