import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';
import { type Taken, takeFrom } from '@/lib/platform/rate-limit';
import type { Geocoder, GeocoderAnswer } from '../geocoder';

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
  const limited = async (ask: () => Promise<GeocoderAnswer>): Promise<GeocoderAnswer> => {
    const turn = await take(network);
    if (turn?.allowed) return ask();
    if (turn) refused(turn);
    return { status: 'unavailable' };
  };
  return {
    locate: (address, congress) => limited(() => geocoder.locate(address, congress)),
    locatePoint: (point, congress) => limited(() => geocoder.locatePoint(point, congress)),
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
