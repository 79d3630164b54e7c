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
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return plain.includes(':') ? `${firstFourGroups(plain)}::/64` : plain;
}

function firstFourGroups(address: string) {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head ? head.split(':') : [];
  if (tail !== undefined) {
    const end = tail ? tail.split(':') : [];
    while (groups.length + end.length < 8) groups.push('0');
    groups.push(...end);
  }
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * The network without what tells one line from its neighbours: "203.0.113.0/24", "2001:db8:1::/48".
 * Enough to see that somebody came from another place than usual.
 */
export function shortNetwork(network: string): string {
  if (network.includes(':'))
    return `${firstFourGroups(network).split(':').slice(0, 3).join(':')}::/48`;
  const parts = network.split('.');
  return parts.length === 4 ? `${parts.slice(0, 3).join('.')}.0/24` : network;
}

/** The header in which our own server says which page is asked for; never the visitor. */
export const PATH_HEADER = 'x-campaign-path';

/** The path of a request as its headers tell it: the framework's pages do not know their own. */
export function requestPath(headers: Headers): string {
  return headers.get(PATH_HEADER) ?? '';
}
