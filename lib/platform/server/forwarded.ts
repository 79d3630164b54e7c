import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { CannotStart } from '@/lib/platform/startup-error';

/** The proxies we believe. @throws CannotStart naming the entry that is no address or range. */
export function trustedProxies(entries: string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const width = Number(bits ?? (kind === 'ipv6' ? 128 : 32));
    if (
      !isIP(address) ||
      !Number.isInteger(width) ||
      width < 0 ||
      width > (kind === 'ipv6' ? 128 : 32)
    ) {
      throw new CannotStart(
        `TRUSTED_PROXIES must hold addresses or ranges such as 10.0.0.0/8, not "${entry}".`,
      );
    }
    list.addSubnet(address, width, kind);
  }
  return list;
}

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

function isTrusted(list: BlockList, address: string) {
  const kind = isIP(address);
  return kind !== 0 && list.check(address, kind === 6 ? 'ipv6' : 'ipv4');
}

/**
 * The visitor's network address: the peer's, or, where the peer is a proxy of ours, the last
 * address in X-Forwarded-For that is not one of ours. What stands further left anybody can write.
 */
export function visitorAddress(
  headers: IncomingHttpHeaders,
  peer: string | undefined,
  proxies: BlockList,
): string {
  let address = plain(peer ?? 'unknown');
  const hops = String(headers['x-forwarded-for'] ?? '').split(',');
  while (isTrusted(proxies, address)) {
    const before = plain(hops.pop()?.trim() ?? '');
    if (!isIP(before)) break;
    address = before;
  }
  return address;
}
