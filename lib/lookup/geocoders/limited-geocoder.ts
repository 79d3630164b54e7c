import { readSettings } from '@/lib/campaign/settings';
import { errorName, log } from '@/lib/platform/log';
import { type RateResult, takeFromNetwork } from '@/lib/platform/rate-limit';
import type { Asking, Geocoder } from '../geocoder';

/**
 * Geocoder with a rate limit for one network. A cached answer is free. Over the limit, or while
 * lookups cannot be counted, no request is sent and the visitor gets the answer of the tables.
 * @param geocoder one that calls `mayAsk` before a request leaves this machine
 * @param refused called over the limit
 */
export function limitedGeocoder(
  geocoder: Geocoder,
  network: string,
  refused: (turn: RateResult) => void = () => {},
): Geocoder {
  const limited: Asking = {
    async mayAsk() {
      const turn = await take(network);
      if (turn && !turn.allowed) refused(turn);
      return turn?.allowed ?? false;
    },
  };
  return {
    locate: (address, congress) => geocoder.locate(address, congress, limited),
    locatePoint: (point, congress) => geocoder.locatePoint(point, congress, limited),
  };
}

async function take(network: string) {
  try {
    const { limits } = await readSettings();
    return await takeFromNetwork('lookup', network, limits.lookups);
  } catch (problem) {
    log.error('lookup_not_counted', { error: errorName(problem) });
    return undefined;
  }
}
