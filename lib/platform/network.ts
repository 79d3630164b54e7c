import ipaddr from 'ipaddr.js';

/**
 * Header in which our server passes the visitor's network address; never accepted from a visitor.
 */
export const NETWORK_HEADER = 'x-campaign-network';

/**
 * Network of a request: an IPv4 address, or the /64 of an IPv6 address, because one household or
 * attacker has a whole /64.
 */
export function networkOf(headers: Headers): string {
  return networkOfAddress(headers.get(NETWORK_HEADER) ?? 'unknown');
}

export function networkOfAddress(address: string): string {
  const { before, proxy } = throughProxy(address);
  if (proxy) return behind(proxy, before && networkOfAddress(before));
  const parsed = readAddress(address);
  if (parsed?.kind() === 'ipv6') return `${firstGroups(parsed as ipaddr.IPv6, 4)}::/64`;
  return parsed?.toString() ?? address;
}

const firstGroups = ({ parts }: ipaddr.IPv6, count: number) =>
  parts
    .slice(0, count)
    .map((part) => part.toString(16))
    .join(':');

const BEHIND = 'behind ';

/** Name for visitors whose address their proxy does not state, with an address that may be forged. */
export const behind = (proxy: string, claimed = '') => `${claimed} ${BEHIND}${proxy}`.trim();

/** Parts of a network that `behind` named; for any other, only `before`. */
export function throughProxy(network: string): { before: string; proxy?: string } {
  const [before = '', proxy] = network.split(BEHIND);
  return { before: before.trim(), proxy };
}

/**
 * Factor by which limits are raised for everyone behind a proxy that does not state their addresses:
 * enough for all visitors of a busy hour, so that only a flood reaches them.
 */
export const PROXY_LIMIT_FACTOR = 1_000;

/** Factor of a limit for one network: all visitors of a proxy that hides their addresses share it. */
export function limitFactor(network: string): number {
  const { before, proxy } = throughProxy(network);
  return proxy && !before ? PROXY_LIMIT_FACTOR : 1;
}

/**
 * The same for attempts at one password or code: a few colleagues who mistype share them, but no one
 * may guess a thousand times more.
 */
export const attemptLimitFactor = (network: string) => Math.min(10, limitFactor(network));

/**
 * Network without the part that distinguishes one connection from its neighbors: "203.0.113.0/24",
 * "2001:db8:1::/48". This is enough to notice a sign-in from an unusual place.
 */
export function shortNetwork(network: string): string {
  const { before, proxy } = throughProxy(network);
  if (proxy) return behind(proxy, before && shortNetwork(before));
  const parsed = readAddress(network.replace(/\/\d+$/, ''));
  if (parsed?.kind() === 'ipv6') return `${firstGroups(parsed as ipaddr.IPv6, 3)}::/48`;
  if (!parsed) return network;
  return `${parsed.toString().split('.').slice(0, 3).join('.')}.0/24`;
}

/** Maximum length: an IPv6 address with zone, port, and everything around it is shorter. */
const MAX_ADDRESS = 120;

/** Scheme, name of RFC 7239, or punctuation before an address, and punctuation after it. */
const AROUND = /^(?:for\s*=|[a-z]+:\/\/|[\s"'(<\\])+|[\s"')>;.,\\/]+$/gi;

/**
 * Parses an address as proxies and sockets write it: with or without port, prefix length, brackets,
 * quotes, zone, or the `for=` of RFC 7239; an IPv4 address inside IPv6 becomes that IPv4 address.
 * Undefined for anything else.
 */
export function readAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (text.length > MAX_ADDRESS) return undefined;
  const bare = text.replace(AROUND, '');
  const host =
    /^\[([^\]]+)\](?::\w{0,5})?$/.exec(bare)?.[1] ?? /^([\d.]+):\w{0,5}$/.exec(bare)?.[1] ?? bare;
  const address = host.replace(/%.*$|\/\d{1,3}$/, '');
  // The library also parses forms like "127.1", which proxies do not write.
  const isWhole = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  return isWhole ? withinIpv6(ipaddr.process(address)) : undefined;
}

/** The IPv4 address that a translator of IPv6-only networks put into an IPv6 address (RFC 6052). */
function withinIpv6(address: ipaddr.IPv4 | ipaddr.IPv6) {
  if (address.range() !== 'rfc6052') return address;
  return new ipaddr.IPv4(address.toByteArray().slice(-4));
}

/**
 * Range of IPv6 that is assigned to the internet; the library calls the unassigned rest unicast
 * too.
 */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address is on the open internet, by IANA's registries of special-purpose addresses. An
 * IPv4 address inside an IPv6 address is not, because it could bypass a check of either kind.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}

/** Whether the host of a URL (IPv6 in brackets) or of a socket is this computer. */
export function isLoopback(host: string): boolean {
  if (/^localhost\.?$/i.test(host)) return true;
  return readAddress(host)?.range() === 'loopback';
}

/**
 * Header in which our server passes the scheme of the visitor's address, if a trusted proxy states
 * it; never accepted from a visitor.
 */
export const SCHEME_HEADER = 'x-campaign-scheme';

/** Header in which our server passes the requested page; never accepted from a visitor. */
export const PATH_HEADER = 'x-campaign-path';

/** Path of a request, from its headers, because the framework's pages do not know their path. */
export function requestPath(headers: Headers): string {
  return headers.get(PATH_HEADER) ?? '';
}
