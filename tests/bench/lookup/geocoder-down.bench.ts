import { chosenGeocoder, forgetGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { resolveAddress } from '@/lib/lookup/resolve/resolve-address';
import { rereadEnv } from '@/lib/platform/env';
import { startCensusStub } from '../../support/census-stub';
import { type Bench, line } from '../bench-line';

const LOOKUPS = 100;
const FIRST_LIMIT_MS = 5_000;
const OTHERS_LIMIT_MS = 50;

/** Consecutive address lookups while the geocoder's host accepts connections and never answers. */
const bench: Bench = async () => {
  const stub = await startCensusStub();
  stub.mode = 'silent';
  Object.assign(process.env, { GEOCODER_URL: stub.url, GEOCODIO_KEY: '', LOG: 'off' });
  rereadEnv();
  forgetGeocoder();
  const times: number[] = [];
  for (let number = 1; number <= LOOKUPS; number += 1) {
    const address = { street: `${number} Sample Lane`, city: 'Austin', zip: '78704' };
    const began = performance.now();
    await resolveAddress(address, { geocoder: chosenGeocoder() });
    times.push(performance.now() - began);
  }
  await stub.close();
  const [first = 0, ...others] = times;
  return [
    line({ ...geocoder('first lookup'), value: first, limit: FIRST_LIMIT_MS }),
    line({ ...geocoder('slowest of 99 more'), value: Math.max(...others), limit: OTHERS_LIMIT_MS }),
  ];
};

const geocoder = (what: string) => ({
  part: 'lookup',
  name: `geocoder silent, ${what}`,
  unit: 'ms',
});

export default bench;
