import { readTyped, typedCookie } from '@/lib/staff/forms/typed-cookie';

const SHOWN_SECONDS = 300;

/**
 * Lets the next page show a webhook's secret, for five minutes in this browser or until something
 * else is done there. The cookie says which; it does not hold the secret.
 */
export function showSecretCookie(webhookId: string, now = new Date()): string {
  const until = new Date(now.getTime() + SHOWN_SECONDS * 1000).toISOString();
  return typedCookie({ secretOf: webhookId, until });
}

/** Whether the secret was made just now, so that it may still be shown. */
export function mayShowSecret(
  webhookId: string,
  cookieOf: (name: string) => string | undefined,
  now = new Date(),
): boolean {
  const { secretOf, until = '' } = readTyped(cookieOf);
  return secretOf === webhookId && until > now.toISOString();
}
