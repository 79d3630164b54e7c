import ipaddr from 'ipaddr.js';

/** The header in which our own server hands on the visitor's network address; never the visitor. */
export const NETWORK_HEADER = 'x-campaign-network';

/**
 * The network a request came from: an IPv4 address, or the /64 of an IPv6 address, since one
 * household or attacker holds a whole /64.
 */
export function networkOf(headers: Headers): string {
  return networkOfAddress(headers.get(NETWORK_HEADER) ?? 'unknown');
}

export function networkOfAddress(address: string): string {
  const parsed = readAddress(address);
  if (parsed?.kind() === 'ipv6') return `${firstGroups(parsed as ipaddr.IPv6, 4)}::/64`;
  return parsed?.toString() ?? address;
}

const firstGroups = ({ parts }: ipaddr.IPv6, count: number) =>
  parts
    .slice(0, count)
    .map((part) => part.toString(16))
    .join(':');

/**
 * The network without what tells one connection from its neighbors: "203.0.113.0/24",
 * "2001:db8:1::/48". Enough to see that someone signed in from another place than usual.
 */
export function shortNetwork(network: string): string {
  const parsed = readAddress(network.replace(/\/\d+$/, ''));
  if (parsed?.kind() === 'ipv6') return `${firstGroups(parsed as ipaddr.IPv6, 3)}::/48`;
  if (!parsed) return network;
  return `${parsed.toString().split('.').slice(0, 3).join('.')}.0/24`;
}

/**
 * An address as proxies and sockets write it: with or without port, brackets, quotes, zone, or the
 * `for=` of RFC 7239; an IPv4 address inside IPv6 is that IPv4 address. Undefined when it is none.
 */
export function readAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const bare = text
    .trim()
    .replace(/^for=/i, '')
    .replace(/^"(.*)"$/, '$1')
    .trim();
  const host =
    /^\[([^\]]+)\](?::\d{1,5})?$/.exec(bare)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(bare)?.[1] ?? bare;
  const address = host.replace(/%.*$/, '');
  // The library also reads forms like "127.1", which no proxy writes.
  const isWhole = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  return isWhole ? ipaddr.process(address) : undefined;
}

/** The part of IPv6 that is assigned to the internet; the library calls the unassigned rest unicast. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address is on the open internet, by IANA's registries of special-purpose addresses.
 * An IPv4 address inside an IPv6 one is not: it would get around a check of either.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}

/** Whether a host of a URL (IPv6 in brackets) or of a socket is this computer itself. */
export function isLoopback(host: string): boolean {
  if (/^localhost\.?$/i.test(host)) return true;
  return readAddress(host)?.range() === 'loopback';
}

/** The header in which our own server says which page is asked for; never the visitor. */
export const PATH_HEADER = 'x-campaign-path';

/** The path of a request as its headers tell it: the framework's pages do not know their own. */
export function requestPath(headers: Headers): string {
  return headers.get(PATH_HEADER) ?? '';
}
