import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { log } from '@/lib/platform/log';
import { behind, isPublicAddress, readAddress } from '@/lib/platform/network';
import { sharedState } from '@/lib/platform/shared-state';
import { CannotStart } from '@/lib/platform/startup-error';

/** Trusted proxies. @throws CannotStart naming the entry that is no address or range */
export function trustedProxies(entries: string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.trim().split('/');
    const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const most = kind === 'ipv6' ? 128 : 32;
    const width = Number(bits ?? most);
    if (!isIP(address) || !/^\d+$/.test(bits ?? '0') || width > most) {
      throw new CannotStart(
        `TRUSTED_PROXIES must hold addresses or ranges such as 10.0.0.0/8, not "${entry}".`,
      );
    }
    list.addSubnet(address, width, kind);
  }
  return list;
}

function isTrusted(list: BlockList, address: string) {
  const kind = isIP(address);
  return kind !== 0 && list.check(address, kind === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Proxy lists for which an unreadable address was already logged: the entry describes a proxy, not
 * a visit.
 */
const reported = new WeakSet<BlockList>();

/**
 * How a request arrived, and therefore whether a proxy's claim about the visitor's address counts.
 */
export type ProxySeen = {
  kind: 'direct' | 'trusted' | 'untrusted' | 'unreadable';
  /** Address of an unlisted proxy; never one on the open internet, which may be a visitor. */
  peer?: string;
};

/** Key under which `/readyz` records how a request arrived through a proxy. */
export const PROXY_SEEN = 'proxy_seen';

const requests = sharedState<{ lastSeen?: ProxySeen }>('proxy', {});

/** How the last request arrived. */
export const lastProxySeen = () => requests.lastSeen;

function notice(headers: IncomingHttpHeaders, peer: string, proxies: BlockList): ProxySeen {
  if (headers['x-forwarded-for'] === undefined && headers.forwarded === undefined) {
    return { kind: 'direct' };
  }
  if (isTrusted(proxies, peer)) return { kind: 'trusted' };
  return { kind: 'untrusted', peer: isPublicAddress(peer) ? undefined : peer };
}

/**
 * Network address of a visitor: the peer's or, if the peer is a trusted proxy, the last address in
 * X-Forwarded-For that is not a trusted proxy; without that header, or if it is empty, the last in
 * Forwarded (RFC 7239). Entries further left can be forged.
 *
 * Where our proxy states no address that can be read ("unknown", "unix:"), the nearest address to
 * the left, if any, is named together with the proxy: visitors have limits of their own, and one who
 * forges that address can use up neither the limit of the address itself nor, because all of them
 * count toward the proxy too, an unlimited number of limits.
 */
export function visitorAddress(
  headers: IncomingHttpHeaders,
  peer: string | undefined,
  proxies: BlockList,
): string {
  const proxy = readAddress(peer ?? '')?.toString() ?? 'unknown';
  const hops = forwardedHops(headers);
  const seen = notice(headers, proxy, proxies);
  requests.lastSeen = seen;
  let address = proxy;
  let isStated = !isTrusted(proxies, proxy) || hops.length > 0;
  const markUnreadable = () => {
    seen.kind = 'unreadable';
    reportUnreadable(proxies);
  };
  if (!isStated && seen.kind === 'trusted') markUnreadable();
  while (isTrusted(proxies, address)) {
    const text = hops.pop();
    if (text === undefined) break;
    const before = readAddress(text);
    if (before) address = before.toString();
    else {
      isStated = false;
      markUnreadable();
    }
  }
  if (isStated) return address;
  return address === proxy ? behind(proxy) : behind(proxy, address);
}

/**
 * Scheme of the address that a visitor used, as a trusted proxy states it; empty if none does, or if
 * it states no scheme.
 */
export function visitorScheme(
  headers: IncomingHttpHeaders,
  peer: string | undefined,
  proxies: BlockList,
): 'http' | 'https' | '' {
  const proxy = readAddress(peer ?? '')?.toString();
  if (!proxy || !isTrusted(proxies, proxy)) return '';
  const [first = ''] = String(headers['x-forwarded-proto'] ?? '').split(',', 1);
  const stated =
    first.trim() || /(?:^|[;,\s])proto="?(\w+)/i.exec(String(headers.forwarded ?? ''))?.[1];
  return (['http', 'https'] as const).find((scheme) => scheme === stated?.toLowerCase()) ?? '';
}

function forwardedHops(headers: IncomingHttpHeaders): string[] {
  // Empty elements of a list mean nothing (RFC 9110 §5.6.1).
  const addresses = String(headers['x-forwarded-for'] ?? '')
    .split(/[,;\s]+/)
    .filter(Boolean);
  if (addresses.length > 0) return addresses;
  // An element is a list of pairs; only `for` names the client.
  const elements = splitOutsideQuotes(String(headers.forwarded ?? ''), ',');
  return elements.map((element) => {
    const pairs = splitOutsideQuotes(element, ';').map((pair) => pair.trim());
    return pairs.find((pair) => /^for\s*=/i.test(pair)) ?? element;
  });
}

/** Parts of a list. A visitor chooses the quoted `host`, which may contain the separator. */
function splitOutsideQuotes(text: string, separator: ',' | ';'): string[] {
  const parts =
    text.match(new RegExp(`(?:"(?:\\\\.|[^"\\\\]){0,300}"|[^"${separator}]|")+`, 'g')) ?? [];
  return parts.filter((part) => part.trim() !== '');
}

function reportUnreadable(proxies: BlockList) {
  if (!reported.has(proxies)) log.error('forwarded_address_not_readable');
  reported.add(proxies);
}
