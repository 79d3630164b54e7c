import type { ServerResponse } from 'node:http';
import { findPlaces, type StubPlace, stubPlaces } from './stub-places';
import { type FailureMode, fail, sendJson, startStubServer } from './stub-server';

/** Modes of the Census stub, and those of this service alone. */
export type GeocodioMode =
  | FailureMode
  | 'normal'
  | 'several'
  | 'next_congress'
  | 'other_layer'
  | 'layer_error'
  | 'error_200'
  | 'wrong_question'
  /** Finds only the town. */
  | 'town'
  | 'bad_address'
  | 'wrong_key';

/** Identifiers of districts, which differ between states, the District, and the territories. */
function ocdOf({ geoid, state }: StubPlace) {
  const kind = { DC: 'district', PR: 'territory' }[state] ?? 'state';
  const division = `ocd-division/country:us/${kind}:${state.toLowerCase()}`;
  const number = Number(geoid.slice(2));
  return number === 0 || number === 98 ? division : `${division}/cd:${number}`;
}

function seatsOf(place: StubPlace, congress: number) {
  if (place.geoid.endsWith('ZZ')) return [];
  const seat = {
    name: `Congressional District ${place.geoid.slice(2)}`,
    district_number: Number(place.geoid.slice(2)),
    ocd_id: ocdOf(place),
    congress_number: `${congress}th`,
    congress_years: '2025-2027',
    proportion: 1,
  };
  return [seat];
}

function resultOf(place: StubPlace, mode: GeocodioMode, congress: number) {
  const { zip, state, city } = place;
  const seats = mode === 'layer_error' ? [] : seatsOf(place, congress);
  return {
    address_components: { zip, state, city, country: 'US' },
    formatted_address: `${place.street}, ${city}, ${state} ${zip}`,
    location: place.point && { lat: place.point[1], lng: place.point[0] },
    accuracy: 1,
    accuracy_type: mode === 'town' ? 'place' : 'rooftop',
    source: 'Example County',
    fields: mode === 'other_layer' ? { timezone: {} } : { congressional_districts: seats },
  };
}

/** Result for a point, which has no address. */
function pointResultOf(place: StubPlace | undefined, mode: GeocodioMode, congress: number) {
  if (!place) return { fields: { congressional_districts: [] } };
  return { fields: resultOf(place, mode, congress).fields };
}

function answer(mode: GeocodioMode, url: URL, places: StubPlace[], response: ServerResponse) {
  if (fail(mode, response)) return;
  if (mode === 'wrong_key') return sendJson(response, { error: 'Invalid API key' }, 403);
  if (mode === 'bad_address')
    return sendJson(response, { error: 'Could not geocode address.' }, 422);
  if (mode === 'wrong_question') return sendJson(response, { error: 'Wrong' }, 400);
  if (mode === 'error_200') return sendJson(response, { error: 'Something went wrong' });
  const asked = url.searchParams;
  const congress =
    Number(asked.get('fields')?.replace('cd', '')) + (mode === 'next_congress' ? 1 : 0);
  if (url.pathname.endsWith('/reverse')) {
    const [latitude = 0, longitude = 0] = (asked.get('q') ?? '').split(',').map(Number);
    const [place] = findPlaces(places, { point: [longitude, latitude] });
    return sendJson(response, { results: [pointResultOf(place, mode, congress)] });
  }
  const found =
    mode === 'several'
      ? [stubPlaces.tx35, stubPlaces.tx37]
      : findPlaces(places, { line: asked.get('street') });
  sendJson(response, { input: {}, results: found.map((place) => resultOf(place, mode, congress)) });
}

export type GeocodioStub = Awaited<ReturnType<typeof startGeocodioStub>>;

/** Local Geocodio stub in the format of its documentation for v1.12. Close it when done. */
export async function startGeocodioStub() {
  const state = {
    mode: 'normal' as GeocodioMode,
    places: Object.values(stubPlaces) as StubPlace[],
    /** Values of the authorization header, oldest first. */
    keys: [] as (string | undefined)[],
  };
  const server = await startStubServer((url, response, request) => {
    state.keys.push(request.headers.authorization);
    answer(state.mode, url, state.places, response);
  });
  return Object.assign(state, server);
}
