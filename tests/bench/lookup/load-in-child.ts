import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { congressOn } from '@/lib/lookup/congress';
import { dataFolder } from '@/lib/lookup/data-folder';
import { hasMap } from '@/lib/lookup/map/district-map';
import { findZipPlace, statesOfPrefix } from '@/lib/lookup/zips/zip-districts';
import { zipCentre } from '@/lib/lookup/zips/zip-places';
import { findSeat } from '@/lib/offices/roster';

/** Runs in its own process, so that nothing is loaded or warm, and prints its measurements. */

const memory = () => {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, held: heapUsed + external };
};

const before = memory();
const began = performance.now();
const found = [
  findZipPlace('78701'),
  findSeat('TX-37'),
  statesOfPrefix('78701'),
  zipCentre('78701'),
  hasMap(congressOn(new Date())),
];
const milliseconds = performance.now() - began;
const after = memory();
if (found.some((answer) => !answer)) throw new Error('A table is not there');

// Reads the same files without processing them, as the comparison.
const start = performance.now();
for (const file of readdirSync(dataFolder(), { recursive: true, withFileTypes: true })) {
  if (file.isFile()) readFileSync(path.join(file.parentPath, file.name), 'utf8');
}
const bare = performance.now() - start;

const megabytes = (key: 'rss' | 'held') => (after[key] - before[key]) / 1_048_576;
const result = { milliseconds, bare, rss: megabytes('rss'), held: megabytes('held') };
process.stdout.write(JSON.stringify(result));
