import { z } from 'zod';
import type { Congress } from '@/lib/lookup/congress';
import { findPlaceOnMap } from '@/lib/lookup/map/district-map';
import { placeOnMap } from '@/lib/lookup/map/place-on-map';
import { type DistrictMap, unpackMap } from '@/lib/lookup/map/read-map';
import { type Check, startCheck } from './check';
import { readJson } from './read-json';
import { type Line, readShapes, type Shapes } from './read-shapes';
import type { SourceText } from './source-text';

const officesShape = z.array(
  z.object({
    offices: z.array(
      z.object({
        id: z.string(),
        latitude: z.number().optional(),
        longitude: z.number().optional(),
      }),
    ),
  }),
);

/** Streets along a boundary may fall on the other side of a line that was simplified. */
const NEEDED = 0.995;

/** District offices fall into the same district on our map as on the map it was made of. */
export function verifyOffices(offices: SourceText, shapes: SourceText, congress: Congress): Check {
  const check = startCheck('District offices on our map and on the full one', NEEDED);
  const full = fullMap(readShapes(shapes));
  for (const office of readJson('District offices', offices, officesShape).flatMap(listOf)) {
    const { id, latitude, longitude } = office;
    if (latitude === undefined || longitude === undefined) continue;
    const ours = findPlaceOnMap({ latitude, longitude }, congress)?.district;
    const theirs = placeOnMap(full, { latitude, longitude })?.district;
    check.note(ours === theirs ? undefined : `${id} lies in ${theirs}, on our map in ${ours}`);
  }
  return check;
}

const listOf = ({ offices }: z.infer<typeof officesShape>[number]) => offices;

/** The shapes as they came, nothing simplified. */
function fullMap({ lines, districts }: Shapes): DistrictMap {
  return unpackMap({
    measures: { errorMetres: 0, boundaryErrorMetres: 0, rightShare: null, zipsTried: 0 },
    grid: { scale: [1, 1], translate: [0, 0] },
    districts,
    arcs: lines.map((line) => stepsOf(line).flat()),
  });
}

/** Each position as the step from the one before it. */
function stepsOf(line: Line): Line {
  return line.map(([x, y], index) => {
    const [fromX, fromY] = line[index - 1] ?? [0, 0];
    return [x - fromX, y - fromY];
  });
}
