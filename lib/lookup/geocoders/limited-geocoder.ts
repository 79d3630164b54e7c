import { readSettings } from '@/lib/campaign/settings';
import { errorName, log } from '@/lib/platform/log';
import { countAgainstNetworkLimit, type RateResult } from '@/lib/platform/rate-limit';
import { SECOND_MS, within } from '@/lib/platform/time';
import type { Asking, Geocoder } from '../geocoder';

/**
 * Geocoder with a rate limit for one network. A cached answer is free. Over the limit, or while
 * lookups cannot be counted, no request is sent and the visitor gets the answer of the tables.
 * @param geocoder one that calls `mayAsk` before a request leaves this server
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

/** Time limit for counting: after it, a lookup does without the geocoder. */
const COUNT_MS = 2 * SECOND_MS;

async function take(network: string) {
  try {
    return await within(COUNT_MS, count(network));
  } catch (problem) {
    log.error('lookup_not_counted', { error: errorName(problem) });
    return undefined;
  }
}

async function count(network: string) {
  const { limits } = await readSettings();
  return countAgainstNetworkLimit('lookup', network, limits.lookups);
}
