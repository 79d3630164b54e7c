import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type CensusPlace, censusAnswer, censusError } from './census-answer';

const austin = { city: 'Austin', state: 'TX', zip: '78704' };

/** Invented streets in ZIP codes that leave more than one district, or only the state. */
export const stubPlaces = {
  tx37: { ...austin, street: '100 Sample Lane', geoid: '4837' },
  tx35: { ...austin, street: '900 Example Road', geoid: '4835' },
  ny12: { city: 'New York', state: 'NY', zip: '10116', street: '7 Sample Plaza', geoid: '3612' },
} satisfies Record<string, CensusPlace>;

const modes = {
  normal: 'knows its places and answers no match for every other address',
  several: 'finds every address in both districts of Austin 78704',
  next_congress: 'answers the 120th map',
  other_layer: 'answers another layer than the one asked for',
  error_200: 'reports an error with HTTP 200',
  error_500: 'fails',
  garbage: 'answers a page',
  slow: 'never ends its answer',
  drop: 'drops the line',
};

export type StubMode = keyof typeof modes;

function answer(mode: StubMode, asked: string, places: CensusPlace[], response: ServerResponse) {
  const found = places.filter(({ street }) => asked.toLowerCase().includes(street.toLowerCase()));
  const json = (body: unknown, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  switch (mode) {
    case 'normal':
      return json(censusAnswer(asked, found));
    case 'several':
      return json(censusAnswer(asked, [stubPlaces.tx35, stubPlaces.tx37]));
    case 'next_congress': {
      const layer = '120th Congressional Districts';
      return json(
        censusAnswer(
          asked,
          found.map((place) => ({ ...place, layer, session: '120' })),
        ),
      );
    }
    case 'other_layer':
      return json(
        censusAnswer(
          asked,
          found.map((place) => ({ ...place, layer: 'States' })),
        ),
      );
    case 'error_200':
      return json(censusError);
    case 'error_500':
      return json(censusError, 500);
    case 'garbage':
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Busy</p>');
    case 'slow':
      return response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    case 'drop':
      return response.destroy();
  }
}

/**
 * A geocoder on this machine, for tests and for trying: answers in the recorded shape, and fails
 * as it is told. Close it when done.
 */
export async function startCensusStub(port = 0) {
  const stub = {
    url: '',
    mode: 'normal' as StubMode,
    places: Object.values(stubPlaces) as CensusPlace[],
    /** What it was asked, oldest first. */
    requests: [] as URL[],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub.invalid');
    stub.requests.push(url);
    answer(stub.mode, url.searchParams.get('address') ?? '', stub.places, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  stub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return stub;
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
