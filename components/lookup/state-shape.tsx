import type { DistrictId } from '@/lib/lookup/district';
import { SHAPE_SIZE, shapeOfState, spotOfDistrict } from '@/lib/lookup/map/state-shape';
import type { StateCode } from '@/lib/lookup/states';

type Props = { state: StateCode; district: DistrictId | null };

/** The state that a member represents, with a dot where their district lies; beside the words. */
export function StateShape({ state, district }: Props) {
  const shape = shapeOfState(state);
  if (!shape) return null;
  const spot = district ? spotOfDistrict(district) : undefined;
  return (
    <svg
      className="state-shape"
      viewBox={`-6 -6 ${SHAPE_SIZE + 12} ${SHAPE_SIZE + 12}`}
      aria-hidden="true"
    >
      <path d={shape.path} />
      {spot && <circle cx={spot.x} cy={spot.y} r="7" />}
    </svg>
  );
}
