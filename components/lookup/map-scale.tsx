import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { FRAME_HEIGHT } from '@/lib/lookup/map/frame';

const MILE_METRES = 1_609.344;
const MILES = [50, 20, 10, 5, 2, 1];
const LONGEST = 80;

type Props = { language: Language; unitMetres: number };

/** How far it is on the ground: the longest round number of miles that fits into the corner. */
export function MapScale({ language, unitMetres }: Props) {
  const unitsOf = (miles: number) => (miles * MILE_METRES) / unitMetres;
  const miles = MILES.find((count) => unitsOf(count) <= LONGEST) ?? 1;
  const y = FRAME_HEIGHT - 10;
  return (
    <g className="scale">
      <path d={`M12 ${y - 5}v5h${unitsOf(miles).toFixed(1)}v-5`} />
      <text x="12" y={y - 9}>
        {copy(language).choose.map.miles(miles)}
      </text>
    </g>
  );
}
