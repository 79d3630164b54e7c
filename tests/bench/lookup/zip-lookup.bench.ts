import { findZipPlace, readZipDistricts } from '@/lib/lookup/zips/zip-districts';
import { type Bench, line } from '../bench-line';
import { inputsFor, p99, randomNumbers } from '../timing';

/** Time limit, so that a visitor never waits for a ZIP code. */
const LIMIT_MS = 0.1;

/** Lookup of any five digits, compared with the table alone. */
const bench: Bench = (options) => {
  const random = randomNumbers(1);
  const zips = Array.from({ length: inputsFor(options) }, () =>
    String(Math.floor(random() * 100_000)).padStart(5, '0'),
  );
  const table = readZipDistricts();
  const bare = p99(zips, (zip) => table.get(zip));
  const value = p99(zips, (zip) => findZipPlace(zip));
  const ratio = value / bare;
  return [
    line({ part: 'lookup', name: 'ZIP code, p99', value, unit: 'ms', ratio, limit: LIMIT_MS }),
  ];
};

export default bench;
