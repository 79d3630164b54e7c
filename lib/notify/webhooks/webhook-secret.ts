import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';

const secrets = z.object({
  current: z.string(),
  /** The one before, until a moment (ISO 8601): receivers need not change theirs at the same second. */
  before: z.object({ secret: z.string(), until: z.string() }).optional(),
});

/** What a webhook signs with. */
export type WebhookSecrets = z.infer<typeof secrets>;

const BOTH_VALID_MS = 24 * 3_600_000;

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

/** Puts a new secret in the place of the one in force, which stays valid beside it for a day. */
export function renewed(of: WebhookSecrets | undefined, next: string, now: Date): WebhookSecrets {
  const until = new Date(now.getTime() + BOTH_VALID_MS).toISOString();
  return { current: next, before: of && { secret: of.current, until } };
}

/** The three headers of Standard Webhooks: https://www.standardwebhooks.com/ */
export function signedHeaders(of: WebhookSecrets, id: string, body: string, now: Date) {
  const { current, before } = of;
  const valid = before && now.toISOString() < before.until ? [current, before.secret] : [current];
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': valid.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  };
}
