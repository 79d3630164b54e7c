import { Webhook } from 'standardwebhooks';

/** A secret for RECEIPTS_SECRET. */
export const receiptsSecret = `whsec_${Buffer.from('a secret for tests only, long enough').toString('base64')}`;

/** Headers that an email provider sends with a body, according to Standard Webhooks. */
export function signedHeaders(body: string, { secret = receiptsSecret, at = new Date() } = {}) {
  const id = 'msg_1';
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}
