import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { isLoopback, isPublicAddress } from '@/lib/platform/network';
import { sealFor, unsealFor } from '@/lib/platform/secrets';
import { DAY_MS } from '@/lib/platform/time';

export const MAX_WEBHOOK_URL = 2_000;

/**
 * The problem with a webhook's URL, or undefined. The address that a host name resolves to is
 * checked again at every request (post-event.ts), since it can change.
 * @param toPrivate the operator allows webhooks to this server and its network.
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
  // Ports below 1024 belong to other services (22, 25, 445), which a POST request could disturb.
  if (url.port && Number(url.port) < 1_024) return 'port';
  // `URL` has already converted 2130706433 and 0x7f.1 to dotted notation.
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
  /**
   * The previous secret, valid until a given time (ISO 8601), so that receivers can change theirs.
   */
  before: z.object({ secret: z.string(), until: z.string() }).optional(),
});

/** The secrets that a webhook's requests are signed with. */
type WebhookSecrets = z.infer<typeof secrets>;

const BOTH_VALID_MS = DAY_MS;

/** Purpose of the key that seals them. */
export const WEBHOOK_SECRET = 'webhook secret';

/** Creates a 256-bit secret in the format of Standard Webhooks. */
export const makeSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

export function sealSecrets(of: WebhookSecrets): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealFor(WEBHOOK_SECRET, JSON.stringify(of)));
}

/** @returns undefined if SECRET_KEY has changed since the secrets were sealed. */
export function readSecrets(sealed: Uint8Array): WebhookSecrets | undefined {
  const plain = unsealFor(WEBHOOK_SECRET, sealed);
  return plain === undefined ? undefined : secrets.parse(JSON.parse(plain));
}

/** Replaces the secret; the old one stays valid for a day. */
export function renewed(of: WebhookSecrets | undefined, next: string, now: Date): WebhookSecrets {
  const until = new Date(now.getTime() + BOTH_VALID_MS).toISOString();
  return { current: next, before: of && { secret: of.current, until } };
}

type SignedCall = { id: string; body: string; now: Date };

/** The three headers of Standard Webhooks: https://www.standardwebhooks.com/ */
export function webhookHeaders(of: WebhookSecrets, { id, body, now }: SignedCall) {
  const { current, before } = of;
  const valid = before && now.toISOString() < before.until ? [current, before.secret] : [current];
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': valid.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  };
}
