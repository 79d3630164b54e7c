import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';
import { type Taken, takeFrom } from '@/lib/platform/rate-limit';
import type { Geocoder } from './geocoder';

/**
 * A geocoder that takes a turn of this network's before it asks. Where no turn is left, or nobody
 * can count, it is not asked, and the visitor gets what the tables know.
 * @param refused told when no turn was left
 */
export function limitedGeocoder(
  geocoder: Geocoder,
  network: string,
  refused: (turn: Taken) => void = () => {},
): Geocoder {
  return {
    async locate(address) {
      const turn = await take(network);
      if (turn?.allowed) return geocoder.locate(address);
      if (turn) refused(turn);
      return { status: 'unavailable' };
    },
  };
}

async function take(network: string) {
  try {
    return await takeFrom('lookup', network, env().LIMIT_LOOKUPS_PER_HOUR);
  } catch (problem) {
    log.error('lookup_not_counted', { error: errorName(problem) });
    return undefined;
  }
}
