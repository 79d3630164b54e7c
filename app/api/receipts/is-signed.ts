import { Webhook } from 'standardwebhooks';

/**
 * Whether these bytes carry a signature of the last five minutes, as Standard Webhooks has it. The
 * library signs text: a mail that is no UTF-8 is for `npm run bounces`.
 * @param secret base64, with or without `whsec_`
 */
export function isSigned(body: Buffer, headers: Headers, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  try {
    const webhook = new Webhook(key, { format: 'raw' });
    webhook.verify(body, Object.fromEntries(headers), { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}
