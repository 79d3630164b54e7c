import type { StubPlace } from './stub-places';

/** Place on one of the service's maps; by default that of the 119th Congress. */
export type CensusPlace = StubPlace & { layer?: string; session?: string };

const input = {
  vintage: { isDefault: false, id: '425', vintageName: 'ACS2025_Current' },
  benchmark: { isDefault: true, id: '4', benchmarkName: 'Public_AR_Current' },
};

/** Answer about an address in the service's format; without places, it has no match. */
export function censusAnswer(asked: string, places: CensusPlace[]) {
  return {
    result: {
      input: { address: { address: asked }, ...input },
      addressMatches: places.map((place) => match(place, geographies(place))),
    },
  };
}

/** Answer about a point; empty at sea. */
export function censusPointAnswer(place: CensusPlace | undefined) {
  return { result: { geographies: place ? geographies(place) : {}, input } };
}

/** Answer whose layer contains an error instead of a district. */
export function censusLayerError(places: CensusPlace[]) {
  const status = 'Layer query encountered an error: java.lang.RuntimeException: Failed to return';
  const broken = places.map((place) => match(place, { [layerOf(place)]: [{ status }] }));
  return { result: { input, addressMatches: broken } };
}

const layerOf = ({ layer }: CensusPlace) => layer ?? '119th Congressional Districts';

function match(place: CensusPlace, found: object) {
  return {
    tigerLine: { side: 'L', tigerLineId: '1' },
    geographies: found,
    coordinates: place.point && { x: place.point[0], y: place.point[1] },
    addressComponents: { zip: place.zip, city: place.city.toUpperCase(), state: place.state },
    matchedAddress: `${place.street}, ${place.city}, ${place.state}, ${place.zip}`.toUpperCase(),
  };
}

/** `CD119` is also in newer answers, where it names the district of another map. */
function geographies(place: CensusPlace) {
  const { geoid, session = '119' } = place;
  const district = {
    GEOID: geoid,
    CDSESSN: session,
    CD119: '01',
    STATE: geoid.slice(0, 2),
    BASENAME: geoid.slice(2),
    NAME: `Congressional District ${geoid.slice(2)}`,
    MTFCC: 'G5200',
  };
  return { [layerOf(place)]: [district] };
}

/** Answer of the service when it fails, sometimes with HTTP 200. */
export const censusError = { errors: ['Request could not be processed'], status: '400' };
