import { z } from 'zod';
import { errorName, log } from '@/lib/platform/log';
import type { PartialAddress } from './address';
import { districtOfGeoid } from './district';
import type { AddressMatch, Geocoder, GeocoderAnswer } from './geocoder';

/**
 * Since September 2026 the default vintage answers the 120th Congress's map, and a vintage without
 * the layer asked for answers other layers with HTTP 200. So the vintage is pinned and only this
 * very layer is believed. From 2027-01-03: ACS2026_Current and 120th Congressional Districts.
 */
const CONGRESS = '119';
const LAYER = '119th Congressional Districts';
const PINS = {
  benchmark: 'Public_AR_Current',
  vintage: 'ACS2025_Current',
  layers: LAYER,
  format: 'json',
};

/** Connecting, waiting and reading together. */
const TIME_OUT_MS = 5_000;

/** The service refuses longer lines with HTTP 400. */
const LONGEST_LINE = 100;

const shape = z.object({
  result: z.object({
    addressMatches: z.array(
      z.object({
        geographies: z.object({
          [LAYER]: z.array(z.object({ GEOID: z.string(), CDSESSN: z.literal(CONGRESS) })).length(1),
        }),
        addressComponents: z.object({ zip: z.string() }).partial().optional(),
      }),
    ),
  }),
});

/** The Census Bureau's geocoder, or a mirror of it at another address. */
export function censusGeocoder(baseUrl: string, timeOutMs = TIME_OUT_MS): Geocoder {
  return {
    async locate(address) {
      const line = oneLine(address);
      if (!line) return { status: 'unavailable' };
      try {
        return read(await ask(baseUrl, line, timeOutMs));
      } catch (problem) {
        // The name of the error only: its text may quote the address, which stands in the URL.
        log.error('geocoder_unavailable', { failure: errorName(problem) });
        return { status: 'unavailable' };
      }
    },
    async locatePoint() {
      return { status: 'unavailable' };
    },
  };
}

/** The flat number stays here: it does not help to find the street. */
function oneLine({ street, city, state, zip }: PartialAddress & { street: string }) {
  const end = [state, zip].filter(Boolean).join(' ');
  const full = [street, city, end].filter(Boolean).join(', ');
  const lines = [full, `${street}, ${end}`];
  return lines.find((line) => line.length <= LONGEST_LINE);
}

async function ask(baseUrl: string, address: string, timeOutMs: number): Promise<unknown> {
  const query = new URLSearchParams({ address, ...PINS });
  const answer = await fetch(`${endpointOf(baseUrl)}?${query}`, {
    signal: AbortSignal.timeout(timeOutMs),
    // The address goes to the host the operator chose, and to no other.
    redirect: 'error',
    cache: 'no-store',
  });
  if (!answer.ok) throw new OddAnswer(`HTTP ${answer.status}`);
  return answer.json();
}

/** A mirror may be named by its host, by the service's folder or by the whole endpoint. */
function endpointOf(baseUrl: string) {
  const { origin, pathname } = new URL(baseUrl);
  const folder = pathname.replace(/\/+$/, '') || '/geocoder';
  const end = '/geographies/onelineaddress';
  return origin + (folder.endsWith(end) ? folder : folder + end);
}

function read(answer: unknown): GeocoderAnswer {
  const parsed = shape.safeParse(answer);
  if (!parsed.success) throw new OddAnswer('shape');
  const matches = parsed.data.result.addressMatches.map(readMatch);
  return matches.length === 0 ? { status: 'no_match' } : { status: 'matched', matches };
}

function readMatch(match: z.infer<typeof shape>['result']['addressMatches'][number]): AddressMatch {
  const [layer] = match.geographies[LAYER];
  const district = layer && districtOfGeoid(layer.GEOID);
  if (!district) throw new OddAnswer('district');
  return { district, zip: match.addressComponents?.zip };
}

class OddAnswer extends Error {
  override name = 'OddAnswer';
}
