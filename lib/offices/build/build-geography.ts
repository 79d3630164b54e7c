import { z } from 'zod';
import { congresses } from '@/lib/lookup/congress';
import { isStateCode } from '@/lib/lookup/states';
import { buildMap, printMap } from './build-map';
import { type PlausibleCounts, plausibleZips } from './check-tables';
import { BadData, readJson, type Sources, type SourceText } from './sources';
import {
  type Geography,
  mapFile,
  NEW_MAPS_FILE,
  PLACES_FILE,
  printZipDistricts,
  zipFile,
} from './table-files';
import {
  centersOf,
  orderZips,
  type Prefixes,
  printPlaces,
  readPlaceRows,
  readZipRows,
  type ZipRows,
} from './zip-tables';

type GeographyOptions = {
  /** ZIP table of the current Congress, with which its map is tested. */
  zipDistricts: ZipRows;
  prefixes: Prefixes;
  /** Files of the previous build. */
  previous: Geography;
  plausible?: PlausibleCounts;
};

/**
 * Builds the maps and the places of the ZIP codes. A file whose source is missing stays unchanged;
 * nothing is built for the next Congress before its sources are published.
 * @throws BadData when a map is wrong, or when one is missing and no previous one exists.
 */
export function buildGeography(
  sources: Sources,
  { zipDistricts, prefixes, previous, plausible = plausibleZips }: GeographyOptions,
): Geography {
  const [present, next] = congresses.map(({ number }) => number) as [number, number];
  const places = sources.zipPlaces?.text ?? previous[PLACES_FILE];
  if (places === undefined) throw new BadData(['There are no places of the ZIP codes']);
  const rows = readPlaceRows({ text: places });
  const nextZips = sources.nextZipDistricts && readNextZips(sources.nextZipDistricts, prefixes);
  if (nextZips) checkCount(nextZips, plausible);
  const map = (shapes: SourceText | undefined, zips: ZipRows | undefined): string | undefined =>
    shapes && printMap(buildMap(shapes, zips, centersOf(rows)));
  const built: Record<string, string | undefined> = {
    [PLACES_FILE]: printPlaces(rows),
    [NEW_MAPS_FILE]: sources.newMaps && printNewMaps(sources.newMaps, next),
    [mapFile(present)]: map(sources.districtShapes, zipDistricts),
    [zipFile(next)]: nextZips && printZipDistricts(nextZips),
    [mapFile(next)]: map(sources.nextDistrictShapes, nextZips),
  };
  const geography = { ...previous };
  for (const [file, text] of Object.entries(built)) {
    if (text !== undefined) geography[file] = text;
  }
  if (!geography[NEW_MAPS_FILE]) {
    throw new BadData(['It is not known which states have new districts']);
  }
  if (!geography[mapFile(present)]) {
    throw new BadData([`There is no map of Congress ${present}`]);
  }
  return geography;
}

function readNextZips(source: SourceText, prefixes: Prefixes) {
  return orderZips(readZipRows(source), prefixes);
}

function checkCount({ size }: ZipRows, { listed: [least, most] }: PlausibleCounts) {
  if (size >= least && size <= most) return;
  throw new BadData([`${size} ZIP codes of the next Congress cannot be`]);
}

/** Format of the collected list of states; the reason why one is uncertain is free text. */
const shape = z.object({
  changed: z.array(z.string()),
  uncertain: z.record(z.string(), z.string()).default({}),
});

/**
 * States whose districts are, or may be, redrawn for a Congress.
 * @throws BadData for an unknown state.
 */
function printNewMaps(source: SourceText, congress: number): string {
  const { changed, uncertain } = readJson('States with new districts', source, shape);
  const rows = [
    ['sure', changed],
    ['uncertain', Object.keys(uncertain)],
  ] as const;
  for (const state of rows.flatMap(([, states]) => states)) {
    if (!isStateCode(state)) throw new BadData([`New districts are named of ${state}, no state`]);
  }
  const lines = rows
    .filter(([, states]) => states.length > 0)
    .map(([known, states]) => `${congress},${known},${[...states].sort().join(' ')}`);
  return `${['congress,known,states', ...lines].join('\n')}\n`;
}
