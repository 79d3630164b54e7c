import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { isPublicAddress } from '@/lib/platform/network';

/** A name that leads to this machine or its network; the code is what a failed call is called by. */
export class PrivateAddress extends Error {
  code = 'private_address';
}

type Done = (problem: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Finds the addresses of a name as `net.connect` asks for them, at the moment of connecting: only
 * what was checked is connected to, whatever the name leads to a moment later. One address that is
 * not public spoils them all.
 */
export function checkedLookup(hostname: string, options: LookupOptions, done: Done): void {
  lookup(hostname, { ...options, all: true }, (problem, addresses) => {
    if (problem) return done(problem, []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return done(new PrivateAddress('not a public address'), []);
    }
    if (options.all) return done(null, addresses);
    const [first] = addresses;
    return done(null, first?.address ?? '', first?.family);
  });
}
