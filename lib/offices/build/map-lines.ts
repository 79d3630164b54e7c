import { congresses } from '@/lib/lookup/congress';
import { readMap } from '@/lib/lookup/map/district-map';
import type { MapMeasures } from '@/lib/lookup/map/map-file';

/** What was measured of each map in a folder, a line for each. */
export function mapLines(folder: string): string[] {
  return congresses.flatMap(({ number }) => {
    const map = readMap(folder, number);
    return map ? [`District map of Congress ${number}: ${describe(map.measures)}`] : [];
  });
}

/** "99.986 % of the 27962 ZIP codes …; 99.9 % of its points …" */
export function describe({ rightShare, zipsTried, errorMetres }: MapMeasures): string {
  const error = `its lines lie within ${errorMetres} m of the original's points, but for 0.1 %`;
  if (rightShare === null) return `not tried, for want of ZIP codes in one district; ${error}`;
  const percent = (100 * rightShare).toFixed(3);
  return `right for ${percent} % of the ${zipsTried} ZIP codes in one district; ${error}`;
}
