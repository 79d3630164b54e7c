import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { congresses } from '@/lib/lookup/congress';
import { censusGeocoder } from '@/lib/lookup/geocoders/census-geocoder';
import { geocoderChain } from '@/lib/lookup/geocoders/geocoder-chain';
import { geocodioGeocoder } from '@/lib/lookup/geocoders/geocodio-geocoder';
import { type CensusStub, startCensusStub } from '../../../support/census-stub';
import { collectOutput } from '../../../support/collect-output';
import { type GeocodioStub, startGeocodioStub } from '../../../support/geocodio-stub';
import { stubPlaces } from '../../../support/stub-places';

/** Short enough to wait for, long enough for a stub on a busy machine. */
const BUDGET_MS = 1_200;
const [congress] = congresses;
const address = { ...stubPlaces.tx37, state: 'TX' } as const;
const found = { status: 'matched', matches: [{ district: 'TX-37' }] };

vi.setConfig({ testTimeout: 30_000 });

let census: CensusStub;
let geocodio: GeocodioStub;
let probes: (() => Promise<void>)[];

beforeAll(async () => {
  census = await startCensusStub();
  geocodio = await startGeocodioStub();
});
beforeEach(() => {
  collectOutput();
  probes = [];
  for (const stub of [census, geocodio]) {
    stub.mode = 'normal';
    stub.places = Object.values(stubPlaces);
    stub.requests.length = 0;
  }
});
afterAll(() => Promise.all([census.close(), geocodio.close()]));

const makeChain = (...names: ('census' | 'geocodio')[]) => {
  const geocoders = {
    census: censusGeocoder(census.url),
    geocodio: geocodioGeocoder(geocodio.url, 'key-of-a-test'),
  };
  const providers = names.map((name) => ({ name, geocoder: geocoders[name] }));
  return geocoderChain(providers, { budgetMs: BUDGET_MS, later: (task) => probes.push(task) });
};

const requestCounts = () => [census.requests.length, geocodio.requests.length];

test('does not ask the second geocoder when the first finds the address', async () => {
  expect(await makeChain('census', 'geocodio').locate(address, congress)).toMatchObject(found);
  expect(requestCounts()).toEqual([1, 0]);
});

test('asks the second geocoder when the first has no match', async () => {
  census.places = [];
  expect(await makeChain('census', 'geocodio').locate(address, congress)).toMatchObject(found);
  expect(requestCounts()).toEqual([1, 1]);
});

test('a timeout of the first geocoder leaves time for the second and is not repeated', async () => {
  census.mode = 'silent';
  const chain = makeChain('census', 'geocodio');
  expect(await chain.locate(address, congress)).toMatchObject(found);
  expect(await chain.locate(address, congress)).toMatchObject(found);
  expect(requestCounts()).toEqual([1, 2]);
});

test('tries again after a quick failure but not after a timeout', async () => {
  census.mode = 'error_500';
  expect((await makeChain('census').locate(address, congress)).status).toBe('unavailable');
  expect(requestCounts()).toEqual([2, 0]);
  census.mode = 'slow';
  expect((await makeChain('census').locate(address, congress)).status).toBe('unavailable');
  expect(requestCounts()).toEqual([3, 0]);
});

test('a question that the service rejects is not repeated and does not pause the service', async () => {
  census.mode = 'wrong_question';
  const chain = makeChain('census');
  for (let lookup = 0; lookup < 4; lookup += 1) await chain.locate(address, congress);
  expect(requestCounts()).toEqual([4, 0]);
  expect(probes).toHaveLength(0);
});

test('returns no_match only when every geocoder does', async () => {
  for (const stub of [census, geocodio]) stub.places = [];
  const chain = makeChain('census', 'geocodio');
  expect(await chain.locate(address, congress)).toEqual({ status: 'no_match' });
  geocodio.mode = 'silent';
  expect((await chain.locate(address, congress)).status).toBe('unavailable');
  expect((await chain.locate(address, congress)).status).toBe('unavailable');
  expect(requestCounts()).toEqual([3, 2]);
});

test('asks a paused service again only after it has answered a probe about the Capitol', async () => {
  census.mode = 'silent';
  const chain = makeChain('census');
  for (let lookup = 0; lookup < 3; lookup += 1) await chain.locate(address, congress);
  expect(requestCounts()).toEqual([1, 0]);
  census.mode = 'next_congress';
  await probes.at(-1)?.();
  expect((await chain.locate(address, congress)).status).toBe('unavailable');
  census.mode = 'normal';
  await probes.at(-1)?.();
  expect(census.requests.slice(1).map(({ searchParams }) => searchParams.get('x'))).toEqual([
    '-77.0091',
    '-77.0091',
  ]);
  expect(await chain.locate(address, congress)).toMatchObject(found);
});

test('asks for permission once per lookup and never when all services are paused', async () => {
  let permissions = 0;
  const asking = {
    async mayAsk() {
      permissions += 1;
      return true;
    },
  };
  census.mode = 'error_500';
  const chain = makeChain('census', 'geocodio');
  expect(await chain.locate(address, congress, asking)).toMatchObject(found);
  expect(permissions).toBe(1);
  census.mode = 'silent';
  geocodio.mode = 'silent';
  await chain.locatePoint({ latitude: 1, longitude: 1 }, congress, asking);
  expect(permissions).toBe(2);
  expect(await chain.locate(address, congress, asking)).toMatchObject({ failure: 'down' });
  expect(permissions).toBe(2);
});

test('asks no service without permission', async () => {
  const answer = await makeChain('census').locate(address, congress, { mayAsk: async () => false });
  expect(answer).toEqual({ status: 'unavailable', failure: 'limited' });
  expect(requestCounts()).toEqual([0, 0]);
});
