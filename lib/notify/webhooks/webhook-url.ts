import { isIP } from 'node:net';
import { isLoopbackHost, isPublicAddress } from './allowed-address';

export const MAX_WEBHOOK_URL = 2_000;

/**
 * What is wrong with an address for a webhook, or nothing. What a name leads to is looked at again
 * each time something is sent (post-event.ts): a name can lead elsewhere tomorrow.
 * @param toPrivate the operator lets webhooks go to this machine and its network
 */
export function webhookUrlProblem(
  typed: string,
  toPrivate: boolean,
): 'missing' | 'wrong' | 'long' | 'https' | 'login' | 'private' | undefined {
  if (typed === '') return 'missing';
  if (typed.length > MAX_WEBHOOK_URL) return 'long';
  if (!URL.canParse(typed)) return 'wrong';
  const url = new URL(typed);
  const { protocol, hostname, username, password } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return 'wrong';
  if (username || password) return 'login';
  const toThisMachine = toPrivate && isLoopbackHost(hostname);
  if (protocol === 'http:' && !toThisMachine) return 'https';
  if (toPrivate) return undefined;
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
