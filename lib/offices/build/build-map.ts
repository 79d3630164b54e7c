import { congresses } from '@/lib/lookup/congress';
import { type DistrictId, districtsOfState } from '@/lib/lookup/district';
import type { Point } from '@/lib/lookup/geometry';
import { readMap } from '@/lib/lookup/map/district-map';
import { placeOnMap } from '@/lib/lookup/map/place-on-map';
import {
  type DistrictBoundaries,
  type MapFile,
  type MapMeasures,
  unpackMap,
} from '@/lib/lookup/map/read-map';
import { states } from '@/lib/lookup/states';
import { drawMap } from './draw-map';
import { BadData, type SourceText } from './sources';
import type { ZipRows } from './zip-tables';

/** Minimum share of ZIP codes that a valid map answers correctly; the one of 2026 has 99.986 %. */
export const MIN_RIGHT_SHARE = 0.997;

/**
 * Builds and tests the map of one Congress.
 * @param zipDistricts of the same Congress; without them the map is drawn but not tested.
 * @throws BadData for a map whose districts differ from the seats of the House, or that gives wrong
 * answers.
 */
export function buildMap(
  source: SourceText,
  zipDistricts: ZipRows | undefined,
  centers: Map<string, Point>,
): MapFile {
  const drawn = drawMap(source);
  const faults = seatFaults(drawn);
  if (faults.length > 0) throw new BadData(faults);
  if (!zipDistricts) return drawn;
  const share = measureShare(unpackMap(drawn), zipDistricts, centers);
  const measures = { ...drawn.measures, ...share };
  if (share.rightShare === null || share.rightShare < MIN_RIGHT_SHARE) {
    throw new BadData([`The district map is wrong: ${describeMeasures(measures)}`]);
  }
  return { ...drawn, measures };
}

function seatFaults({ districts }: MapFile): string[] {
  const faults: string[] = [];
  const missing = new Set(states.flatMap(({ code }) => districtsOfState(code)));
  for (const { id } of districts) {
    if (!missing.delete(id)) faults.push(`The district map has ${id} twice`);
  }
  for (const id of missing) faults.push(`The district map lacks ${id}`);
  return faults;
}

/** Prints one line of text for each district and for each arc of the map. */
export function printMap({ measures, grid, districts, arcs }: MapFile): string {
  const lines = (values: unknown[]) => values.map((value) => JSON.stringify(value)).join(',\n');
  return [
    `{"measures":${JSON.stringify(measures)},`,
    `"grid":${JSON.stringify(grid)},`,
    `"districts":[\n${lines(districts)}],`,
    `"arcs":[\n${lines(arcs)}]}\n`,
  ].join('\n');
}

/**
 * Tests a map with all ZIP codes that lie in one district: the center must lie in it.
 * @returns the share of correct answers, and the number of ZIP codes tested.
 */
function measureShare(
  map: DistrictBoundaries,
  zipDistricts: Map<string, DistrictId[]>,
  centers: Map<string, Point>,
) {
  let tried = 0;
  let right = 0;
  for (const [zip, [only, second]] of zipDistricts) {
    const center = centers.get(zip);
    if (!center || !only || second) continue;
    tried++;
    if (placeOnMap(map, center)?.district === only) right++;
  }
  return { rightShare: tried > 0 ? right / tried : null, zipsTried: tried };
}

/** Measures of each map in a folder, one line for each. */
export function describeMaps(folder: string): string[] {
  return congresses.flatMap(({ number }) => {
    const map = readMap(folder, number);
    return map ? [`District map of Congress ${number}: ${describeMeasures(map.measures)}`] : [];
  });
}

/** Measures as text: "99.986 % of the 27962 ZIP codes …; 99.9 % of its points …" */
function describeMeasures({ rightShare, zipsTried, errorMetres }: MapMeasures): string {
  const error = `its lines lie within ${errorMetres} m of the original's points, but for 0.1 %`;
  if (rightShare === null) return `not tried, for want of ZIP codes in one district; ${error}`;
  const percent = (100 * rightShare).toFixed(3);
  return `right for ${percent} % of the ${zipsTried} ZIP codes in one district; ${error}`;
}
