import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/lookup/route';
import { rereadEnv } from '@/lib/platform/env';
import { type CensusStub, startCensusStub } from '../support/census-stub';
import { collectOutput } from '../support/collect-output';
import { freshDatabase } from '../support/database';
import { type GeocodioStub, startGeocodioStub } from '../support/geocodio-stub';
import { inAutumn2026 } from '../support/in-autumn-2026';

inAutumn2026();

let database: Awaited<ReturnType<typeof freshDatabase>>;
let census: CensusStub;
let geocodio: GeocodioStub;

beforeAll(async () => {
  database = await freshDatabase();
  census = await startCensusStub();
  geocodio = await startGeocodioStub();
  census.mode = 'silent';
  vi.stubEnv('GEOCODER_URL', census.url);
  vi.stubEnv('GEOCODIO_URL', geocodio.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rereadEnv();
  await Promise.all([census.close(), geocodio.close(), database.drop()]);
});

const zip = '78704';

async function lookUp(body: object) {
  const headers = { 'content-type': 'application/json' };
  const request = new Request('http://localhost/api/lookup', {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const startedAt = performance.now();
  const answer = await POST(request);
  return { answer: await answer.json(), milliseconds: performance.now() - startedAt };
}

const nowhere = (number: number) =>
  lookUp({ street: `${number} Nowhere Way`, city: 'Austin', state: 'TX', zip });

test.each([
  ['the Census Bureau', '', 0],
  ['both services', 'key-of-a-test', 1],
])('if %s never answers, only the first visitor waits', async (_, key, geocodioRequests) => {
  const output = collectOutput();
  vi.stubEnv('GEOCODIO_KEY', key);
  rereadEnv();
  census.requests.length = 0;
  geocodio.mode = 'silent';
  // Loads the tables and connects the database, so that the next lookups wait only for the geocoders.
  await lookUp({ zip });
  const first = await nowhere(1);
  // The benchmark measures the time; this limit is generous for a busy machine.
  expect(first.milliseconds).toBeLessThan(20_000);
  const others = [];
  for (let number = 2; number <= 100; number += 1) others.push(await nowhere(number));
  for (const { answer } of [first, ...others]) {
    expect(answer).toMatchObject({ outcome: 'choose', districts: ['TX-35', 'TX-37'] });
  }
  expect([census.requests.length, geocodio.requests.length]).toEqual([1, geocodioRequests]);
  expect(output()).toContain('geocoder_paused');
  expect(output()).not.toMatch(/Nowhere|Austin|78704|key-of-a-test/i);
});
