import { afterEach, expect, test, vi } from 'vitest';
import { geocodersInUse } from '@/lib/lookup/geocoders/chosen-geocoder';
import { rereadEnv } from '@/lib/platform/env';

afterEach(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

test.each([
  ['census', {}],
  ['censusAndGeocodio', { GEOCODIO_KEY: 'key-of-a-test' }],
  ['none', { GEOCODER: 'off', GEOCODIO_KEY: 'key-of-a-test' }],
])('geocodersInUse is %s with the settings %j', (who, settings) => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  rereadEnv();
  expect(geocodersInUse()).toBe(who);
});
