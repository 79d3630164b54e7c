import { readSettings } from '@/lib/campaign/settings';
import { errorName, log } from '@/lib/platform/log';
import { type Taken, takeFrom } from '@/lib/platform/rate-limit';
import type { Asking, Geocoder } from '../geocoder';

/**
 * A geocoder that takes a turn of this network's before a question leaves this machine; what it
 * knows already is free. Where no turn is left, or nobody can count, nobody is asked, and the
 * visitor gets what the tables know.
 * @param geocoder the chosen one, which asks its leave
 * @param refused told when no turn was left
 */
export function limitedGeocoder(
  geocoder: Geocoder,
  network: string,
  refused: (turn: Taken) => void = () => {},
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
    return await takeFrom('lookup', network, limits.lookups);
  } catch (problem) {
    log.error('lookup_not_counted', { error: errorName(problem) });
    return undefined;
  }
}
