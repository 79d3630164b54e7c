/** One place as the Census Bureau's geocoder would find it. */
export type CensusPlace = {
  street: string;
  city: string;
  state: string;
  zip: string;
  /** Two FIPS digits and two district digits. */
  geoid: string;
  /** Longitude, latitude. */
  point?: [number, number];
  layer?: string;
  session?: string;
};

/** An answer in the shape in which the service writes it; no places are no match. */
export function censusAnswer(asked: string, places: CensusPlace[]) {
  return {
    result: {
      input: {
        address: { address: asked },
        vintage: { isDefault: false, id: '425', vintageName: 'ACS2025_Current' },
        benchmark: { isDefault: true, id: '4', benchmarkName: 'Public_AR_Current' },
      },
      addressMatches: places.map(match),
    },
  };
}

function match(place: CensusPlace) {
  const [x, y] = place.point ?? [-97.76, 30.24];
  const { layer = '119th Congressional Districts', session = '119' } = place;
  return {
    tigerLine: { side: 'L', tigerLineId: '1' },
    geographies: { [layer]: [district(place.geoid, session)] },
    coordinates: { x, y },
    addressComponents: { zip: place.zip, city: place.city.toUpperCase(), state: place.state },
    matchedAddress: `${place.street}, ${place.city}, ${place.state}, ${place.zip}`.toUpperCase(),
  };
}

function district(geoid: string, session: string) {
  return {
    GEOID: geoid,
    CDSESSN: session,
    STATE: geoid.slice(0, 2),
    BASENAME: String(Number(geoid.slice(2))),
    NAME: `Congressional District ${Number(geoid.slice(2))}`,
    MTFCC: 'G5200',
  };
}

/** What the service says, with HTTP 200 at times, when it fails. */
export const censusError = { errors: ['Request could not be processed'], status: '400' };
