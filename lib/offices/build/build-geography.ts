import { congresses } from '@/lib/lookup/congress';
import { buildMap, printMap } from './build-map';
import { orderZips, type Prefixes } from './build-zips';
import { type Plausible, plausibleZips } from './check-tables';
import { type Geography, mapFile, NEW_MAPS_FILE, PLACES_FILE, zipFile } from './geography';
import { printNewMaps } from './new-maps';
import { printZipDistricts } from './print-tables';
import { BadData, type Sources, type SourceText } from './source-text';
import { centresOf, printPlaces, readPlaceRows } from './zip-places';
import { readZipRows, type ZipRows } from './zip-rows';

/** What the maps are tried with. */
type Known = { zipDistricts: ZipRows; prefixes: Prefixes };

/**
 * Builds the maps and the places of the ZIP codes. What has no source this time stays as it was;
 * what the next Congress has no source for yet is not built.
 * @throws BadData when a map is wrong, or when there is none to keep.
 */
export function buildGeography(
  sources: Sources,
  { zipDistricts, prefixes }: Known,
  kept: Geography,
  plausible: Plausible = plausibleZips,
): Geography {
  const [present, next] = congresses.map(({ number }) => number) as [number, number];
  const places = sources.zipPlaces ?? keptSource(kept, PLACES_FILE);
  if (!places) throw new BadData(['There are no places of the ZIP codes']);
  const rows = readPlaceRows(places);
  const nextZips = sources.nextZipDistricts && readNextZips(sources.nextZipDistricts, prefixes);
  if (nextZips) checkCount(nextZips, plausible);
  const map = (shapes: SourceText | undefined, zips: ZipRows | undefined): string | undefined =>
    shapes && printMap(buildMap(shapes, zips, centresOf(rows)));
  const built = {
    ...kept,
    ...given(PLACES_FILE, printPlaces(rows)),
    ...given(NEW_MAPS_FILE, sources.newMaps && printNewMaps(sources.newMaps, next)),
    ...given(mapFile(present), map(sources.districtShapes, zipDistricts)),
    ...given(zipFile(next), nextZips && printZipDistricts(nextZips)),
    ...given(mapFile(next), map(sources.nextDistrictShapes, nextZips)),
  };
  if (!built[NEW_MAPS_FILE]) throw new BadData(['It is not known which states have new districts']);
  if (!built[mapFile(present)]) throw new BadData([`There is no map of Congress ${present}`]);
  return built;
}

function keptSource(kept: Geography, file: string): SourceText | undefined {
  const text = kept[file];
  return text === undefined ? undefined : { text };
}

function given(file: string, text: string | undefined): Geography {
  return text === undefined ? {} : { [file]: text };
}

function readNextZips(source: SourceText, prefixes: Prefixes) {
  return orderZips(readZipRows(source), prefixes);
}

function checkCount({ size }: ZipRows, { listed: [least, most] }: Plausible) {
  if (size >= least && size <= most) return;
  throw new BadData([`${size} ZIP codes of the next Congress cannot be`]);
}
