import { districtsOfState } from '@/lib/lookup/district';
import type { MapFile } from '@/lib/lookup/map/map-file';
import { unpackMap } from '@/lib/lookup/map/read-map';
import type { Point } from '@/lib/lookup/point';
import { states } from '@/lib/lookup/states';
import { drawMap } from './draw-map';
import { describe } from './map-lines';
import { measureShare } from './measure-share';
import { BadData, type SourceText } from './source-text';
import type { ZipRows } from './zip-rows';

/** A map that answers fewer of the ZIP codes right is broken; the one of 2026 has 99.986 %. */
export const MIN_RIGHT_SHARE = 0.997;

/**
 * Builds the map of one Congress and tries it.
 * @param zipDistricts of the same Congress; without them the map is drawn but not tried.
 * @throws BadData for a map with other districts than the seats of the House, or that answers wrong.
 */
export function buildMap(
  source: SourceText,
  zipDistricts: ZipRows | undefined,
  centres: Map<string, Point>,
): MapFile {
  const drawn = drawMap(source);
  const faults = seatFaults(drawn);
  if (faults.length > 0) throw new BadData(faults);
  if (!zipDistricts) return drawn;
  const share = measureShare(unpackMap(drawn), zipDistricts, centres);
  const measures = { ...drawn.measures, ...share };
  if (share.rightShare === null || share.rightShare < MIN_RIGHT_SHARE) {
    throw new BadData([`The district map is wrong: ${describe(measures)}`]);
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

/** One district and one line of the map a line of text. */
export function printMap({ measures, grid, districts, arcs }: MapFile): string {
  const lines = (values: unknown[]) => values.map((value) => JSON.stringify(value)).join(',\n');
  return [
    `{"measures":${JSON.stringify(measures)},`,
    `"grid":${JSON.stringify(grid)},`,
    `"districts":[\n${lines(districts)}],`,
    `"arcs":[\n${lines(arcs)}]}\n`,
  ].join('\n');
}
