import { expect, test } from 'vitest';
import { type Congress, congresses } from '@/lib/lookup/congress';
import type { Geocoder, GeocoderAnswer } from '@/lib/lookup/geocoder';
import { cachedGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';

const [the119th, the120th] = congresses as unknown as [Congress, Congress];
const address = { street: '100 Sample Lane', city: 'Austin', state: 'TX', zip: '78704' } as const;
const point = { latitude: 30.24, longitude: -97.76 };
const matched: GeocoderAnswer = { status: 'matched', matches: [{ district: 'TX-37' }] };

/** A geocoder that gives these answers in order and then repeats the last one. */
function geocoderWith(...answers: GeocoderAnswer[]) {
  const requests: unknown[] = [];
  const next = async (place: unknown, mayAsk?: () => Promise<boolean>): Promise<GeocoderAnswer> => {
    if (mayAsk && !(await mayAsk())) return { status: 'unavailable', failure: 'limited' };
    requests.push(place);
    return (answers.length > 1 ? answers.shift() : answers[0]) ?? matched;
  };
  const geocoder: Geocoder = {
    locate: (place, _, asking) => next(place, asking?.mayAsk),
    locatePoint: (place, _, asking) => next(place, asking?.mayAsk),
  };
  return { requests, geocoder };
}

test('asks once about a place, even if it is typed differently', async () => {
  const { requests, geocoder } = geocoderWith(matched);
  const cached = cachedGeocoder(geocoder);
  const typed = { ...address, street: ' 100  SAMPLE lane', city: 'Ａustin' };
  for (const place of [address, typed]) expect(await cached.locate(place, the119th)).toBe(matched);
  for (let time = 0; time < 2; time += 1) await cached.locatePoint(point, the119th);
  expect(requests).toEqual([address, point]);
});

test('asks again about another place or for another Congress', async () => {
  const { requests, geocoder } = geocoderWith(matched);
  const cached = cachedGeocoder(geocoder);
  await cached.locate(address, the119th);
  await cached.locate({ ...address, street: '101 Sample Lane' }, the119th);
  await cached.locate({ ...address, street: '100 Sample', city: 'Lane Austin' }, the119th);
  await cached.locate(address, the120th);
  expect(requests).toHaveLength(4);
});

test('caches the answer no_match but no failure', async () => {
  const { requests, geocoder } = geocoderWith({ status: 'unavailable' }, { status: 'no_match' });
  const cached = cachedGeocoder(geocoder);
  expect((await cached.locate(address, the119th)).status).toBe('unavailable');
  for (let time = 0; time < 2; time += 1) {
    expect((await cached.locate(address, the119th)).status).toBe('no_match');
  }
  expect(requests).toHaveLength(2);
});

test('concurrent callers share one request, but each needs its own permission', async () => {
  const { requests, geocoder } = geocoderWith(matched);
  const cached = cachedGeocoder(geocoder);
  const refused = cached.locate(address, the119th, { mayAsk: async () => false });
  const others = Array.from({ length: 5 }, () =>
    cached.locate(address, the119th, { mayAsk: async () => true }),
  );
  expect(await refused).toMatchObject({ failure: 'limited' });
  expect(await Promise.all(others)).toEqual(Array.from({ length: 5 }, () => matched));
  expect(requests).toHaveLength(1);
});

test('asks again when the cached answer has expired', async () => {
  const { requests, geocoder } = geocoderWith(matched);
  const cached = cachedGeocoder(geocoder, 20);
  await cached.locate(address, the119th);
  await expect
    .poll(async () => {
      await cached.locate(address, the119th);
      return requests.length;
    })
    .toBeGreaterThan(1);
});
