import type { ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { censusAnswer, censusError, censusLayerError, censusPointAnswer } from './census-answer';
import { findPlaces, type StubPlace, stubPlaces } from './stub-places';
import { fail, failures, sendJson, startStubServer } from './stub-server';

const modes = {
  normal: 'knows its places and answers no match for every other address',
  several: 'finds every address in both districts of Austin 78704',
  next_congress: 'answers the map of the Congress after the one asked for',
  other_layer: 'answers another layer than the one asked for',
  layer_error: 'reports an error inside the layer',
  error_200: 'reports an error with HTTP 200',
  wrong_question: 'does not take the question',
  ...failures,
};

export type StubMode = keyof typeof modes;

function answer(mode: StubMode, url: URL, places: StubPlace[], response: ServerResponse) {
  if (fail(mode, response)) return;
  if (mode === 'error_200') return sendJson(response, censusError);
  if (mode === 'wrong_question') return sendJson(response, censusError, 400);
  const asked = url.searchParams;
  const map = mapOf(asked.get('layers') ?? '', mode);
  const onMap = places.map((place) => ({ ...place, ...map }));
  if (url.pathname.endsWith('/coordinates')) {
    const point: [number, number] = [Number(asked.get('x')), Number(asked.get('y'))];
    return sendJson(response, censusPointAnswer(findPlaces(onMap, { point })[0]));
  }
  const line = asked.get('address') ?? '';
  const found = mode === 'several' ? bothOfAustin : findPlaces(onMap, { line });
  sendJson(response, mode === 'layer_error' ? censusLayerError(found) : censusAnswer(line, found));
}

const bothOfAustin = [stubPlaces.tx35, stubPlaces.tx37];

function mapOf(asked: string, mode: StubMode) {
  const session = Number.parseInt(asked, 10) + (mode === 'next_congress' ? 1 : 0);
  const layer = mode === 'other_layer' ? 'States' : `${session}th Congressional Districts`;
  return { layer, session: String(session) };
}

/**
 * Local Census geocoder for tests and manual trials. It answers in the recorded format and fails as
 * configured. Close it when done.
 */
export async function startCensusStub(port = 0) {
  const state = {
    mode: 'normal' as StubMode,
    places: Object.values(stubPlaces) as StubPlace[],
  };
  const server = await startStubServer(
    (url, response) => answer(state.mode, url, state.places, response),
    port,
  );
  return Object.assign(state, server);
}

export type CensusStub = Awaited<ReturnType<typeof startCensusStub>>;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4119' }, mode: { type: 'string' } },
  });
  const stub = await startCensusStub(Number(values.port));
  if (values.mode && values.mode in modes) stub.mode = values.mode as StubMode;
  process.stdout.write(`GEOCODER_URL=${stub.url}  (${stub.mode}: ${modes[stub.mode]})\n`);
  for (const { street, city, state, zip, geoid } of stub.places) {
    process.stdout.write(`  ${street}, ${city}, ${state} ${zip} → ${geoid}\n`);
  }
}
