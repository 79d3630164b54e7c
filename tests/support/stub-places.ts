/** Place as a geocoder's stub would find it. */
export type StubPlace = {
  street: string;
  city: string;
  state: string;
  zip: string;
  /** Two FIPS digits and two district digits. */
  geoid: string;
  /** Longitude, latitude; without them, the answer has no coordinates. */
  point?: [number, number];
};

const austin = { city: 'Austin', state: 'TX', zip: '78704' };

/** Invented streets in ZIP codes that leave more than one district, or only the state. */
export const stubPlaces = {
  tx37: { ...austin, street: '100 Sample Lane', geoid: '4837', point: [-97.76, 30.24] },
  tx35: { ...austin, street: '900 Example Road', geoid: '4835', point: [-97.73, 30.23] },
  ny12: {
    city: 'New York',
    state: 'NY',
    zip: '10116',
    street: '7 Sample Plaza',
    geoid: '3612',
    point: [-73.98, 40.75],
  },
  wy: {
    city: 'Cheyenne',
    state: 'WY',
    zip: '82001',
    street: '2 Sample Trail',
    geoid: '5600',
    point: [-104.82, 41.14],
  },
  dc: {
    city: 'Washington',
    state: 'DC',
    zip: '20500',
    street: '1 Sample Mall',
    geoid: '1198',
    // The Capitol, which the site itself looks up to check whether a geocoder works.
    point: [-77.0091, 38.8899],
  },
  pr: {
    city: 'San Juan',
    state: 'PR',
    zip: '00926',
    street: '3 Calle Muestra',
    geoid: '7298',
    point: [-66.05, 18.39],
  },
} satisfies Record<string, StubPlace>;

/** Places that an address line names, or that are at a point. */
export function findPlaces<Place extends StubPlace>(
  places: Place[],
  asked: { line?: string | null; point?: [number, number] },
): Place[] {
  const line = asked.line?.toLowerCase() ?? '';
  return places.filter(({ street, point }) =>
    asked.point ? String(point) === String(asked.point) : line.includes(street.toLowerCase()),
  );
}
