import { env, operator } from '@/lib/platform/env';

/** Shorter names would refuse too much by chance. */
const MIN_NAME = 5;

/**
 * What makes a password of the right length easy to guess: one sign again and again, the owner's
 * address, or the name of this site (NIST SP 800-63B, 3.1.1.2: words of the context). Nothing is
 * asked about kinds of signs.
 */
export function easyPassword(password: string, email: string): 'repeated' | 'obvious' | undefined {
  if (new Set(password).size === 1) return 'repeated';
  const plain = password.toLowerCase();
  const { hostname } = new URL(env().SITE_URL);
  const names = [email, email.split('@')[0], hostname, operator()?.name]
    .map((name) => name?.trim().toLowerCase() ?? '')
    .filter((name) => name.length >= MIN_NAME);
  return names.some((name) => plain.includes(name)) ? 'obvious' : undefined;
}
